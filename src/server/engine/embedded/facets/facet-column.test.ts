import { expect, test } from 'vitest';
import { FacetColumn } from './facet-column.ts';

test('who holds a value is asked once, until documents come', () => {
  const column = new FacetColumn();
  for (let ordinal = 0; ordinal < 100; ordinal += 1)
    column.add(ordinal, [ordinal % 2 === 0 ? 'even' : 'odd']);
  column.freeze();
  const [even = 0] = column.dictionary.spellings('even');
  const before = column.holders([even]);
  expect(before.size()).toBe(50);
  expect(column.holders([even])).toBe(before);
  column.add(100, ['even']);
  expect(column.holders([even]).size()).toBe(51);
  expect(column.holders([even]).has(100)).toBe(true);
});

test('of more choices than are kept each is right', () => {
  const column = new FacetColumn();
  for (let ordinal = 0; ordinal < 200; ordinal += 1) column.add(ordinal, [`value ${ordinal % 20}`]);
  column.freeze();
  for (const round of [1, 2])
    for (let value = 0; value < 20; value += 1) {
      const [number = 0] = column.dictionary.spellings(`value ${value}`);
      const ordinals = [...column.holders([number]).toArray()];
      expect(ordinals, `round ${round}`).toEqual(Array.from({ length: 10 }, (_, n) => value + n * 20));
    }
});
