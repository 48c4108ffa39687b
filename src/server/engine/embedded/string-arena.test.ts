import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { byCodeUnit } from './fold-value.ts';
import { StringArena } from './string-arena.ts';

test('gives every string back as it was', () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(fc.string(), fc.string({ unit: 'binary' }), fc.constant('\ud800x'))),
      (strings) => {
        const arena = new StringArena();
        for (const one of strings) arena.push(one);
        arena.trim();
        expect(strings.map((_, index) => arena.at(index))).toEqual(strings);
        expect(arena.length).toBe(strings.length);
      },
    ),
  );
});

test('compares as strings do, by code unit', () => {
  const some = fc.oneof(
    fc.string({ unit: fc.constantFrom('a', 'b', 'é', 'ω', '\u{1f600}'), maxLength: 5 }),
    fc.string(),
  );
  fc.assert(
    fc.property(some, some, (one, other) => {
      const arena = new StringArena();
      arena.push(one);
      arena.push(other);
      expect(Math.sign(arena.compare(0, other))).toBe(byCodeUnit(one, other));
      expect(arena.compare(1, other)).toBe(0);
    }),
  );
});

test('keeps a string of any length', () => {
  const arena = new StringArena();
  const long = 'Ωmega '.repeat(50_000);
  arena.push(long);
  expect(arena.at(0)).toBe(long);
});
