import { expect, test } from 'vitest';
import { excerpt } from './excerpt.ts';

test.each([
  [undefined, undefined],
  ['', undefined],
  [' \n\t ', undefined],
  ['One line.', 'One line.'],
  ['Two\n\n  lines.', 'Two lines.'],
])('%j is %j elsewhere', (text, expected) => {
  expect(excerpt(text)).toBe(expected);
});

test('a long text is cut between words, and what has no words within none of its characters', () => {
  const long = excerpt('word '.repeat(100)) ?? '';
  expect(long).toMatch(/^(word )+word…$/);
  expect(long.length).toBeLessThanOrEqual(200);
  for (const odd of [0, 1]) {
    const signs = excerpt('x'.repeat(odd) + '🚀'.repeat(300)) ?? '';
    expect(signs.isWellFormed()).toBe(true);
    expect(signs).toMatch(/^x?(🚀)+…$/u);
  }
});
