// Opens the database file: durable by default, migrated to this program's schema, refused when it is not ours to open.
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { MIGRATIONS } from './schema.ts';
import { StoreFullError } from './store.ts';

/** "Wayf" in ASCII: tells our files from other people's SQLite databases. */
export const APPLICATION_ID = 0x57617966;
const BUSY_MILLISECONDS = 10_000;
/** No room for the database or its log, and none for the memory that its readers share. */
const SQLITE_FULL = 13;
const SQLITE_IOERR_SHMSIZE = 4_874;

/** The data folder cannot be used as it is; the message says what to do. */
export class StoreError extends Error {
  override readonly name = 'StoreError';
}

/**
 * Opens or creates a database, its folder too, and brings it to the schema of `migrations`.
 * @throws StoreError when the file is another program's, or was written by a newer version of this one.
 * @throws StoreFullError when the disk has no room for it.
 */
export function openDatabase(path: string, migrations = MIGRATIONS): DatabaseSync {
  const database = create(path);
  try {
    refuseForeign(database, path);
    database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON');
    migrate(database, path, migrations);
    return database;
  } catch (error) {
    database.close();
    throw toldFull(error, path);
  }
}

/** Whether it is the database's own failure (disk full, locked, damaged), which the program cannot help. */
export function isDatabaseFailure(error: unknown): error is Error {
  return (
    error instanceof StoreFullError ||
    (error instanceof Error && 'code' in error && error.code === 'ERR_SQLITE_ERROR')
  );
}

/** The error itself, or, where it says that a disk is full, one that says which and what to do. */
function toldFull(error: unknown, path: string): unknown {
  if (!(error instanceof Error && 'errcode' in error)) return error;
  if (error.errcode !== SQLITE_FULL && error.errcode !== SQLITE_IOERR_SHMSIZE) return error;
  return StoreFullError.of(path, error);
}

/** Runs `work` in one transaction that takes the write lock at its start; an error rolls all of it back. */
export function inTransaction<T>(database: DatabaseSync, work: () => T): T {
  return between('BEGIN IMMEDIATE', database, work);
}

/** Runs `work` without waiting for a lock that another connection holds: it fails instead. */
export function withoutWaiting<T>(database: DatabaseSync, work: () => T): T {
  database.exec('PRAGMA busy_timeout = 0');
  try {
    return work();
  } finally {
    database.exec(`PRAGMA busy_timeout = ${BUSY_MILLISECONDS}`);
  }
}

/** Runs `work` so that all it reads is of one moment, whatever other connections commit meanwhile. */
export function inSnapshot<T>(database: DatabaseSync, work: () => T): T {
  return between('BEGIN', database, work);
}

function between<T>(begin: string, database: DatabaseSync, work: () => T): T {
  database.exec(begin);
  try {
    const result = work();
    database.exec('COMMIT');
    return result;
  } catch (error) {
    if (database.isTransaction) database.exec('ROLLBACK');
    throw toldFull(error, database.location() ?? 'The database');
  }
}

/** The integer that a query of one column and one row answers. */
export function integer(database: DatabaseSync, sql: string): number {
  const [value] = Object.values(database.prepare(sql).get() ?? {});
  return typeof value === 'number' ? value : 0;
}

function create(path: string): DatabaseSync {
  try {
    if (path !== ':memory:') mkdirSync(dirname(path), { recursive: true });
    return new DatabaseSync(path, { timeout: BUSY_MILLISECONDS });
  } catch (error) {
    throw new StoreError(`${path} cannot be opened: ${reason(error)}.`, { cause: error });
  }
}

function refuseForeign(database: DatabaseSync, path: string): void {
  let id: number, tables: number;
  try {
    id = integer(database, 'PRAGMA application_id');
    tables = integer(database, 'SELECT count(*) FROM sqlite_schema');
  } catch (error) {
    throw new StoreError(`${path} cannot be read as a database: ${reason(error)}.`, { cause: error });
  }
  if (id !== APPLICATION_ID && tables > 0)
    throw new StoreError(`${path} is a database of another program. Name another data folder.`);
}

function migrate(database: DatabaseSync, path: string, migrations: readonly string[]): void {
  const version = () => integer(database, 'PRAGMA user_version');
  if (version() === migrations.length) return;
  inTransaction(database, () => {
    // Read again under the write lock: another process may have migrated meanwhile.
    const found = version();
    if (found > migrations.length)
      throw new StoreError(
        `${path} was written by a newer version of Wayfinder (schema ${found}; this one knows ${migrations.length}). Start that version, or name another data folder.`,
      );
    for (const migration of migrations.slice(found)) database.exec(migration);
    database.exec(`PRAGMA application_id = ${APPLICATION_ID}; PRAGMA user_version = ${migrations.length}`);
  });
}

function reason(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
