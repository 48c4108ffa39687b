// Copies of the database: one file each, taken while the server runs, and put back while none does.
import {
  chmodSync,
  copyFileSync,
  existsSync,
  fsyncSync,
  linkSync,
  openSync,
  closeSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { dirname, resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { APPLICATION_ID, integer, StoreError } from './open-database.ts';
import { takeStore } from './open-lock.ts';
import { MIGRATIONS } from './schema.ts';

/**
 * Writes the database as of one moment to `file`, which is there whole or as it was before. Others may read and write
 * meanwhile. For its owner's eyes alone, since hashes of tokens are in it.
 * @throws StoreError
 */
export function backupStore(databasePath: string, file: string): void {
  if (!existsSync(databasePath)) throw new StoreError(`There is no database at ${databasePath}.`);
  if (resolve(file) === resolve(databasePath))
    throw new StoreError(`${file} is the database itself. Name another file.`);
  atomically(file, (unfinished) => {
    const database = new DatabaseSync(databasePath, { readOnly: true });
    try {
      database.prepare('VACUUM INTO ?').run(unfinished);
    } finally {
      database.close();
    }
    chmodSync(unfinished, 0o600);
    check(unfinished);
  });
}

/**
 * Puts a backup in the place of the database and answers where the one before it is kept, if there was one.
 * @param now epoch milliseconds, for the name of the one before
 * @throws StoreError when it is no backup, is damaged, comes from a newer version, or while the store is open somewhere.
 */
export function restoreStore(file: string, databasePath: string, now = Date.now()): string | undefined {
  if (!existsSync(file)) throw new StoreError(`There is no file ${file}.`);
  const release = takeStore(databasePath);
  if (release === undefined)
    throw new StoreError('A server or an import has this data folder open. Stop it, then restore.');
  try {
    let kept: string | undefined;
    atomically(databasePath, (unfinished) => {
      copyFileSync(file, unfinished);
      check(unfinished);
      kept = existsSync(databasePath) ? keep(databasePath, now) : undefined;
    });
    return kept;
  } finally {
    release();
  }
}

/** Lets `write` make a file beside the place where it belongs, and puts it there once it is on the disk. */
function atomically(file: string, write: (unfinished: string) => void): void {
  const unfinished = `${file}.unfinished`;
  try {
    rmSync(unfinished, { force: true });
    write(unfinished);
    sync(unfinished);
    renameSync(unfinished, file);
    sync(dirname(resolve(file)));
  } catch (error) {
    rmSync(unfinished, { force: true });
    if (error instanceof StoreError) throw error;
    throw new StoreError(`${file} cannot be written: ${reason(error)}.`, { cause: error });
  }
}

/** @throws StoreError for what this version could not serve. */
function check(file: string): void {
  let database: DatabaseSync | undefined;
  try {
    database = new DatabaseSync(file);
    // A copy of a live database may say that a log belongs to it, which was not copied.
    database.exec('PRAGMA journal_mode = DELETE');
    if (integer(database, 'PRAGMA application_id') !== APPLICATION_ID)
      throw new StoreError('This is no backup of Wayfinder’s. Nothing was changed.');
    const schema = integer(database, 'PRAGMA user_version');
    if (schema > MIGRATIONS.length)
      throw new StoreError(
        `This backup was made by a newer version of Wayfinder (schema ${schema}; this one knows ${MIGRATIONS.length}). Nothing was changed.`,
      );
    const found = database.prepare('PRAGMA integrity_check(1)').get();
    const orphan = database.prepare('PRAGMA foreign_key_check').get();
    if (found?.['integrity_check'] !== 'ok' || orphan !== undefined)
      throw new StoreError('This file is damaged. Nothing was changed.');
  } catch (error) {
    if (error instanceof StoreError) throw error;
    throw new StoreError(`This file cannot be read as a backup: ${reason(error)}. Nothing was changed.`, {
      cause: error,
    });
  } finally {
    database?.close();
  }
}

/** Keeps the database under another name, so that there is one at its own name all the time. */
function keep(databasePath: string, now: number): string {
  const kept = `${databasePath}.before-${new Date(now).toISOString().replaceAll(/[:.]/g, '-')}`;
  settle(databasePath);
  linkSync(databasePath, kept);
  for (const part of ['-wal', '-shm'])
    if (existsSync(databasePath + part)) renameSync(databasePath + part, kept + part);
  return kept;
}

/** Writes the log of a database into it, so that it is one file. A damaged one is kept as it is, with its log. */
function settle(databasePath: string): void {
  let database: DatabaseSync | undefined;
  try {
    database = new DatabaseSync(databasePath);
    database.exec('PRAGMA journal_mode = DELETE');
  } catch {
    // Its log is moved along.
  } finally {
    database?.close();
  }
}

function sync(path: string): void {
  const descriptor = openSync(path, 'r');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

function reason(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
