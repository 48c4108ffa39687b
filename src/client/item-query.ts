// The question that an item's page asks: the catalog, by one id, with what belongs to it.
import { catalogQuery } from './catalog-query.ts';
import type { Client } from './create-client.ts';
import type { ResultPage } from './result-page.ts';
import { CONTENT_TYPES, ITEM_TYPES, type ItemType } from '#contract/facets.ts';

export interface ItemAddress {
  readonly type: ItemType;
  readonly key: string;
  /** The tenant that the address names, or the site is for. */
  readonly tenant: string | undefined;
  /** Who asks; undefined: a visitor. */
  readonly username: string | undefined;
}

export function itemQuery(client: Client, { type, key, tenant, username }: ItemAddress) {
  const content = CONTENT_TYPES[ITEM_TYPES.indexOf(type)];
  return catalogQuery(client, {
    username,
    [`${type}_id`]: key,
    content: content === undefined ? [] : [content],
    tenant: tenant === undefined ? [] : [tenant],
    return_items: true,
    return_facet: false,
    limit: 1,
  });
}

/** The item of an answer: the one that was asked for. */
export function itemIn(page: ResultPage | undefined, { type }: ItemAddress) {
  return page?.items.find((item) => item.type === type);
}
