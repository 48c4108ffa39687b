import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { inTransaction, integer, openDatabase, StoreError } from './open-database.ts';
import { MIGRATIONS } from './schema.ts';
import { openStore } from './sqlite-store.ts';

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'wayfinder-database-'));
  path = join(folder, 'wayfinder.sqlite');
});
afterEach(() => rmSync(folder, { recursive: true }));

it('a new database has the newest schema, and is durable', () => {
  const database = openDatabase(path);
  expect(integer(database, 'PRAGMA user_version')).toBe(MIGRATIONS.length);
  expect(database.prepare('PRAGMA journal_mode').get()).toEqual({ journal_mode: 'wal' });
  expect(integer(database, 'PRAGMA synchronous')).toBe(2);
  database.close();
});

it('an older database is migrated, with what is in it', () => {
  openDatabase(path).close();
  const more = [...MIGRATIONS, 'CREATE TABLE later (x)'];
  const database = openDatabase(path, more);
  expect(integer(database, 'PRAGMA user_version')).toBe(more.length);
  expect(integer(database, 'SELECT generation FROM state')).toBe(0);
  database.close();
});

it('a database of the first version keeps its items, and notes from then on what is taken down', () => {
  const first = openDatabase(path, MIGRATIONS.slice(0, 1));
  first.exec(`
    INSERT INTO items VALUES (7, 'a', 'course', 'C');
    INSERT INTO versions (number, born, name_folded, visibility, hash, data)
      VALUES (7, 1, 'old', 'public', x'00', '{"name":"Old"}');
    UPDATE state SET generation = 1;`);
  first.close();
  const store = openStore(path);
  expect(store.byKey('a', 'course', ['C'])).toMatchObject([{ number: 7, item: { name: 'Old' } }]);
  const session = store.beginImport();
  session.endOthers('a', ['course']);
  session.commit();
  expect(store.removals('course', 'C')).toMatchObject([{ number: 7, name: 'Old', visibility: 'public' }]);
  store.close();
});

it('a migration that fails leaves the database as it was', () => {
  openDatabase(path).close();
  expect(() => openDatabase(path, [...MIGRATIONS, 'CREATE TABLE fine (x); CREATE TABLE state (y)'])).toThrow(
    /state/,
  );
  const database = openDatabase(path);
  expect(integer(database, `SELECT count(*) FROM sqlite_schema WHERE name = 'fine'`)).toBe(0);
  database.close();
});

it('a database of a newer version is refused with the remedy', () => {
  openDatabase(path, [...MIGRATIONS, 'CREATE TABLE later (x)']).close();
  expect(() => openDatabase(path)).toThrow(StoreError);
  expect(() => openDatabase(path)).toThrow(/newer version of Wayfinder .*Start that version/);
});

it('what is not our database is refused and not touched', () => {
  writeFileSync(path, 'not a database at all, but long enough to be looked at');
  expect(() => openDatabase(path)).toThrow(StoreError);
  rmSync(path);
  const foreign = new DatabaseSync(path);
  foreign.exec('CREATE TABLE theirs (x)');
  foreign.close();
  expect(() => openDatabase(path)).toThrow(/another program/);
});

it('a transaction that throws is undone', () => {
  const database = openDatabase(':memory:');
  const work = () =>
    inTransaction(database, () => {
      database.exec('UPDATE state SET generation = 7');
      throw new Error('no');
    });
  expect(work).toThrow('no');
  expect(integer(database, 'SELECT generation FROM state')).toBe(0);
  database.close();
});
