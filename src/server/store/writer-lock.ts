// One import at a time, across processes: a lock that the operating system lets go of when its holder dies, however
// it dies. It is SQLite's own file lock, on an empty database beside the real one.
import { DatabaseSync } from 'node:sqlite';

const SQLITE_BUSY = 5;

/** Takes the lock, waiting so many milliseconds at most, and answers how to let go of it; undefined when it is taken. */
export function takeWriterLock(databasePath: string, wait: number): (() => void) | undefined {
  if (databasePath === ':memory:') return () => undefined;
  const lock = new DatabaseSync(`${databasePath}-import`, { timeout: wait });
  try {
    lock.exec('BEGIN EXCLUSIVE');
    return () => lock.close();
  } catch (error) {
    lock.close();
    if (error instanceof Error && 'errcode' in error && error.errcode === SQLITE_BUSY) return undefined;
    throw error;
  }
}
