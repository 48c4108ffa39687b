import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { pageNumbers } from './page-numbers.ts';

const place = fc
  .integer({ min: 1, max: 500 })
  .chain((pages) => fc.record({ pages: fc.constant(pages), current: fc.integer({ min: 1, max: pages }) }));

test('the first, the current and the last page are always offered, in order, each once', () => {
  fc.assert(
    fc.property(place, ({ pages, current }) => {
      const numbers = pageNumbers(current, pages).filter((one) => one !== 'gap');
      expect(numbers).toEqual(expect.arrayContaining([1, current, pages]));
      expect(numbers).toEqual([...new Set(numbers)].toSorted((a, b) => a - b));
    }),
  );
});

test('a gap hides two pages at least, and the row keeps its width', () => {
  fc.assert(
    fc.property(place, ({ pages, current }) => {
      const row = pageNumbers(current, pages);
      expect(row).toHaveLength(Math.min(pages, 7));
      row.forEach((one, at) => {
        if (one === 'gap') expect(Number(row[at + 1]) - Number(row[at - 1])).toBeGreaterThan(2);
      });
    }),
  );
});
