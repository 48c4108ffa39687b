// GET /api/search/catalog/ and, with a user's eyes, /api/search/personalized-catalog/{username}/.
import type { CatalogResponse } from '#contract/catalog-schema.ts';
import { labelsHeldBy } from '#server/access/labels.ts';
import type { SearchRequest, SearchResult } from '#server/engine/engine.ts';
import type { ApiContext } from '#server/handlers/api.ts';
import { paging } from '#server/handlers/list/paging.ts';
import { wireFacets } from '#server/handlers/list/wire-facets.ts';
import { rankedSearch, type RankedResult } from '#server/handlers/recommended/ranked-search.ts';
import { withReasons } from '#server/handlers/recommended/with-reasons.ts';
import { catalogItems } from './catalog-items.ts';
import { relate } from './catalog-relations.ts';
import { type CatalogQuery, catalogRequest, keysOf } from './catalog-request.ts';
import { removedItem } from './removed-item.ts';

/** What either catalog endpoint answers. */
export function searchCatalog(context: ApiContext, query: CatalogQuery): Promise<CatalogResponse> {
  return answerCatalog(context, query);
}

/** A page of the catalog, of what is recommended to the viewer where the query says so. */
export async function answerCatalog(
  context: ApiContext,
  query: CatalogQuery,
  confined: Pick<SearchRequest, 'within'> = {},
): Promise<CatalogResponse> {
  const { store, viewer, address } = context;
  const access = labelsHeldBy(viewer);
  const request = { ...catalogRequest(query, access), ...confined };
  const result = await find(
    context,
    context.prefetch ? { ...request, priority: 'prefetch' } : request,
    query,
  );
  const items = catalogItems(store, result, access);
  const detail = query.return_items || keysOf(query).length > 0;
  const related = await relate(context, items, access, detail);
  return {
    results: 'scored' in result ? withReasons(related, result.scored, query.not ?? []) : related,
    ...paging(address, result.count, query.offset, query.limit),
    ...(query.return_facet ? { facets: wireFacets(result.facets) } : {}),
    ...(result.match === undefined ? {} : { match: result.match }),
    ...(result.count === 0 ? removedItem(store, query, access, confined.within?.['tenant']) : {}),
    ...(query.debug && viewer.kind === 'user' && viewer.role === 'tenant-admin'
      ? { debug: await explain(context, request, result) }
      : {}),
  };
}

/** Recommended or not; who asks for one item by its id gets that. */
async function find(
  context: ApiContext,
  request: SearchRequest,
  query: CatalogQuery,
): Promise<SearchResult | RankedResult> {
  const { engine, viewer, signal } = context;
  if (query.recommended !== true || viewer.kind !== 'user' || keysOf(query).length > 0)
    return engine.search(request, signal);
  return rankedSearch(context, viewer, request, query.not ?? []);
}

/** How the results were found: matched words, scores, and the skills that the text names. */
async function explain(
  { engine, store, signal }: ApiContext,
  request: SearchRequest,
  { generation, words, hits }: SearchResult,
) {
  const named = { filters: { content: ['skills'] }, keys: [], facets: [], offset: 0, limit: 10 };
  const skills =
    request.text === undefined ? [] : (await engine.search({ ...request, ...named }, signal)).hits;
  return {
    generation,
    words,
    scores: hits.map(({ id, score }) => ({ id, score })),
    skills: store.items(skills.map(({ row }) => row)).map(({ item }) => item['name']),
  };
}
