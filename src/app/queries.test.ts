import type { QueryClient } from '@tanstack/react-query';
import { expect, test } from 'vitest';
import { ApiError } from '#client/api-error.ts';
import { createQueries, packQueries, unpackQueries } from './queries.ts';

/** Through JSON, as in a page. */
function travel(from: QueryClient): QueryClient {
  const to = createQueries();
  unpackQueries(to, JSON.parse(JSON.stringify(packQueries(from))) as ReturnType<typeof packQueries>);
  return to;
}

test('an answer arrives as it left, its facets a map again', async () => {
  const queries = createQueries();
  const page = {
    items: [{ name: '__proto__' }],
    count: 1,
    facets: new Map([['level', { total: 1, buckets: [{ value: 'constructor', count: 1 }], other: 0 }]]),
  };
  await queries.prefetchQuery({ queryKey: ['catalog', { query: 'x' }], queryFn: () => page });
  expect(travel(queries).getQueryData(['catalog', { query: 'x' }])).toEqual(page);
});

test('a failure arrives as the failure it was', async () => {
  const queries = createQueries();
  await queries.prefetchQuery({
    queryKey: ['catalog'],
    queryFn: () =>
      Promise.reject(new ApiError('unavailable', { status: 503, retryAfter: 8, requestId: 'r-1' })),
    retry: false,
  });
  const state = travel(queries).getQueryState(['catalog']);
  expect(state?.status).toBe('error');
  expect(state?.error).toBeInstanceOf(ApiError);
  expect(state?.error).toMatchObject({ kind: 'unavailable', status: 503, retryAfter: 8, requestId: 'r-1' });
});

test('an answer that has travelled is not asked for again', async () => {
  const queries = createQueries();
  await queries.prefetchQuery({ queryKey: ['catalog'], queryFn: () => 1, staleTime: 60_000 });
  let asked = 0;
  await travel(queries).prefetchQuery({
    queryKey: ['catalog'],
    queryFn: () => (asked += 1),
    staleTime: 60_000,
  });
  expect(asked).toBe(0);
});
