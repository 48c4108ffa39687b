// The catalog as a list.
import { type CatalogArguments, catalogQuery } from '#client/catalog-query.ts';
import { facetValuesQuery, relaxQuery } from '#client/discovery-queries.ts';
import { keyOf } from '#client/item-key.ts';
import type { Item } from '#client/result-page.ts';
import type { Source } from '#discovery/source.ts';
import { CATALOG, catalogArguments } from '#url/catalog.ts';
import type { Visit } from '#url/collection.ts';

export function catalogSource(visit: Visit): Source<Item, CatalogArguments> {
  return {
    collection: CATALOG,
    asks: (state) => catalogArguments(state, visit),
    page: catalogQuery,
    facetValues: (client, args, facet, text) =>
      facetValuesQuery(client, 'facetValues', { ...args, facet, facet_query: text }),
    relax: (client, args) => relaxQuery(client, 'relax', args),
    identity: (item) => `${item.type} ${item.tenant} ${keyOf(item)}`,
  };
}
