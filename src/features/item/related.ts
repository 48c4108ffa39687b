// From what an item refers to, to names that lead somewhere.
import type { Item } from '#client/result-page.ts';
import type { ItemType } from '#contract/facets.ts';
import type { Text } from '#text/format.ts';
import { CATALOG } from '#url/catalog.ts';
import { decode, toggle } from '#url/filters.ts';
import { paths } from '#url/paths.ts';
import type { Named } from './named-list.tsx';

type Reference = NonNullable<Extract<Item, { type: 'course' }>['skills']>[number];

/** Items of a kind that another refers to. Those that the tenant has not are only names. */
export function related(
  references: readonly Reference[] | undefined,
  type: ItemType,
  tenant: string | undefined,
  { duration }: Text,
): Named[] {
  return (references ?? []).map((reference) => {
    const key: unknown = reference[`${type}_id`];
    const hours: unknown = reference['duration_hours'];
    return {
      name: reference.name,
      to: typeof key === 'string' ? paths.item(type, key, tenant) : undefined,
      more: typeof hours === 'number' && hours > 0 ? duration(hours) : undefined,
    };
  });
}

/** Values of a facet, each leading to the catalog narrowed by it. */
export function values(
  facet: 'subject' | 'topics' | 'tags',
  names: readonly string[] | undefined,
  tenant: string | undefined,
): Named[] {
  const nothing = decode(CATALOG, new URLSearchParams(tenant === undefined ? {} : { tenant }));
  return (names ?? []).map((name) => ({ name, to: paths.catalog(toggle(CATALOG, nothing, facet, name)) }));
}
