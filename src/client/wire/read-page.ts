// A page of results, whatever form the wire gave it.
import { ApiError } from '#client/api-error.ts';
import { readFacets } from './read-facets.ts';
import { keyOf } from '#client/item-key.ts';
import { readItem } from './read-item.ts';
import { countOf, isObject } from './read-value.ts';
import type { Item, ResultPage } from '#client/result-page.ts';

/**
 * Folds an answer of a catalog endpoint. Items that cannot be read are dropped and counted, repeats dropped silently;
 * relative images become addresses under `baseUrl`.
 * @throws ApiError `unreadable` when it is no page at all.
 */
export function readPage(answer: unknown, baseUrl = ''): ResultPage {
  if (!isObject(answer)) throw new ApiError('unreadable');
  const results = answer['results'] ?? [];
  if (!Array.isArray(results) || !['results', 'facets', 'count'].some((name) => Object.hasOwn(answer, name)))
    throw new ApiError('unreadable');

  const items = new Map<string, Item>();
  let dropped = 0;
  for (const result of results as unknown[]) {
    const item = readItem(result, baseUrl);
    if (item === undefined) dropped += 1;
    else if (!items.has(identity(item))) items.set(identity(item), item);
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

function identity(item: Item): string {
  return JSON.stringify([item.type, item.tenant, keyOf(item)]);
}
