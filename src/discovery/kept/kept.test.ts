import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { createSession } from '#client/session.ts';
import { isKept, keep, letGo } from './keep.ts';
import { NOTHING, readKept, union, type KeptData } from './kept-data.ts';
import { createKept, type Act } from './kept.ts';
import { type, view } from './recent.ts';
import { allow, refuse } from './unwanted.ts';

const thing = (key: string) => ({ reference: `course:north:${key}`, name: `Course ${key}` });
const ann = {
  kind: 'user',
  tenant: 'north',
  username: 'ann',
  name: 'Ann',
  role: 'member',
  departments: [],
} as const;
const ben = { ...ann, username: 'ben', name: 'Ben' };

/** A storage as a browser has it; `full` refuses to write. */
function createStorage(full = false): Storage {
  const items = new Map<string, string>();
  return {
    get length() {
      return items.size;
    },
    clear: () => items.clear(),
    key: (place) => [...items.keys()][place] ?? null,
    getItem: (key) => items.get(key) ?? null,
    setItem: (key, value) => {
      if (full) throw new DOMException('full', 'QuotaExceededError');
      items.set(key, value);
    },
    removeItem: (key) => void items.delete(key),
  };
}

function open(storage: () => Storage, site = '') {
  const session = createSession({ emptyCaches: () => undefined });
  return { session, kept: createKept({ session, storage, site }) };
}

const dataOf = ({ items, lists, searches, viewed, typed, unwanted }: KeptData): KeptData => ({
  items,
  lists,
  searches,
  viewed,
  typed,
  unwanted,
});

const key = fc.constantFrom('a', 'b', 'c:d', '__proto__', '\u202Ex');
const act: fc.Arbitrary<Act> = fc.oneof(
  fc.tuple(key, fc.nat(9)).map(([one, at]) => keep(thing(one), ['l'], at)),
  key.map((one) => letGo(thing(one).reference)),
  fc.tuple(key, fc.nat(9)).map(([one, at]) => view(thing(one), at)),
  fc.string().map((text) => type(text)),
  key.map((one) => refuse({ reference: `course:${one}`, name: one })),
  fc.option(key, { nil: undefined }).map((one) => allow(one && `course:${one}`)),
);

test('whatever is done, it is there again the next time', () => {
  fc.assert(
    fc.property(fc.array(act, { maxLength: 40 }), (acts) => {
      const storage = createStorage();
      const { kept } = open(() => storage);
      for (const one of acts) kept.getState().change(one);
      const again = open(() => storage).kept;
      expect(dataOf(again.getState())).toEqual(dataOf(kept.getState()));
      const references = kept.getState().items.map(({ reference }) => reference);
      expect(new Set(references).size).toBe(references.length);
    }),
  );
});

test('a storage that is broken, full, forbidden or of somebody else breaks nothing', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (json) => {
      expect(Object.values(readKept(json)).every(Array.isArray)).toBe(true);
    }),
  );
  expect(readKept('{"items":[null,{"reference":"x"},7],"lists":"no","typed":[1,"knots"]}')).toEqual({
    ...NOTHING,
    typed: ['knots'],
    unwanted: [],
  });
  const full = createStorage(true);
  const forbidden = (): Storage => {
    throw new DOMException('No storage here', 'SecurityError');
  };
  for (const storage of [forbidden, () => full]) {
    const { kept } = open(storage);
    kept.getState().change(keep(thing('a'), [], 1));
    kept.getState().change(keep(thing('b'), [], 2));
    expect(kept.getState().items.map(({ name }) => name)).toEqual(['Course b', 'Course a']);
  }
});

test('what a visitor kept goes to who signs in, and to nobody else', () => {
  const storage = createStorage();
  const { session, kept } = open(() => storage);
  const { signIn, signOut } = session.getState();
  signIn(ann);
  kept.getState().change(keep(thing('anns'), ['later'], 1));
  signOut();
  expect(dataOf(kept.getState())).toEqual(NOTHING);
  kept.getState().change(keep(thing('mine'), [], 2));
  kept.getState().change(type('knots'));
  signIn(ann);
  expect(kept.getState().items.map(({ name }) => name)).toEqual(['Course mine', 'Course anns']);
  expect(kept.getState()).toMatchObject({ typed: ['knots'] });
  signIn(ben);
  expect(dataOf(kept.getState())).toEqual(NOTHING);
  signOut();
  expect(dataOf(kept.getState())).toEqual(NOTHING);
});

test('two tabs do not take back what the other kept, and two sites of a host share nothing', () => {
  const storage = createStorage();
  const [one, other] = [open(() => storage).kept, open(() => storage).kept];
  one.getState().change(keep(thing('a'), [], 1));
  other.getState().change(keep(thing('b'), [], 2));
  expect(other.getState().items).toHaveLength(2);
  expect(open(() => storage, '/learn').kept.getState().items).toEqual([]);
});

test('an old thing gives way; of both, the newest comes first, each once', () => {
  const storage = createStorage();
  const { kept } = open(() => storage);
  for (let i = 0; i < 60; i += 1) kept.getState().change(view(thing(String(i)), i));
  expect(kept.getState().viewed).toHaveLength(50);
  expect(kept.getState().viewed[0]).toMatchObject({ name: 'Course 59' });
  const first = keep(thing('x'), ['l'], 5)(NOTHING);
  const second = keep(thing('x'), ['m'], 9)(keep(thing('y'), [], 7)(NOTHING));
  const both = union(first, second);
  expect(both.items.map(({ name, lists }) => [name, lists])).toEqual([
    ['Course y', []],
    ['Course x', ['l', 'm']],
  ]);
  expect(isKept(both, thing('y').reference)).toBe(true);
});
