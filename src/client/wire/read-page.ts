// A page of the catalog, whatever form the wire gave it.
import { keyOf } from '#client/item-key.ts';
import type { Item, Removed, ResultPage } from '#client/result-page.ts';
import { readItem } from './read-item.ts';
import { readList } from './read-list.ts';
import { isObject, nameOf, textOf } from './read-value.ts';

/**
 * Folds an answer of a catalog endpoint; relative images become addresses under `baseUrl`.
 * @throws ApiError `unreadable` when it is no page at all.
 */
export function readPage(answer: unknown, baseUrl = ''): ResultPage {
  const page = readList(answer, (result) => readItem(result, baseUrl), identity);
  const removed = isObject(answer) ? removedIn(answer['removed']) : undefined;
  return removed === undefined ? page : { ...page, removed };
}

function removedIn(said: unknown): Removed | undefined {
  const name = nameOf(said);
  if (!isObject(said) || name === undefined) return undefined;
  const at = textOf(said['removed_at']);
  return { name, ...(at === undefined || Number.isNaN(Date.parse(at)) ? {} : { at }) };
}

function identity(item: Item): string {
  return JSON.stringify([item.type, item.tenant, keyOf(item)]);
}
