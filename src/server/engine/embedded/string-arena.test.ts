import * as fc from 'fast-check';
import { expect, test } from 'vitest';
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

test('keeps a string of any length', () => {
  const arena = new StringArena();
  const long = 'Ωmega '.repeat(50_000);
  arena.push(long);
  expect(arena.at(0)).toBe(long);
});
