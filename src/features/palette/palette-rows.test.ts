import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { rowsOf, stepFrom, type RowGroup } from './palette-rows.ts';

const group = (key: string, size: number): RowGroup => ({
  key,
  title: key,
  rows: Array.from({ length: size }, (_, i) => ({ id: `${key}${i}`, name: key, act: { to: '/' } })),
});

const groups = [group('a', 3), group('b', 1), group('c', 2)];

test('up and down go round through every row', () => {
  const seen: number[] = [];
  let place = -1;
  for (let i = 0; i < 7; i += 1) seen.push((place = stepFrom(groups, place, 'next')));
  expect(seen).toEqual([0, 1, 2, 3, 4, 5, 0]);
  expect(stepFrom(groups, 0, 'previous')).toBe(5);
  expect(stepFrom(groups, -1, 'previous')).toBe(5);
});

test('a page is a group', () => {
  expect([0, 2, 3, 4, 5].map((place) => stepFrom(groups, place, 'next group'))).toEqual([3, 3, 4, 5, 5]);
  expect([0, 2, 3, 4, 5].map((place) => stepFrom(groups, place, 'previous group'))).toEqual([0, 0, 0, 3, 4]);
});

test('no key leads out of the rows', () => {
  fc.assert(
    fc.property(
      fc.array(fc.nat(4), { maxLength: 4 }),
      fc.integer({ min: -1, max: 20 }),
      fc.constantFrom('next', 'previous', 'first', 'last', 'next group', 'previous group' as const),
      (sizes, from, step) => {
        const some = sizes.map((size, i) => group(String(i), size));
        const count = rowsOf(some).length;
        const place = Math.min(from, count - 1);
        const to = stepFrom(some, place, step);
        expect(to).toBeGreaterThanOrEqual(count === 0 ? -1 : 0);
        expect(to).toBeLessThan(Math.max(1, count));
      },
    ),
  );
});
