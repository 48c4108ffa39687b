import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import type { NewItem } from './import-session.ts';
import { openDatabase, StoreError } from './open-database.ts';
import { openStore, type SqliteStore } from './sqlite-store.ts';

const course = (key: string, name: string, more: Partial<NewItem> = {}): NewItem => ({
  tenant: 'acme',
  kind: 'course',
  key,
  visibility: 'public',
  item: { name },
  ...more,
});

function put(store: SqliteStore, ...items: NewItem[]): number {
  const session = store.beginImport();
  session.stage(items);
  return session.commit();
}

const names = (store: SqliteStore) => [...store.all()].map(({ item }) => item['name']);

let store: SqliteStore;
beforeEach(() => {
  store = openStore(':memory:');
});
afterEach(() => store.close());

describe('a store', () => {
  it('is empty at generation 0', () => {
    expect(store.generation()).toBe(0);
    expect(names(store)).toEqual([]);
  });

  it('shows what was committed, by row, key and folded name', () => {
    expect(put(store, course('a', 'Café'), course('b', 'Tea'))).toBe(1);
    const [a, b] = [...store.all()];
    expect(a).toMatchObject({ tenant: 'acme', kind: 'course', key: 'a', item: { name: 'Café' } });
    expect(store.items([b?.row ?? 0, 999, a?.row ?? 0])).toEqual([b, a]);
    expect(store.byKey('acme', 'course', ['b', 'x', 'a'])).toEqual([b, a]);
    expect(store.byName('acme', 'course', ['CAFE'])).toEqual([a]);
    expect(store.byKey('other', 'course', ['a'])).toEqual([]);
    expect(store.byName('acme', 'program', ['cafe'])).toEqual([]);
  });

  it('keeps who may see an item', () => {
    put(store, course('a', 'A', { visibility: 'department', departments: ['Math'], owner: 'ann' }));
    expect([...store.all()]).toMatchObject([
      { visibility: 'department', departments: ['Math'], owner: 'ann' },
    ]);
  });

  it('shows a new version under the same number, and keeps the old one for older indexes', () => {
    put(store, course('a', 'Old'), course('b', 'Same'));
    const [old, same] = [...store.all()];
    expect(put(store, course('a', 'New'))).toBe(2);
    const [current] = store.byKey('acme', 'course', ['a']);
    expect(current).toMatchObject({ number: old?.number, item: { name: 'New' } });
    expect(current?.row).not.toBe(old?.row);
    expect(store.items([old?.row ?? 0])).toEqual([old]);
    expect(names(store)).toEqual(['Same', 'New']);
    expect(store.changesSince(1)).toEqual({ born: [current], ended: [old] });
    expect(store.changesSince(0)).toEqual({ born: [same, current], ended: [] });
    expect(store.changesSince(2)).toEqual({ born: [], ended: [] });
    expect(store.changesSince(1, 2)).toBeDefined();
    expect(store.changesSince(1, 1)).toBeUndefined();
    expect(store.changesSince(1, 1.9)).toBeUndefined();
    expect(store.changesSince(1, 2.1)).toBeDefined();
  });

  it('purges versions that ended, and never uses their rows again', () => {
    put(store, course('a', 'One'));
    const [one] = [...store.all()];
    put(store, course('a', 'Two'));
    expect(store.purge(1)).toBe(0);
    expect(store.purge(99)).toBe(1);
    expect(store.items([one?.row ?? 0])).toEqual([]);
    put(store, course('a', 'Three'));
    expect(store.byKey('acme', 'course', ['a'])[0]?.number).toBe(one?.number);
    expect([...store.all()][0]?.row).toBeGreaterThan((one?.row ?? 0) + 1);
  });

  it('does not wait with a purge until another connection has written', () => {
    const folder = mkdtempSync(join(tmpdir(), 'wayfinder-purge-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const path = join(folder, 'wayfinder.sqlite');
    const purging = openStore(path);
    put(purging, course('a', 'One'));
    put(purging, course('a', 'Two'));
    const writing = openDatabase(path);
    writing.exec('BEGIN IMMEDIATE');
    expect(() => purging.purge(2)).toThrow('locked');
    writing.exec('ROLLBACK');
    expect(purging.purge(2)).toBe(1);
    writing.close();
    purging.close();
  });

  it('can be read while it is being streamed', () => {
    put(store, course('a', 'A'), course('b', 'B'));
    for (const { row } of store.all()) {
      expect(store.items([row])).toHaveLength(1);
      expect([...store.all()]).toHaveLength(2);
      expect(store.changesSince(0)?.born).toHaveLength(2);
    }
  });

  it('names its tenants', () => {
    put(store, course('a', 'A'), course('a', 'A', { tenant: 'zeta' }), course('b', 'B', { tenant: 'beta' }));
    expect(store.tenants()).toEqual(['acme', 'beta', 'zeta']);
  });
});

describe('an import', () => {
  it('is invisible until it is committed', () => {
    put(store, course('a', 'A'), course('b', 'B'));
    const session = store.beginImport();
    expect(session.stage([course('a', 'A2'), course('b', 'B'), course('c', 'C')])).toEqual([
      'changed',
      'unchanged',
      'new',
    ]);
    expect(names(store)).toEqual(['A', 'B']);
    expect(store.byKey('acme', 'course', ['c'])).toEqual([]);
    expect(store.changesSince(0)?.born).toHaveLength(2);
    expect(session.commit()).toBe(2);
    expect(names(store)).toEqual(['B', 'A2', 'C']);
  });

  it('that changes nothing leaves the generation alone', () => {
    put(store, course('a', 'A'));
    expect(put(store, course('a', 'A'))).toBe(1);
    expect(put(store, course('a', 'A', { visibility: 'tenant' }))).toBe(2);
  });

  it('that is aborted leaves nothing behind', () => {
    put(store, course('a', 'A'));
    const session = store.beginImport();
    session.stage([course('a', 'A2'), course('b', 'B')]);
    session.endOthers('acme', ['course']);
    session.abort();
    expect(names(store)).toEqual(['A']);
    expect(put(store, course('b', 'B'))).toBe(2);
    expect(names(store)).toEqual(['A', 'B']);
  });

  it('counts the first of two items with one id', () => {
    const session = store.beginImport();
    expect(session.stage([course('a', 'A'), course('a', 'A'), course('a', 'Other')])).toEqual([
      'new',
      'unchanged',
      'repeated',
    ]);
    session.commit();
    expect(names(store)).toEqual(['A']);
  });

  it('ends what it does not have, of the named kinds of its tenant alone, but for what it keeps', () => {
    put(
      store,
      course('a', 'A'),
      course('b', 'B'),
      course('k', 'Kept'),
      course('p', 'Program', { kind: 'program' }),
      course('b', 'Theirs', { tenant: 'other' }),
    );
    const session = store.beginImport();
    session.stage([course('a', 'A')]);
    session.keep({ tenant: 'acme', kind: 'course', key: 'k' });
    expect(session.endOthers('acme', ['course'])).toBe(1);
    session.commit();
    expect(names(store)).toEqual(['A', 'Kept', 'Program', 'Theirs']);
    expect(store.changesSince(1)?.ended).toMatchObject([{ key: 'b', tenant: 'acme' }]);
  });

  it('in rehearsal tells the same and writes nothing', () => {
    put(store, course('a', 'A'), course('b', 'B'));
    const session = store.beginImport({ write: false });
    expect(session.stage([course('a', 'A2'), course('c', 'C'), course('c', 'C2')])).toEqual([
      'changed',
      'new',
      'repeated',
    ]);
    expect(session.endOthers('acme', ['course'])).toBe(1);
    expect(session.commit()).toBe(1);
    expect(names(store)).toEqual(['A', 'B']);
  });
});

describe('what an import takes down', () => {
  /** Imports these and ends all else of the tenant. */
  function replace(...items: NewItem[]): void {
    const session = store.beginImport();
    session.stage(items);
    session.endOthers('acme', ['course', 'user', 'mentor']);
    session.commit();
  }
  const removed = (id: string) => store.removals('course', id);

  it('is known by its key and its number, with its name and who could see it', () => {
    put(store, course('a', 'A'), course('b', 'Bread', { visibility: 'department', departments: ['Math'] }));
    const [b] = store.byKey('acme', 'course', ['b']);
    expect(removed('b')).toEqual([]);
    const before = Date.now();
    replace(course('a', 'A'));
    expect(removed('b')).toEqual([
      {
        tenant: 'acme',
        visibility: 'department',
        departments: ['Math'],
        kind: 'course',
        key: 'b',
        number: b?.number,
        name: 'Bread',
        removedAt: expect.any(Number) as number,
      },
    ]);
    expect(removed(String(b?.number))).toEqual(removed('b'));
    expect(removed('b')[0]?.removedAt).toBeGreaterThanOrEqual(before);
    expect(removed('a')).toEqual([]);
    expect(store.removals('program', 'b')).toEqual([]);
  });

  it('is known still when its versions have been purged', () => {
    put(store, course('a', 'A'));
    replace();
    store.purge(99);
    expect(removed('a')).toMatchObject([{ name: 'A' }]);
  });

  it('is forgotten when it comes back, and known anew when it goes again', () => {
    put(store, course('a', 'First'));
    replace();
    put(store, course('a', 'Second'));
    expect(removed('a')).toEqual([]);
    replace();
    expect(removed('a')).toMatchObject([{ name: 'Second' }]);
  });

  it('is not known before the commit, nor after an abort, nor from a rehearsal', () => {
    put(store, course('a', 'A'));
    const session = store.beginImport();
    session.endOthers('acme', ['course']);
    expect(removed('a')).toEqual([]);
    session.abort();
    expect(removed('a')).toEqual([]);
    const rehearsal = store.beginImport({ write: false });
    rehearsal.endOthers('acme', ['course']);
    rehearsal.commit();
    put(store, course('c', 'C'));
    expect(removed('a')).toEqual([]);
  });

  it('comes back only with the commit of what brings it back', () => {
    put(store, course('a', 'A'));
    replace();
    const session = store.beginImport();
    session.stage([course('a', 'A again')]);
    expect(removed('a')).toHaveLength(1);
    session.abort();
    expect(removed('a')).toHaveLength(1);
  });

  it('is told apart by tenant', () => {
    put(store, course('a', 'Ours'), course('a', 'Theirs', { tenant: 'other' }));
    replace();
    expect(removed('a')).toMatchObject([{ name: 'Ours', tenant: 'acme' }]);
  });

  it('is not kept of people and mentors', () => {
    put(store, course('ann', 'Ann', { kind: 'user' }), course('m', 'Mentor', { kind: 'mentor' }));
    replace();
    expect([...store.removals('user', 'ann'), ...store.removals('mentor', 'm')]).toEqual([]);
  });
});

describe('a token', () => {
  const holder = { tenant: 'acme', username: 'ann', role: 'member' } as const;

  it('names its holder, with the departments that the user has at this moment', () => {
    const token = store.issueToken(holder);
    expect(token).toMatch(/^[0-9a-f]{64}$/);
    expect(store.callerOf(token)).toEqual({ kind: 'user', ...holder, departments: [] });
    put(store, course('ann', 'Ann', { kind: 'user', item: { name: 'Ann', departments: ['Math', 'CS'] } }));
    expect(store.callerOf(token)).toMatchObject({ departments: ['Math', 'CS'] });
  });

  it('that is unknown, expired or revoked names nobody', () => {
    expect(store.callerOf('0'.repeat(64))).toBeUndefined();
    expect(store.callerOf('')).toBeUndefined();
    expect(store.callerOf(store.issueToken(holder, Date.now() - 1))).toBeUndefined();
    const token = store.issueToken(holder, Date.now() + 60_000);
    expect(store.callerOf(token)).toBeDefined();
    expect(store.revokeToken(token)).toBe(true);
    expect(store.revokeToken(token)).toBe(false);
    expect(store.callerOf(token)).toBeUndefined();
  });
});

describe('a data folder', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'wayfinder-store-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('is created, and keeps its items', () => {
    const path = join(folder, 'new', 'wayfinder.sqlite');
    const first = openStore(path);
    put(first, course('a', 'A'));
    first.close();
    const second = openStore(path);
    expect(names(second)).toEqual(['A']);
    second.close();
  });

  it('shows another process what was committed, and nothing of what is under way', () => {
    const path = join(folder, 'wayfinder.sqlite');
    const writer = openStore(path);
    const session = writer.beginImport();
    session.stage([course('a', 'A')]);
    const reader = openStore(path);
    expect([reader.generation(), names(reader)]).toEqual([0, []]);
    session.commit();
    expect([reader.generation(), names(reader)]).toEqual([1, ['A']]);
    writer.close();
    reader.close();
  });

  it('takes one import at a time', () => {
    const path = join(folder, 'wayfinder.sqlite');
    const one = openStore(path);
    const two = openStore(path);
    const session = one.beginImport();
    expect(() => two.beginImport()).toThrow(StoreError);
    session.abort();
    put(two, course('a', 'A'));
    expect(names(one)).toEqual(['A']);
    one.close();
    two.close();
  });
});
