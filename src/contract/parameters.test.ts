import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CATALOG_PARAMETERS, type CatalogParameters } from './catalog-parameters.ts';
import { ENDPOINTS } from './endpoints.ts';
import { LIST_LIMIT, readParameters, TEXT_LIMIT, writeParameters } from './parameters.ts';

const deepest = CATALOG_PARAMETERS.offset.max;
const read = (search: string) => readParameters(CATALOG_PARAMETERS, new URLSearchParams(search));
const awkward = [
  '100% online',
  'c++ & data',
  '__proto__',
  'Business, Law',
  'a,b',
  ',',
  '🚀 émoji',
  'تحليل البيانات',
];
const word = fc
  .oneof(fc.constantFrom(...awkward), fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }))
  .map((text) => text.toWellFormed().normalize('NFC').trim())
  .filter((text) => text !== '');
const list = fc.uniqueArray(word, { minLength: 1, maxLength: 8 });

describe('parameters', () => {
  test('are read as they were written, whatever the words', () => {
    const values = fc.record({
      query: word,
      content: list,
      topics: list,
      tags: list,
      order_ascending: fc.boolean(),
      limit: fc.integer({ min: 1, max: 100 }),
      offset: fc.integer({ min: 0, max: deepest }),
    });
    fc.assert(
      fc.property(values, (given) => {
        const { values: got, problems } = read(writeParameters(CATALOG_PARAMETERS, given).toString());
        expect(problems).toEqual([]);
        expect(got).toMatchObject(given);
      }),
      { numRuns: 2_000 },
    );
  });

  test('nothing given means every default', () => {
    const { values } = read('');
    expect(values.content).toEqual(['programs', 'courses', 'pathways', 'skills']);
    expect(values).toMatchObject({ limit: 12, offset: 0, return_facet: true, query: undefined, tags: [] });
    expect(writeParameters(CATALOG_PARAMETERS, values).toString()).toBe('');
  });

  test('are written with their keys sorted and defaults left out', () => {
    const values: Partial<CatalogParameters> = {
      tags: ['z', 'a'],
      limit: 12,
      query: 'x',
      level: ['Beginner'],
    };
    expect(writeParameters(CATALOG_PARAMETERS, values).toString()).toBe(
      'level=Beginner&query=x&tags=z&tags=a',
    );
  });

  test('a comma separates where the key stands once and no space follows', () => {
    expect(read('tags=a,b').values.tags).toEqual(['a', 'b']);
    expect(read('tags=a,b&tags=c').values.tags).toEqual(['a,b', 'c']);
    expect(read('tags=a,b&tags=a,b').values.tags).toEqual(['a,b']);
    expect(read('tags=Business, Law').values.tags).toEqual(['Business, Law']);
  });

  test('an empty value is no value', () => {
    const { values, problems } = read('query=&limit=&tags=&tags=%20&return_facet=');
    expect(problems).toEqual([]);
    expect(values).toMatchObject({ query: undefined, limit: 12, tags: [], return_facet: true });
  });

  test.each([
    ['limit=0', 'limit', '0', 'must be a whole number from 1 to 100'],
    ['limit=1e2', 'limit', '1e2', 'must be a whole number from 1 to 100'],
    ['offset=-1', 'offset', '-1', `must be a whole number from 0 to ${deepest}`],
    ['return_facet=maybe', 'return_facet', 'maybe', 'must be true or false'],
    [
      `query=${'é'.repeat(TEXT_LIMIT + 1)}`,
      'query',
      `${'é'.repeat(79)}…`,
      `has ${TEXT_LIMIT + 1} characters; at most ${TEXT_LIMIT} are allowed`,
    ],
    [
      Array.from({ length: LIST_LIMIT + 1 }, (_, i) => `tags=${i}`).join('&'),
      'tags',
      `${LIST_LIMIT + 1} values`,
      `takes at most ${LIST_LIMIT} values`,
    ],
    [
      `tags=${'x'.repeat(TEXT_LIMIT + 1)}`,
      'tags',
      `${'x'.repeat(79)}…`,
      `has a value of ${TEXT_LIMIT + 1} characters; at most ${TEXT_LIMIT} are allowed`,
    ],
  ])('%.30s is refused by name, with the remedy', (search, parameter, value, message) => {
    const { values, problems } = read(search);
    expect(problems).toEqual([{ parameter, value, message }]);
    expect(values).toEqual(read('').values);
  });

  test('no string makes them throw', () => {
    const tables = fc.constantFrom(...Object.values(ENDPOINTS).map(({ parameters }) => parameters));
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), tables, (given, parameters) => {
        const search = new URLSearchParams(Object.keys(parameters).map((name) => [name, given]));
        readParameters(parameters, search);
      }),
      { numRuns: 300 },
    );
  });

  test.each([
    ['choice', { kind: 'choice', about: '', values: ['asc', 'desc'] }, 'ASC', 'asc', 'up'],
    ['uuid', { kind: 'uuid', about: '' }, '550E8400-e29b-41d4-a716-446655440000', undefined, '550e8400'],
    ['day', { kind: 'date', about: '' }, '2026-03-05T10:00:00Z', '2026-03-05', '2026-13-05'],
    ['presence', { kind: 'boolean', about: '', anyValue: true }, 'please', true, undefined],
  ] as const)('read a %s and refuse what is none', (_, parameter, good, value, bad) => {
    const table = { it: parameter };
    const get = (given: string) => readParameters(table, new URLSearchParams({ it: given }));
    expect(get(good)).toEqual({ values: { it: value ?? good.toLowerCase() }, problems: [] });
    if (bad !== undefined) expect(get(bad).problems).toMatchObject([{ parameter: 'it', value: bad }]);
    expect(get('').values.it).toBeUndefined();
  });
});
