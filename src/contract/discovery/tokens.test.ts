// Choices typed into a text.
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { CATALOG_FACETS } from '#contract/facets.ts';
import { parseTokens, writeTokens } from './tokens.ts';

const read = (text: string) => {
  const { text: rest, tokens } = parseTokens(text);
  return [rest, ...tokens.map(({ facet, value, open }) => `${facet}=${value}${open ? '…' : ''}`)];
};

test.each([
  ['level:beginner', '', 'level=beginner…'],
  ['level:beginner ', '', 'level=beginner'],
  ['LEVEL:Beginner python', 'python', 'level=Beginner'],
  ['learn skill:python fast', 'learn fast', 'skills=python'],
  ['subject:"data science" r', 'r', 'subject=data science'],
  ['subject:"data scie', '', 'subject=data scie…'],
  ['skill:"say ""hi"""', '', 'skills=say "hi"…'],
  ['type:course kind:mentor ', '', 'content=course', 'content=mentor'],
  ['topic:law tag:x format:self-paced ', '', 'topics=law', 'tags=x', 'self_paced=self-paced'],
  [
    'price:free duration:"Under 2 hours" language:es ',
    '',
    'price=free',
    'duration=Under 2 hours',
    'language=es',
  ],
  ['skill:c++:x', '', 'skills=c++:x…'],
  ['level:', '', 'level=…'],
  ['topic:قانون ', '', 'topics=قانون'],
])('%j is a text and choices', (typed, ...expected) => {
  expect(read(typed)).toEqual(expected);
});

test.each([
  'c++:x',
  'http://example.org/?level:a',
  '12:30',
  'provider:mit',
  'tenant:a',
  'level: beginner',
  'sub-level:beginner',
  'skill:"a"b',
  ':',
  '""',
  '__proto__:x',
  'constructor:x',
])('%j is plain text', (typed) => {
  expect(read(typed)).toEqual([typed]);
});

test('a token says where it stands', () => {
  const { tokens } = parseTokens('🚀 level:beginner  skill:"a b"');
  expect(tokens.map(({ start, end }) => [start, end])).toEqual([
    [3, 17],
    [19, 30],
  ]);
});

const facet = fc.constantFrom(
  ...CATALOG_FACETS.filter(({ shown }) => shown !== 'nowhere').map(({ name }) => name as string),
);
const value = fc
  .oneof(
    fc.string({ unit: 'grapheme', minLength: 1 }),
    fc.constantFrom('"', 'a "b" c', 'C++', 'Business, Law', '"a'),
  )
  .map((one) => one.trim())
  .filter((one) => one !== '');
const plain = fc
  .oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('a:b', 'http://x', '12:30', 'two words'))
  .map((one) => one.replaceAll(/\s+/gu, ' ').trim())
  .filter((one) => parseTokens(one).tokens.length === 0);

test('what is written is read again', () => {
  fc.assert(
    fc.property(fc.array(fc.record({ facet, value })), plain, (choices, text) => {
      const found = parseTokens(writeTokens(choices, text));
      expect(found.text).toBe(text);
      expect(found.tokens.map((one) => ({ facet: one.facet, value: one.value }))).toEqual(choices);
      expect(found.tokens.some(({ open }) => open)).toBe(false);
    }),
  );
});

test('whatever is typed is read, and nothing of it is lost or made up', () => {
  const typed = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc
      .array(fc.constantFrom('level:', 'skill:', '"', ' ', 'a', ':', 'x y', 'type:'))
      .map((all) => all.join('')),
  );
  fc.assert(
    fc.property(typed, (text) => {
      const { tokens, text: rest } = parseTokens(text);
      let at = 0;
      let kept = '';
      for (const { start, end } of tokens) {
        expect(start).toBeGreaterThanOrEqual(at);
        kept += text.slice(at, start);
        at = end;
      }
      expect(rest).toBe((kept + text.slice(at)).replaceAll(/\s+/gu, ' ').trim());
    }),
  );
});
