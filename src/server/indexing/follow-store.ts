// Keeps the engine at the store's generation, also when another process imports into the same database.
import type { Changes, Engine, EngineDocument } from '#server/engine/engine.ts';
import { indexedDocuments } from '#server/engine/indexed-documents.ts';
import type { Store, StoredItem } from '#server/store/store.ts';

/** An engine that can build a new index beside the live one. */
export interface SwappingEngine extends Engine {
  swap(): Promise<void>;
}

/** Beyond so many changed items a rebuild beside the live index is cheaper than changing it. */
const LARGEST_CHANGE = 2_000;

/** Brings `engine` to the store's generation: a small change is applied, a large one is a rebuild and a swap. */
export async function catchUp(store: Store, engine: SwappingEngine): Promise<void> {
  const generation = store.generation();
  if (generation === engine.status().generation) return;
  const changes = store.changesSince(engine.status().generation, LARGEST_CHANGE);
  if (changes === undefined) return engine.swap();
  return engine.apply(changesOf(changes.born, changes.ended), generation);
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

/** Looks every `interval` milliseconds; a look waits for the one before. Returns what stops it. */
export function followStore(
  store: Store,
  engine: SwappingEngine,
  failed: (error: unknown) => void,
  interval = 500,
): () => void {
  let timer: ReturnType<typeof setTimeout>;
  const look = () => {
    void catchUp(store, engine)
      .catch(failed)
      .then(() => (timer = setTimeout(look, interval)));
  };
  timer = setTimeout(look, interval);
  return () => clearTimeout(timer);
}
