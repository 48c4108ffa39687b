import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { words } from './analysis/words.ts';
import { highlight } from './highlight.ts';

/** The text with its matches in brackets. */
function marked(text: string, matched: string[], language?: string): string {
  let out = '';
  let at = 0;
  for (const [start, end] of highlight(text, new Set(matched), language)) {
    out += `${text.slice(at, start)}[${text.slice(start, end)}]`;
    at = end;
  }
  return out + text.slice(at);
}

test.each([
  ['Learning C++ and C', ['c++'], 'Learning [C++] and C'],
  ['Learn, learning, LEARNT', ['learning', 'learn'], '[Learn], [learning], LEARNT'],
  ['Le café', ['cafe'], 'Le [café]'],
  ['机器学习入门', ['学习'], '机器[学习]入门'],
  ['An e-learning course', ['learning'], 'An e-[learning] course'],
  ['An e-learning course', ['elearning'], 'An [e-learning] course'],
  ['ASP.NET core', ['.net'], 'ASP[.NET] core'],
  ['🙂 fun 🙂', ['fun'], '🙂 [fun] 🙂'],
  ['nothing here', ['else'], 'nothing here'],
])('in “%s” the words %j are marked: %s', (text, matched, expected) => {
  expect(marked(text, matched, 'en')).toBe(expected);
});

test('ranges are in order, apart, whole characters, and cover every word that matched', () => {
  const texts = fc.oneof(fc.string({ unit: 'grapheme' }), fc.lorem({ maxCount: 12 }));
  fc.assert(
    fc.property(texts, fc.func(fc.boolean()), (text, choose) => {
      const all = words(text);
      const matched = new Set(all.filter(({ form }) => choose(form)).map(({ form }) => form));
      let before = 0;
      const ranges = highlight(text, matched, 'zz');
      for (const [start, end] of ranges) {
        expect(start).toBeGreaterThanOrEqual(before);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(text.length);
        if (text.isWellFormed()) expect(text.slice(start, end).isWellFormed()).toBe(true);
        before = end;
      }
      for (const { form, start, end } of all)
        if (matched.has(form)) expect(ranges).toContainEqual([start, end]);
    }),
  );
});
