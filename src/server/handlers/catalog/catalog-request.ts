// From the catalog's parameters to a search request; what cannot be meant is refused by name.
import { CATALOG_ORDERS, type PersonalizedCatalogParameters } from '#contract/catalog-parameters.ts';
import { CATALOG_FACETS, CONTENT_TYPES, ITEM_TYPES } from '#contract/facets.ts';
import type { ParameterProblem } from '#contract/parameters.ts';
import type { SearchRequest, Sort } from '#server/engine/engine.ts';
import { checkDepth } from '#server/handlers/list/paging.ts';
import { facetRequest } from '#server/handlers/list/wire-facets.ts';
import { canonicalFilterValue } from '#server/normalise/canonical-filter-value.ts';
import { refuse } from '#server/http/problems.ts';

/** The parameters of either catalog endpoint. The plain one lacks the last four. */
export type CatalogQuery = Omit<
  PersonalizedCatalogParameters,
  'role_id' | 'resource_id' | 'recommended' | 'not'
> &
  Partial<PersonalizedCatalogParameters>;

/** @throws ProblemError 400 naming each parameter that cannot be meant. */
export function catalogRequest(query: CatalogQuery, access: readonly string[]): SearchRequest {
  const filters = filtersOf(query);
  const problems = [...checkCatalog(query, filters), ...checkDepth(query.offset, query.limit)];
  if (problems.length > 0) throw refuse(problems);
  return {
    collection: 'catalog',
    access,
    ...(query.query === undefined ? {} : { text: query.query }),
    filters,
    keys: keysOf(query),
    facets: query.return_facet ? CATALOG_FACETS.map(facetRequest) : [],
    sort: sortOf(query),
    offset: query.offset,
    limit: query.limit,
  };
}

/** Values that the catalog has no meaning for. */
export function checkCatalog(query: CatalogQuery, filters = filtersOf(query)): ParameterProblem[] {
  return [...checkContent(filters['content'] ?? []), ...checkOrder(query)];
}

/** Ids of single items that the query asks for, as document keys. */
export function keysOf(query: CatalogQuery): string[] {
  return ITEM_TYPES.flatMap((type) => {
    const id = query[`${type}_id`];
    return id === undefined ? [] : [`${type}_id:${id}`];
  });
}

function filtersOf(query: CatalogQuery): Record<string, readonly string[]> {
  const filters: Record<string, readonly string[]> = {};
  for (const { name } of CATALOG_FACETS) {
    const values = query[name];
    if (values.length > 0)
      filters[name] = [...new Set(values.map((value) => canonicalFilterValue(name, value)))];
  }
  // Who asks for one item by its id means that item, whatever its type.
  if (keysOf(query).length > 0) delete filters['content'];
  return filters;
}

function sortOf(query: CatalogQuery): Sort {
  if (query.alphabetical) return { by: 'name', descending: false };
  const by = query.order_by ?? 'relevance';
  // "Best match" has one direction, and names are read from A.
  if (by === 'relevance') return { by, descending: true };
  if (by === 'name') return { by, descending: query.order_by !== undefined && !query.order_ascending };
  return { by, descending: !query.order_ascending };
}

function checkContent(content: readonly string[]): ParameterProblem[] {
  const known: readonly string[] = CONTENT_TYPES;
  return content
    .filter((value) => !known.includes(value))
    .map((value) => ({ parameter: 'content', value, message: `must be one of ${known.join(', ')}` }));
}

function checkOrder({ order_by }: CatalogQuery): ParameterProblem[] {
  const known: readonly string[] = CATALOG_ORDERS;
  if (order_by === undefined || known.includes(order_by)) return [];
  return [{ parameter: 'order_by', value: order_by, message: `must be one of ${known.join(', ')}` }];
}
