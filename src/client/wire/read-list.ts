// A page of any list, whatever form the wire gave it.
import { ApiError } from '#client/api-error.ts';
import type { ListPage } from '#client/result-page.ts';
import { readFacets } from './read-facets.ts';
import { countOf, isObject } from './read-value.ts';

/**
 * Folds the answer of a list. `readOne` gives undefined for what cannot be read, which is dropped and counted; repeats,
 * told by `identity`, are dropped silently.
 * @throws ApiError `unreadable` when it is no page at all.
 */
export function readList<One>(
  answer: unknown,
  readOne: (result: unknown) => One | undefined,
  identity: (one: One) => string,
): ListPage<One> {
  if (!isObject(answer)) throw new ApiError('unreadable');
  const results = answer['results'] ?? [];
  if (!Array.isArray(results) || !['results', 'facets', 'count'].some((name) => Object.hasOwn(answer, name)))
    throw new ApiError('unreadable');

  const items = new Map<string, One>();
  let dropped = 0;
  for (const result of results as unknown[]) {
    const one = readOne(result);
    if (one === undefined) dropped += 1;
    else if (!items.has(identity(one))) items.set(identity(one), one);
  }
  const { match } = answer;
  return {
    items: [...items.values()],
    count: countOf(answer['count']) ?? items.size,
    page: Math.max(1, countOf(answer['current_page']) ?? 1),
    pages: Math.max(1, countOf(answer['total_pages']) ?? countOf(answer['num_pages']) ?? 1),
    facets: readFacets(answer['facets']),
    ...(match === 'all' || match === 'any' ? { match } : {}),
    dropped,
  };
}
