// Ways out of no results, whatever came over the wire.
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { relaxedSchema } from '#contract/discovery/relax-schema.ts';
import { readRelaxed } from './read-relaxed.ts';

const whole = {
  count: 0,
  without: [
    { facet: 'level', value: 'Advanced', count: 14 },
    { facet: 'query', value: 'pythn', count: 0 },
  ],
  pair: {
    choices: [
      { facet: 'level', value: 'Advanced' },
      { facet: 'query', value: 'pythn' },
    ],
    count: 3,
  },
  spelling: { query: 'python', count: 2 },
};

test('what is whole is read whole', () => {
  expect(readRelaxed(whole)).toEqual(whole);
});

test('what cannot be read is left out, and the rest is kept', () => {
  const [first] = whole.without;
  const answer = {
    count: '7',
    without: [first, null, { facet: 'level' }, { facet: 'level', value: 'x', count: -1 }, 'x'],
    pair: { choices: [first], count: 1 },
    spelling: { query: '', count: 1 },
    more: 1,
  };
  expect(readRelaxed(answer)).toEqual({ count: 7, without: [first], pair: null, spelling: null });
});

test('anything that is an object is read as the contract says, and nothing else is', () => {
  fc.assert(
    fc.property(fc.anything(), fc.anything(), fc.anything(), (without, pair, spelling) => {
      expect(relaxedSchema.safeParse(readRelaxed({ without, pair, spelling })).success).toBe(true);
    }),
  );
  for (const answer of [null, undefined, 'x', [], 7])
    expect(() => readRelaxed(answer)).toThrow(expect.objectContaining({ kind: 'unreadable' }) as Error);
});
