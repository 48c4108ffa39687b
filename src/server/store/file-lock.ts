// A lock that the operating system lets go of when its holder dies, however it dies: SQLite's own file lock, on an empty
// database that is there for nothing else.
import { DatabaseSync } from 'node:sqlite';

const SQLITE_BUSY = 5;

/**
 * Takes the lock, waiting so many milliseconds at most, and answers how to let go of it; undefined when it is taken.
 * @param how alone, or together with all others who share it
 */
export function takeFileLock(path: string, how: 'alone' | 'shared', wait: number): (() => void) | undefined {
  const lock = new DatabaseSync(path, { timeout: wait });
  try {
    // Without a journal in a file, a lock can be taken on a full disk.
    lock.exec('PRAGMA journal_mode = MEMORY');
    // Reading a database without a table takes the lock like any other reading.
    lock.exec(how === 'alone' ? 'BEGIN EXCLUSIVE' : 'BEGIN; SELECT * FROM sqlite_schema');
    return () => lock.close();
  } catch (error) {
    lock.close();
    if (error instanceof Error && 'errcode' in error && error.errcode === SQLITE_BUSY) return undefined;
    throw error;
  }
}
