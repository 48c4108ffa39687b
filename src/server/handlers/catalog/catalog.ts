// GET /api/search/catalog/ and, with a user's eyes, /api/search/personalized-catalog/{username}/.
import type { CatalogResponse } from '#contract/catalog-schema.ts';
import { labelsHeldBy } from '#server/access/labels.ts';
import type { SearchResult } from '#server/engine/engine.ts';
import type { ApiContext } from '#server/handlers/api.ts';
import { paging } from '#server/handlers/list/paging.ts';
import { wireFacets } from '#server/handlers/list/wire-facets.ts';
import { catalogItems } from './catalog-items.ts';
import { relate } from './catalog-relations.ts';
import { type CatalogQuery, catalogRequest, keysOf } from './catalog-request.ts';

/** What either catalog endpoint answers. */
export async function searchCatalog(context: ApiContext, query: CatalogQuery): Promise<CatalogResponse> {
  const { engine, store, viewer, address, signal } = context;
  const access = labelsHeldBy(viewer);
  const request = catalogRequest(query, access);
  const result = await engine.search(
    context.prefetch ? { ...request, priority: 'prefetch' } : request,
    signal,
  );
  const items = catalogItems(store, result, access);
  const detail = query.return_items || keysOf(query).length > 0;
  const results = await relate(context, items, access, detail);
  return {
    results,
    ...paging(address, result.count, query.offset, query.limit),
    ...(query.return_facet ? { facets: wireFacets(result.facets) } : {}),
    ...(result.match === undefined ? {} : { match: result.match }),
    ...(query.debug && viewer.kind === 'user' && viewer.role === 'tenant-admin'
      ? { debug: explain(result) }
      : {}),
  };
}

function explain({ generation, words, hits }: SearchResult) {
  return { generation, words, scores: hits.map(({ id, score }) => ({ id, score })) };
}
