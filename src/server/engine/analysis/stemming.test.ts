import { expect, test } from 'vitest';
import { stemmerOf, stemmingLanguage } from './stemming.ts';

test.each([
  ['en', 'managers', 'manager'],
  ['en', 'learning', 'learned'],
  ['de', 'ubungen', 'ubung'],
  ['es', 'programas', 'programa'],
  ['fr', 'langues', 'langue'],
  ['ru', 'языки', 'язык'],
])('in %s %s and %s are forms of one word', (language, one, other) => {
  const stem = stemmerOf(language);
  expect(stem(one)).toBe(stem(other));
});

test('what is not made of letters alone is not stemmed', () => {
  expect(['c++', '.net', '3.5', 'mp3s'].map(stemmerOf('en'))).toEqual(['c++', '.net', '3.5', 'mp3s']);
});

test.each([
  ['pt-BR', 'texto', 'pt'],
  ['zz', 'text', 'und'],
  [undefined, 'Plain English', 'en'],
  [undefined, 'Основы языка', 'ru'],
  [undefined, 'أساسيات', 'ar'],
  [undefined, '机器学习', 'und'],
])('a text said to be in %s, “%s”, is stemmed as %s', (language, text, expected) => {
  expect(stemmingLanguage(language, text)).toBe(expected);
});
