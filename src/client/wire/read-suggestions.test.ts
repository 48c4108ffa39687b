// Suggestions, whatever came over the wire.
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { suggestionsSchema } from '#contract/discovery/suggest-schema.ts';
import { readSuggestions } from './read-suggestions.ts';

const hit = { key: 'PY1', tenant: 'a', name: 'Python', detail: 'Computing', highlights: [[0, 6]] };
const whole = {
  query: 'pyth',
  tokens: [{ facet: 'level', value: 'Beginner', known: true }],
  values: [{ facet: 'skills', value: 'Python', count: 11 }],
  groups: [{ collection: 'courses', count: 7, hits: [hit] }],
  spelling: null,
};

test('what is whole is read whole', () => {
  expect(readSuggestions(whole)).toEqual(whole);
});

test('what cannot be read is left out, and the rest is kept', () => {
  const answer = {
    ...whole,
    tokens: [...whole.tokens, { facet: 'level' }, null],
    values: [...whole.values, { facet: 'skills', value: 'Python', count: 'many' }],
    groups: [
      { collection: 'courses', count: 7, hits: [hit, { name: 'without a key' }, { key: 'without a name' }] },
      { collection: 'movies', count: 1, hits: [hit] },
      { collection: 'prompts', hits: [{ key: 7, name: 'Essay', highlights: [[3, 1], 'x'] }] },
    ],
    spelling: { query: 'python' },
  };
  expect(readSuggestions(answer)).toEqual({
    ...whole,
    groups: [
      ...whole.groups,
      {
        collection: 'prompts',
        count: 1,
        hits: [{ key: '7', tenant: '', name: 'Essay', detail: '', highlights: [] }],
      },
    ],
  });
});

test('anything that is an object is read as the contract says, and nothing else is', () => {
  fc.assert(
    fc.property(fc.anything(), fc.anything(), fc.array(fc.anything()), (tokens, values, hits) => {
      const groups = [{ collection: 'mentors', count: 1, hits }];
      expect(suggestionsSchema.safeParse(readSuggestions({ tokens, values, groups })).success).toBe(true);
    }),
  );
  for (const answer of [null, undefined, 'x', [], 7])
    expect(() => readSuggestions(answer)).toThrow(expect.objectContaining({ kind: 'unreadable' }) as Error);
});
