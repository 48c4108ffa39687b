// GET /api/search/catalog/ and, with a user's eyes, /api/search/personalized-catalog/{username}/.
import type { CatalogResponse, FacetCounts } from '#contract/catalog-schema.ts';
import { labelsHeldBy } from '#server/access/labels.ts';
import type { FacetResult, SearchResult } from '#server/engine/engine.ts';
import type { ApiContext } from './api.ts';
import { catalogItems } from './catalog-items.ts';
import { relate } from './catalog-relations.ts';
import { type CatalogQuery, catalogRequest, keysOf } from './catalog-request.ts';
import { paging } from './paging.ts';

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
    ...(query.return_facet ? { facets: wireFacets(result) } : {}),
    ...(result.match === undefined ? {} : { match: result.match }),
    ...(query.debug && viewer.kind === 'user' && viewer.role === 'tenant-admin'
      ? { debug: explain(result) }
      : {}),
  };
}

/** A facet as the wire has it. Chosen values are in it at count 0 too. */
export function wireFacet({ total, buckets, other }: FacetResult): FacetCounts {
  const parents = buckets.flatMap(({ value, parent }) =>
    parent === undefined ? [] : [[value, parent] as const],
  );
  return {
    total,
    terms: Object.fromEntries(buckets.map(({ value, count }) => [value, count])),
    other,
    ...(parents.length > 0 ? { parents: Object.fromEntries(parents) } : {}),
  };
}

/** A facet without values is not mentioned. */
function wireFacets(result: SearchResult): Record<string, FacetCounts> {
  const counted = Object.entries(result.facets).filter(([, { buckets }]) => buckets.length > 0);
  return Object.fromEntries(counted.map(([name, facet]) => [name, wireFacet(facet)]));
}

function explain({ generation, words, hits }: SearchResult) {
  return { generation, words, scores: hits.map(({ id, score }) => ({ id, score })) };
}
