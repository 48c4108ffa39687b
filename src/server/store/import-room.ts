// Room on the disk that an import does not take: where it does not fit, what it staged must be taken back, and that
// needs room, too.
import { randomBytes } from 'node:crypto';
import { rmSync, writeFileSync } from 'node:fs';
import { StoreFullError } from './store.ts';

const roomOf = (databasePath: string) => `${databasePath}-room`;
/** Twice what the log grows to before it is written into the database. */
const BYTES = 8 * 2 ** 20;

/** Takes the room, until it is given back. @throws StoreFullError when there is not that much. */
export function takeRoom(databasePath: string): void {
  if (databasePath === ':memory:') return;
  try {
    // Zeros would take no room on a disk that compresses.
    writeFileSync(roomOf(databasePath), randomBytes(BYTES), { mode: 0o600 });
  } catch (error) {
    giveBackRoom(databasePath);
    if (!(error instanceof Error && 'code' in error && (error.code === 'ENOSPC' || error.code === 'EDQUOT')))
      throw error;
    throw StoreFullError.of(databasePath, error);
  }
}

/** Also of an import that was killed; only for who holds the writer's place. */
export function giveBackRoom(databasePath: string): void {
  if (databasePath !== ':memory:') rmSync(roomOf(databasePath), { force: true });
}
