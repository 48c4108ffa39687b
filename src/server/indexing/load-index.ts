// The index of a store: from the file where the last one was kept, brought to the store's generation, else built anew.
// A million items take a minute to build and a second to read.
import { EmbeddedEngine } from '#server/engine/embedded/embedded-engine.ts';
import { readSnapshot, writeSnapshot } from './snapshot-file.ts';
import type { Changes } from '#server/engine/engine.ts';
import { indexedDocuments } from '#server/engine/indexed-documents.ts';
import type { SqliteStore } from '#server/store/sqlite-store.ts';
import { changesSince } from './store-changes.ts';

/** So many changes are made good in less time than a new index takes; or one for each so many documents. */
const FEW = 2_000;
const MOST_CHANGED = 10;

export interface IndexFile {
  readonly path: string;
  /** Of what makes an index of a store: the file of another one is not read. */
  readonly maker: string;
}

/**
 * @param oldest generation that is being served meanwhile: versions that ended by then are of no more use
 * @param failed the index could not be kept for the next start, which is then a slow one
 */
export async function loadIndex(
  store: SqliteStore,
  file: IndexFile,
  oldest: number,
  failed: (error: unknown) => void,
): Promise<EmbeddedEngine> {
  const kept = await readKept(store, file, oldest);
  if (kept !== undefined) return kept;
  purge(store, oldest);
  const generation = store.generation();
  const engine = EmbeddedEngine.build(indexedDocuments(store.all()), generation);
  try {
    const head = {
      generation,
      stamp: store.stampOf(generation) ?? '',
      documents: engine.status().documents,
      maker: file.maker,
    };
    writeSnapshot(file.path, head, (transfer) => engine.transfer(transfer));
  } catch (error) {
    failed(error);
  }
  return engine;
}

/** What was kept, with what has changed since; undefined where a new one is better. */
async function readKept(
  store: SqliteStore,
  { path, maker }: IndexFile,
  oldest: number,
): Promise<EmbeddedEngine | undefined> {
  let changes: Changes[] | undefined;
  let newest = 0;
  const engine = readSnapshot(
    path,
    ({ maker: by, stamp, generation, documents }) => {
      const kept = Number(generation);
      if (by !== maker || store.stampOf(kept) !== stamp) return false;
      purge(store, Math.min(oldest, kept));
      newest = store.generation();
      changes = changesSince(store, kept, Math.max(FEW, Number(documents) / MOST_CHANGED));
      return changes !== undefined;
    },
    (transfer) => EmbeddedEngine.read(transfer),
  );
  if (engine === undefined || changes === undefined) return undefined;
  await engine.apply(changes, newest);
  return engine.status().needsCompaction === true ? undefined : engine;
}

function purge(store: SqliteStore, generation: number): void {
  try {
    store.purge(generation);
  } catch {
    // An import has the writer's place: what ended stays until the next thread starts.
  }
}
