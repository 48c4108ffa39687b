import { expect, test } from 'vitest';
import { CATALOG } from '#url/catalog.ts';
import { decode, encode } from '#url/filters.ts';
import { possibleWays, waysOut } from './ways-out.ts';

const state = decode(CATALOG, new URLSearchParams('query=zebra&level=Beginner&skills=SQL&content=roles'));
const search = (next: typeof state) => encode(CATALOG, next).toString();

test('a way leads to results, as many as it says, and the one that leads to none is no way', () => {
  const ways = waysOut(CATALOG, state, {
    count: 0,
    without: [
      { facet: 'level', value: 'Beginner', count: 3 },
      { facet: 'skills', value: 'SQL', count: 0 },
      { facet: 'content', value: 'roles', count: 2 },
      { facet: 'query', value: 'zebra', count: 5 },
    ],
    pair: null,
    spelling: { query: 'zebras', count: 7 },
  });
  expect(ways.map(({ next, count }) => [search(next), count])).toEqual([
    ['content=roles&level=Beginner&query=zebras&skills=SQL', 7],
    ['content=roles&query=zebra&skills=SQL', 3],
    ['level=Beginner&query=zebra&skills=SQL', 2],
    ['content=roles&level=Beginner&skills=SQL', 5],
  ]);
});

test('where no choice alone is in the way, two are taken back together', () => {
  const [pair] = waysOut(CATALOG, state, {
    count: 0,
    without: [{ facet: 'level', value: 'Beginner', count: 0 }],
    pair: {
      choices: [
        { facet: 'level', value: 'Beginner' },
        { facet: 'query', value: 'zebra' },
      ],
      count: 4,
    },
    spelling: null,
  });
  expect(pair?.without).toEqual([{ facet: 'level', value: 'Beginner' }, 'text']);
  expect(pair === undefined ? '' : search(pair.next)).toBe('content=roles&skills=SQL');
});

test('while nobody has counted, every choice may be a way', () => {
  const ways = possibleWays(CATALOG, state, [{ facet: 'skills', value: 'SQL' }, 'text']);
  expect(ways.map(({ next, count }) => [search(next), count])).toEqual([
    ['content=roles&level=Beginner&query=zebra', undefined],
    ['content=roles&level=Beginner&skills=SQL', undefined],
  ]);
});
