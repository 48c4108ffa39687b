// Who has the store open: every process that has, shares a lock beside the database, and a restore takes it alone.
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { takeFileLock } from './file-lock.ts';
import { openDatabase, StoreError } from './open-database.ts';

const lockOf = (databasePath: string) => `${databasePath}-open`;

/**
 * Says that the store is open, until it is let go of. To be called before it is opened.
 * @throws StoreError while it is being replaced, and when its folder cannot be used.
 */
export function joinStore(databasePath: string): () => void {
  if (databasePath === ':memory:') return () => undefined;
  try {
    mkdirSync(dirname(databasePath), { recursive: true });
    const leave = takeFileLock(lockOf(databasePath), 'shared', 0);
    if (leave !== undefined) return leave;
  } catch (error) {
    // What keeps a lock from being made keeps a database from being opened, and that says why.
    openDatabase(databasePath).close();
    throw error;
  }
  throw new StoreError('This data folder is being restored. Wait until that has ended.');
}

/** Takes the store for itself alone; undefined while any process has it open. */
export function takeStore(databasePath: string): (() => void) | undefined {
  mkdirSync(dirname(databasePath), { recursive: true });
  return takeFileLock(lockOf(databasePath), 'alone', 0);
}
