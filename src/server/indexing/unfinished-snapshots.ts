// Snapshots that are being written, and those whose writer was killed: who writes shares a lock, and who holds it alone
// knows that nobody writes.
import { readdirSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { takeFileLock } from '#server/store/file-lock.ts';

const lockOf = (path: string) => `${path}-writing`;
/** Who sweeps holds the lock for a moment. */
const SWEEPING_MILLISECONDS = 1_000;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Lets `write` make the snapshot of `path` under another name, which nobody takes away meanwhile. */
export function whileUnfinished(path: string, write: (unfinished: string) => void): void {
  const release = takeFileLock(lockOf(path), 'shared', SWEEPING_MILLISECONDS);
  if (release === undefined) throw new Error(`${lockOf(path)} is locked by another program.`);
  const unfinished = `${path}.${crypto.randomUUID()}`;
  try {
    write(unfinished);
  } catch (error) {
    rmSync(unfinished, { force: true });
    throw error;
  } finally {
    release();
  }
}

/** The unfinished snapshots beside `path`. */
export function unfinishedOf(path: string): string[] {
  const start = `${basename(path)}.`;
  return readdirSync(dirname(path))
    .filter((name) => name.startsWith(start) && UUID.test(name.slice(start.length)))
    .map((name) => join(dirname(path), name));
}

/** Removes the unfinished snapshots of writers that were killed; all stay while anybody writes one. */
export function sweepUnfinished(path: string): void {
  if (unfinishedOf(path).length === 0) return;
  const release = takeFileLock(lockOf(path), 'alone', 0);
  if (release === undefined) return;
  try {
    for (const unfinished of unfinishedOf(path)) rmSync(unfinished, { force: true });
  } finally {
    release();
  }
}
