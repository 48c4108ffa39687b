import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { drawCover } from './draw-cover.ts';
import { INKS, STONE } from './inks.ts';
import { codeOf, LINES, lineOf } from './line.ts';

const SUBJECTS = [
  'Data science',
  'Computing',
  'Health',
  'Business',
  'Design',
  'Humanities',
  'Environment',
  'Mathematics',
  'Languages',
  'Education',
];
const form = fc.integer({ min: 0, max: 5 });

test('the same words draw the same cover, whatever they are', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), form, (series, title, kind) => {
      expect(drawCover(series, title, kind)).toEqual(drawCover(series, title, kind));
    }),
  );
});

test('every cover is made of drawable paths and stays small', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme' }),
      fc.string({ unit: 'grapheme' }),
      form,
      (series, title, kind) => {
        const { inks, strokes } = drawCover(series, title, kind);
        const paths = strokes.map(({ d }) => d).join('');
        expect(paths).toMatch(/^[MLHVhvqtacz\d\s.-]+$/i);
        expect(paths.length).toBeLessThan(1_200);
        for (const { ink } of strokes) expect(inks[ink]).toMatch(/^#[\da-f]{6}$/);
      },
    ),
  );
});

test('two titles of one subject share its inks and differ in their drawing', () => {
  const one = drawCover('Health', 'Nursing at night');
  const other = drawCover('Health', 'Epidemics by hand');
  expect(one.inks).toBe(other.inks);
  expect(one.strokes).not.toEqual(other.strokes);
});

test('the ten usual subjects have ten different lines', () => {
  expect(new Set(SUBJECTS.map(lineOf)).size).toBe(SUBJECTS.length);
});

test('case and spaces around a subject do not change its line', () => {
  expect(lineOf('  data SCIENCE ')).toBe(lineOf('Data science'));
});

test('what has no subject is printed in stone', () => {
  expect(lineOf(undefined)).toBe(LINES);
  expect(drawCover(null, 'Untold').inks).toBe(STONE);
  expect(drawCover('Anything', 'Told').inks).not.toBe(STONE);
  expect(INKS).toHaveLength(LINES);
});

test.each([
  ['Data science', 'Da'],
  ['éducation', 'Éd'],
  ['データ', 'デ'],
  ['علوم', 'ع'],
  ['🚀 Rockets', '🚀'],
  ['', ''],
])('the code of %j is %j', (name, code) => {
  expect(codeOf(name)).toBe(code);
});
