import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Suggestions } from '#contract/discovery/suggest-schema.ts';
import { parseTokens } from '#contract/discovery/tokens.ts';
import { en } from '#text/en.ts';
import { rest } from '#text/en-rest.ts';
import { createText } from '#text/format.ts';
import { rowsOf } from './palette-rows.ts';
import { completed, readTyped, searchOf, suggestedRows } from './suggested-rows.ts';

const text = createText('en', en, rest);
const NOTHING: Suggestions = { query: '', tokens: [], values: [], groups: [], spelling: null };
const hit = (key: string) => ({
  key,
  tenant: 'north',
  name: key.toUpperCase(),
  detail: 'Maths',
  highlights: [],
});

test('each hit leads to its own page, and the last row to all of them under the same choices', () => {
  const answer: Suggestions = {
    ...NOTHING,
    query: 'knots',
    tokens: [{ facet: 'level', value: 'Beginner', known: true }],
    groups: [
      { collection: 'courses', count: 12, hits: [hit('c1')] },
      { collection: 'mentors', count: 1, hits: [hit('m1')] },
      { collection: 'prompts', count: 9, hits: [hit('7')] },
    ],
  };
  const groups = suggestedRows('level:beginner knots', answer, text, 'north');
  expect(groups.map(({ title }) => title)).toEqual(['Courses 12', 'Mentors 1', 'Prompts 9']);
  expect(rowsOf(groups).map(({ act }) => ('to' in act ? act.to : act.text))).toEqual([
    '/courses/c1',
    '/catalog?content=courses&level=Beginner&query=knots',
    '/mentors/m1',
    '/prompts/7',
    '/prompts?query=knots',
  ]);
});

test('a value takes the place of what is being typed, and is then a whole token', () => {
  expect(completed('data level:beg', 'level', 'Beginner')).toBe('level:Beginner data');
  expect(completed('knots pyth', 'skills', 'Python')).toBe('skill:Python knots');
  expect(completed('knots ', 'subject', 'Data science')).toBe('subject:"Data science" knots');
  fc.assert(
    fc.property(fc.string(), fc.string({ minLength: 1 }), (typed, value) => {
      const clean = value.trim().replaceAll(/\s+/g, ' ');
      fc.pre(clean !== '');
      const { tokens } = parseTokens(completed(typed, 'skills', clean));
      expect(tokens.map((token) => token.value)).toContain(clean);
    }),
  );
});

test('Enter before any answer searches for what was typed', () => {
  expect(searchOf(readTyped('level:Beginner data'))).toBe('/catalog?level=Beginner&query=data');
  expect(searchOf(readTyped('c++ & more'))).toBe('/catalog?query=c%2B%2B+%26+more');
});

test('a spelling keeps the choices', () => {
  const answer: Suggestions = { ...NOTHING, query: 'pyhton', spelling: { query: 'python', count: 3 } };
  const [row] = rowsOf(suggestedRows('level:Beginner pyhton', answer, text, undefined));
  expect(row).toMatchObject({ name: 'Did you mean “python”?', act: { text: 'level:Beginner python' } });
});
