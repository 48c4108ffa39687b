// A disk that is full: what is said, and that nothing half is left. A database that may not grow stands for it.
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, onTestFinished } from 'vitest';
import { importRecords } from '#server/import/import-records.ts';
import { beginImport } from './import-session.ts';
import { integer, openDatabase } from './open-database.ts';
import { openStore, type SqliteStore } from './sqlite-store.ts';

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'wayfinder-full-'));
  path = join(folder, 'wayfinder.sqlite');
});
afterEach(() => rmSync(folder, { recursive: true }));

const courses = (edition: string, count: number) =>
  Array.from({ length: count }, (_, index) => ({
    place: { file: 'courses.json', line: index + 1 },
    record: { type: 'course', course_id: String(index), name: edition, description: 'x'.repeat(200) },
  }));

/** Imports into a database that may have so many pages more. */
async function importInto(store: SqliteStore, pages: number, count: number): Promise<unknown> {
  const database = openDatabase(path);
  onTestFinished(() => database.close());
  database.exec(`PRAGMA max_page_count = ${integer(database, 'PRAGMA page_count') + pages}`);
  const full = { ...store, beginImport: () => beginImport(database, path, true) };
  return importRecords(full, courses('new', count), { tenant: 'acme', replace: true });
}

const editions = (store: SqliteStore) => [...new Set([...store.all()].map(({ item }) => item['name']))];

it('an import that does not fit says which disk is full, and leaves the old edition and no trace', async () => {
  const store = openStore(path);
  onTestFinished(() => store.close());
  await importRecords(store, courses('old', 1_000), { tenant: 'acme' });
  for (const [pages, count] of [
    [1, 1_000],
    [60, 1_000],
    [120, 3_000],
  ] as const) {
    // oxlint-disable-next-line no-await-in-loop -- one import at a time
    await expect(importInto(store, pages, count)).rejects.toMatchObject({
      name: 'StoreFullError',
      message: `There is no room for ${path}: the disk is full. Free some, then try again.`,
    });
    expect(editions(store)).toEqual(['old']);
    const database = openDatabase(path);
    expect(integer(database, 'SELECT count(*) FROM versions, state WHERE born > generation')).toBe(0);
    expect(integer(database, 'SELECT count(*) FROM versions, state WHERE died > generation')).toBe(0);
    expect(database.prepare('PRAGMA integrity_check').get()).toEqual({ integrity_check: 'ok' });
    database.close();
    expect(existsSync(`${path}-room`)).toBe(false);
  }
  await importRecords(store, courses('new', 1_000), { tenant: 'acme', replace: true });
  expect(editions(store)).toEqual(['new']);
});
