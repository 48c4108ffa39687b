// The index of a store: from the file where the last one was kept, brought to the store's generation, else built anew.
// A million items take a minute to build and a second to read.
import { EmbeddedEngine } from '#server/engine/embedded/embedded-engine.ts';
import { readSnapshot, writeSnapshot } from './snapshot-file.ts';
import type { Changes } from '#server/engine/engine.ts';
import { indexedDocuments } from '#server/engine/indexed-documents.ts';
import type { SqliteStore } from '#server/store/sqlite-store.ts';
import { changesSince } from './store-changes.ts';
import { sweepUnfinished } from './unfinished-snapshots.ts';

/** So many changes are made good in less time than a new index takes; or one for each so many documents. */
const FEW = 2_000;
const MOST_CHANGED = 10;

export interface IndexFile {
  readonly path: string;
  /** Of what makes an index of a store: the file of another one is not read. */
  readonly maker: string;
}

/** What is answered from while an index loads. */
export interface Served {
  /** Versions that ended by this generation are of no more use. */
  readonly oldest: number;
  /** Where nothing answers meanwhile: an index of this generation or a later one is better than none. */
  readonly least?: number;
}

/**
 * The index of the store's generation; where nothing else answers meanwhile, and that would have to be built, the kept
 * one, as far as a few changes bring it.
 * @param failed the index could not be kept for the next start, which is then a slow one
 */
export async function loadIndex(
  store: SqliteStore,
  file: IndexFile,
  served: Served,
  failed: (error: unknown) => void,
): Promise<EmbeddedEngine> {
  sweepIfPossible(file.path);
  const kept = await readKept(store, file, served);
  if (kept !== undefined) return kept;
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
  { least }: Served,
): Promise<EmbeddedEngine | undefined> {
  let change: Change | undefined;
  const engine = readSnapshot(
    path,
    ({ maker: by, stamp, generation, documents }) => {
      const kept = Number(generation);
      if (by !== maker || store.stampOf(kept) !== stamp) return false;
      change = changeOf(store, kept, Math.max(FEW, Number(documents) / MOST_CHANGED), least);
      return change !== undefined;
    },
    (transfer) => EmbeddedEngine.read(transfer),
  );
  if (engine === undefined || change === undefined) return undefined;
  await engine.apply(change.changes, change.generation);
  return engine.status().needsCompaction === true && least === undefined ? undefined : engine;
}

interface Change {
  readonly changes: readonly Changes[];
  /** That they lead to. */
  readonly generation: number;
}

/**
 * From a kept generation to the store's by at most so many changes; where `least` is given, otherwise to the last one
 * from there on that they lead to.
 */
function changeOf(
  store: SqliteStore,
  kept: number,
  most: number,
  least: number | undefined,
): Change | undefined {
  const to = (generation: number): Change | undefined => {
    const changes = changesSince(store, kept, most, generation);
    return changes === undefined ? undefined : { changes, generation };
  };
  let after = store.generation();
  const whole = to(after);
  if (whole !== undefined || least === undefined) return whole;
  let last = to(Math.max(kept, least));
  while (last !== undefined && after - last.generation > 1) {
    const middle = Math.floor((last.generation + after) / 2);
    const nearer = to(middle);
    if (nearer === undefined) after = middle;
    else last = nearer;
  }
  return last;
}

function sweepIfPossible(path: string): void {
  try {
    sweepUnfinished(path);
  } catch {
    // What is left is in nobody's way but the disk's: the next thread tries again.
  }
}
