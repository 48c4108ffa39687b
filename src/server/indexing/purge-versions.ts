// Deletes versions that nobody needs any more, a few at a time, so that a thread answers in between.
import { setImmediate } from 'node:timers/promises';
import type { SqliteStore } from '#server/store/sqlite-store.ts';
import { readSnapshot } from './snapshot-file.ts';

/** So many are deleted in a few milliseconds. */
const SLICE = 500;

/**
 * Deletes versions that ended by `oldest`, the oldest generation that anything answers from. What ended after the index
 * in the file at `path` stays: who starts from that must know that it ended.
 */
export async function purgeVersions(store: SqliteStore, path: string, oldest: number): Promise<void> {
  const generation = Math.min(oldest, keptGeneration(store, path) ?? oldest);
  try {
    while (store.purge(generation, SLICE) === SLICE)
      // oxlint-disable-next-line no-await-in-loop -- between two slices, questions are answered
      await setImmediate();
  } catch {
    // An import has the writer's place, or the disk is full: what ended stays until the next thread starts.
  }
}

/** Of the index that is kept, by whichever program; undefined when there is none of this history. */
function keptGeneration(store: SqliteStore, path: string): number | undefined {
  return readSnapshot(
    path,
    ({ generation, stamp }) => store.stampOf(Number(generation)) === stamp,
    (_, { generation }) => Number(generation),
  );
}
