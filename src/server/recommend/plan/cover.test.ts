import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { cover, costOf, type Option } from './cover.ts';

const free = fc
  .array(
    fc.record({
      cost: fc.integer({ min: 1, max: 30 }),
      units: fc.uniqueArray(fc.nat(7), { minLength: 1, maxLength: 5 }),
    }),
    { minLength: 1, maxLength: 9 },
  )
  .map((all) =>
    all.map(({ cost, units }, i): Option => ({ key: `c${i}`, cost, units: new Set(units), before: [] })),
  );

/** Options of which some need earlier ones, all of theirs too. */
const chained = fc
  .tuple(free, fc.array(fc.nat(20), { minLength: 9, maxLength: 9 }))
  .map(([options, picks]) => {
    const made: Option[] = [];
    for (const [i, option] of options.entries()) {
      const first = (picks[i] ?? 0) < i ? made[picks[i] ?? 0] : undefined;
      made.push({ ...option, before: first === undefined ? [] : [...first.before, first.key] });
    }
    return made;
  });

const byKey = (options: readonly Option[]) => new Map(options.map((one) => [one.key, one]));
const closed = (options: readonly Option[], keys: ReadonlySet<string>) =>
  new Set(options.filter(({ key }) => keys.has(key)).flatMap(({ units }) => [...units]));

/** The least that any set costs which closes all that can be closed. */
function cheapest(options: readonly Option[], locked: readonly string[] = []): number {
  const all = closed(options, new Set(options.map(({ key }) => key)));
  let best = Number.POSITIVE_INFINITY;
  for (let set = 0; set < 2 ** options.length; set += 1) {
    const keys = new Set(options.filter((_, i) => (set >> i) % 2 === 1).map(({ key }) => key));
    const isWhole = options.every(
      ({ key, before }) => !keys.has(key) || before.every((one) => keys.has(one)),
    );
    if (isWhole && locked.every((key) => keys.has(key)) && closed(options, keys).size === all.size)
      best = Math.min(best, costOf(byKey(options), keys));
  }
  return best;
}

test('an exact cover costs what the cheapest of all sets costs, whatever must come first', () => {
  fc.assert(
    fc.property(chained, fc.nat(8), (options, pick) => {
      const locked = options.slice(pick, pick + 1).map(({ key }) => key);
      const found = cover(options, locked);
      expect(found.method).toBe('exact');
      expect(costOf(byKey(options), found.keys)).toBe(cheapest(options, locked));
      for (const { key, before } of options)
        if (found.keys.has(key)) expect(before.every((one) => found.keys.has(one))).toBe(true);
    }),
  );
});

test('a greedy cover is whole, and costs at most ln n + 1 times the cheapest', () => {
  fc.assert(
    fc.property(free, (options) => {
      const all = closed(options, new Set(options.map(({ key }) => key)));
      const found = cover(options, [], 0);
      expect(found.method).toBe('greedy');
      expect(closed(options, found.keys)).toEqual(all);
      expect(costOf(byKey(options), found.keys)).toBeLessThanOrEqual(
        cheapest(options) * (Math.log(all.size) + 1) + 1e-9,
      );
    }),
  );
});

test('the same options in another order give the same cover', () => {
  fc.assert(
    fc.property(chained, (options) => {
      expect(cover(options.toReversed()).keys).toEqual(cover(options).keys);
    }),
  );
});
