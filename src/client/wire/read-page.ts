// A page of the catalog, whatever form the wire gave it.
import { keyOf } from '#client/item-key.ts';
import type { Item, ResultPage } from '#client/result-page.ts';
import { readItem } from './read-item.ts';
import { readList } from './read-list.ts';

/**
 * Folds an answer of a catalog endpoint; relative images become addresses under `baseUrl`.
 * @throws ApiError `unreadable` when it is no page at all.
 */
export function readPage(answer: unknown, baseUrl = ''): ResultPage {
  return readList(answer, (result) => readItem(result, baseUrl), identity);
}

function identity(item: Item): string {
  return JSON.stringify([item.type, item.tenant, keyOf(item)]);
}
