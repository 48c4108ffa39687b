// One import at a time, across processes: a lock beside the database.
import { takeFileLock } from './file-lock.ts';

/** Takes the lock, waiting so many milliseconds at most, and answers how to let go of it; undefined when it is taken. */
export function takeWriterLock(databasePath: string, wait: number): (() => void) | undefined {
  return databasePath === ':memory:'
    ? () => undefined
    : takeFileLock(`${databasePath}-import`, 'alone', wait);
}
