// What an index of an older generation lacks.
import type { Changes, EngineDocument } from '#server/engine/engine.ts';
import { indexedDocuments } from '#server/engine/indexed-documents.ts';
import type { Store, StoredItem } from '#server/store/store.ts';

/**
 * What changed since `generation`, or from it to `until`, for an engine; undefined when more than `most` versions were
 * born or ended.
 */
export function changesSince(
  store: Store,
  generation: number,
  most: number,
  until?: number,
): Changes[] | undefined {
  const changes = store.changesSince(generation, most, until);
  return changes === undefined ? undefined : changesOf(changes.born, changes.ended);
}

/** What was born is put, what ended without a successor is removed. */
function changesOf(born: readonly StoredItem[], ended: readonly StoredItem[]): Changes[] {
  const changes = new Map<string, { put: EngineDocument[]; remove: string[] }>();
  const of = (collection: string) => {
    const known = changes.get(collection) ?? { put: [], remove: [] };
    changes.set(collection, known);
    return known;
  };
  const follows = new Set<string>();
  for (const { collection, document } of indexedDocuments(born)) {
    of(collection).put.push(document);
    follows.add(`${collection} ${document.id}`);
  }
  for (const { collection, document } of indexedDocuments(ended))
    if (!follows.has(`${collection} ${document.id}`)) of(collection).remove.push(document.id);
  return [...changes].map(([collection, change]) => ({ collection, ...change }));
}
