// Backups: what is copied is what is put back, and nothing half is ever in its place.
import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { backupStore, restoreStore } from './backup.ts';
import { StoreError } from './open-database.ts';
import { MIGRATIONS } from './schema.ts';
import { openStore } from './sqlite-store.ts';

let folder: string;
let database: string;
let file: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'wayfinder-backup-'));
  database = join(folder, 'data', 'wayfinder.sqlite');
  file = join(folder, 'copy.sqlite');
});
afterEach(() => rmSync(folder, { recursive: true }));

function put(...names: string[]): string {
  const store = openStore(database);
  const session = store.beginImport();
  session.stage(
    names.map((name) => ({ tenant: 'a', kind: 'course', visibility: 'public', key: name, item: { name } })),
  );
  session.commit();
  const token = store.issueToken({ tenant: 'a', username: 'ann', role: 'member' });
  store.close();
  return token;
}

function namesIn(path: string): string[] {
  const store = openStore(path);
  const names = [...store.all()].map(({ key }) => key);
  store.close();
  return names;
}

describe('a round trip', () => {
  it('brings back items, numbers, tokens and the generation, and keeps what was there', () => {
    const token = put('one', 'two');
    const before = openStore(database);
    const was = { all: [...before.all()], generation: before.generation() };
    before.close();
    backupStore(database, file);
    put('three');
    const kept = restoreStore(file, database, Date.UTC(2026, 10, 23));
    const after = openStore(database);
    expect({ all: [...after.all()], generation: after.generation() }).toEqual(was);
    expect(after.callerOf(token)).toMatchObject({ username: 'ann' });
    after.close();
    expect(kept).toBe(`${database}.before-2026-11-23T00-00-00-000Z`);
    expect(namesIn(String(kept))).toEqual(['one', 'two', 'three']);
  });

  it('brings back what is known of items that were taken down', () => {
    put('one', 'two');
    const store = openStore(database);
    const session = store.beginImport();
    session.endOthers('a', ['course']);
    session.commit();
    const was = store.removals('course', 'two');
    store.close();
    backupStore(database, file);
    put('two');
    restoreStore(file, database);
    const after = openStore(database);
    expect(after.removals('course', 'two')).toEqual(was);
    expect(was).toHaveLength(1);
    after.close();
  });

  it('goes to a folder that has nothing yet', () => {
    put('one');
    backupStore(database, file);
    const elsewhere = join(folder, 'new', 'wayfinder.sqlite');
    expect(restoreStore(file, elsewhere)).toBeUndefined();
    expect(namesIn(elsewhere)).toEqual(['one']);
  });

  it('works while the store is open and an import is under way, which is not in it', () => {
    put('one');
    const store = openStore(database);
    const session = store.beginImport();
    session.stage([
      { tenant: 'a', kind: 'course', visibility: 'public', key: 'staged', item: { name: 'staged' } },
    ]);
    backupStore(database, file);
    session.commit();
    store.close();
    const elsewhere = join(folder, 'new', 'wayfinder.sqlite');
    restoreStore(file, elsewhere);
    expect(namesIn(elsewhere)).toEqual(['one']);
    expect(namesIn(database)).toEqual(['one', 'staged']);
  });

  it('leaves one file, for its owner alone', () => {
    put('one');
    backupStore(database, file);
    expect(readdirSync(folder).toSorted()).toEqual(['copy.sqlite', 'data']);
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it('replaces a backup that is there', () => {
    put('one');
    backupStore(database, file);
    put('two');
    backupStore(database, file);
    expect(namesIn(file)).toEqual(['one', 'two']);
  });
});

describe('what is refused', () => {
  const refusal = (work: () => unknown): string => {
    try {
      work();
    } catch (error) {
      if (error instanceof StoreError) return error.message;
      throw error;
    }
    return 'It was not refused.';
  };

  it('a restore while the store is open', () => {
    put('one');
    backupStore(database, file);
    const store = openStore(database);
    expect(refusal(() => restoreStore(file, database))).toContain('Stop it');
    store.close();
    expect(refusal(() => restoreStore(file, database))).toBe('It was not refused.');
  });

  it('a backup of nothing, and one over the database itself', () => {
    expect(refusal(() => backupStore(database, file))).toContain('no database');
    put('one');
    expect(refusal(() => backupStore(database, database))).toContain('the database itself');
    expect(refusal(() => backupStore(database, join(folder, 'nowhere', 'copy')))).toContain(
      'cannot be written',
    );
  });

  // What is wrong with the file, how it comes to be so, and what is said.
  const DAMAGES: readonly (readonly [name: string, damage: () => void, said: RegExp])[] = [
    ['missing', () => rmSync(file), /no file/],
    ['empty', () => writeFileSync(file, ''), /no backup/],
    ['not a database', () => writeFileSync(file, 'hello '.repeat(1_000)), /cannot be read/],
    [
      'cut short',
      () => writeFileSync(file, readFileSync(file).subarray(0, -8_192)),
      /damaged|cannot be read/,
    ],
    [
      'scribbled over',
      () => {
        const bytes = readFileSync(file);
        bytes.fill(0xff, 4_096 + 8, 8_192);
        writeFileSync(file, bytes);
      },
      /damaged|cannot be read/,
    ],
    ['another program’s', () => edit('PRAGMA application_id = 1'), /no backup/],
    ['of a newer version', () => edit(`PRAGMA user_version = ${MIGRATIONS.length + 1}`), /newer version/],
    ['an item without its number', () => edit('PRAGMA foreign_keys = OFF; DELETE FROM items'), /damaged/],
  ];
  const edit = (sql: string) => {
    const edited = new DatabaseSync(file);
    edited.exec(sql);
    edited.close();
  };

  it.each(DAMAGES)('a backup that is %s; the database stays as it is', (_, damage, said) => {
    put('one');
    backupStore(database, file);
    put('two');
    damage();
    expect(refusal(() => restoreStore(file, database))).toMatch(said);
    expect(namesIn(database)).toEqual(['one', 'two']);
    const left = readdirSync(join(folder, 'data')).filter((name) => /unfinished|before/.test(name));
    expect(left).toEqual([]);
  });
});

it('a database that is damaged itself can be replaced, and is kept as it is', () => {
  put('one');
  backupStore(database, file);
  writeFileSync(database, 'scribble '.repeat(1_000));
  const kept = restoreStore(file, database);
  expect(namesIn(database)).toEqual(['one']);
  expect(readFileSync(String(kept), 'utf8')).toContain('scribble');
});

it('the log of a server that was killed is part of the copy that is kept', () => {
  put('one');
  backupStore(database, file);
  const store = openStore(database);
  const session = store.beginImport();
  session.stage([{ tenant: 'a', kind: 'course', visibility: 'public', key: 'late', item: { name: 'late' } }]);
  session.commit();
  const killed = join(folder, 'killed');
  for (const part of ['', '-wal']) copyFileSync(database + part, killed + part);
  store.close();
  const kept = restoreStore(file, killed);
  expect(namesIn(String(kept))).toEqual(['one', 'late']);
  expect(namesIn(killed)).toEqual(['one']);
});

describe('the commands', () => {
  const run = (command: 'backup' | 'restore', ...args: string[]) =>
    spawnSync(process.execPath, [`src/server/store/${command}-cli.ts`, ...args], {
      env: { ...process.env, WAYFINDER_DATA: join(folder, 'data') },
      encoding: 'utf8',
    });

  it('back up and restore, and say what they did', () => {
    put('one');
    expect(run('backup', file)).toMatchObject({ status: 0, stderr: '' });
    put('two');
    const store = openStore(database);
    const refused = run('restore', file);
    expect([refused.status, refused.stderr]).toEqual([1, expect.stringContaining('Stop it')]);
    store.close();
    const restored = run('restore', file);
    expect([restored.status, restored.stdout]).toEqual([0, expect.stringMatching(/kept as .*before-/)]);
    expect(namesIn(database)).toEqual(['one']);
  });

  it('say how they are used', () => {
    expect(run('backup')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('Usage: npm run backup'),
    });
    expect(run('restore', '--help')).toMatchObject({ status: 0, stdout: expect.stringContaining('Usage') });
    expect(existsSync(database)).toBe(false);
  });
});
