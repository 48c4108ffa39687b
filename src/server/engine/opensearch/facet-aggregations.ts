// Facets as aggregations: each under all choices but its own, and what was chosen at count 0 too.
import { byCodeUnit, foldValue } from '#server/engine/embedded/fold-value.ts';
import type { Bucket, FacetRequest, FacetResult, SearchRequest } from '#server/engine/engine.ts';
import { facetField, foldedField } from './opensearch-document.ts';
import type { Clause } from './words-query.ts';

/** The most values of a facet that are counted: the cluster's own bound on buckets of one question. */
const MOST = 10_000;

type Filters = SearchRequest['filters'];

/** The choices of all facets, or of all but one. */
export function choiceClauses(filters: Filters, but?: string): Clause[] {
  return Object.entries(filters)
    .filter(([name, values]) => name !== but && values.length > 0)
    .map(([name, values]) => ({ terms: { [foldedField(name)]: values.map(foldValue) } }));
}

/** The aggregation of one facet. `access` is what the caller sees, whatever else is asked. */
export function facetAggregation({ name, parent }: FacetRequest, filters: Filters): Clause {
  const counted = {
    terms: { field: facetField(name), size: MOST, order: [{ _count: 'desc' }, { _key: 'asc' }] },
    ...(parent === undefined
      ? {}
      : {
          aggs: {
            parent: {
              terms: { field: facetField(parent), size: 20, order: [{ _count: 'desc' }, { _key: 'asc' }] },
            },
          },
        }),
  };
  return { filter: { bool: { filter: choiceClauses(filters, name) } }, aggs: { values: counted } };
}

/** How the chosen values of a facet are spelled where the caller sees them. */
export function spellingAggregation(
  { name }: FacetRequest,
  chosen: readonly string[],
  access: Clause,
): Clause {
  const holding = { bool: { filter: [access, { terms: { [foldedField(name)]: chosen.map(foldValue) } }] } };
  return {
    global: {},
    aggs: { seen: { filter: holding, aggs: { values: { terms: { field: facetField(name), size: MOST } } } } },
  };
}

interface RawBucket {
  readonly key: string;
  readonly doc_count: number;
  readonly parent?: { readonly buckets: readonly RawBucket[] };
}

export interface RawValues {
  readonly values?: { readonly buckets: readonly RawBucket[] };
  readonly seen?: { readonly values: { readonly buckets: readonly RawBucket[] } };
}

export function readFacet(
  { limit, parent }: FacetRequest,
  chosen: readonly string[],
  counted: RawValues | undefined,
  spelled: RawValues | undefined,
  contains = '',
): FacetResult {
  const accepts = (value: string) => foldValue(value).includes(foldValue(contains));
  const all = (counted?.values?.buckets ?? [])
    .filter(({ key }) => accepts(key))
    .map(({ key, doc_count, parent: above }): Bucket => {
      const most = above?.buckets[0]?.key;
      return {
        value: key,
        count: doc_count,
        ...(parent === undefined || most === undefined ? {} : { parent: most }),
      };
    })
    .toSorted((a, b) => b.count - a.count || byCodeUnit(a.value, b.value));
  const wanted = new Set(chosen.map(foldValue));
  const seen = (spelled?.seen?.values.buckets ?? [])
    .map(({ key }) => key)
    .filter((key) => wanted.has(foldValue(key)));
  const isSeen = new Set(seen.map(foldValue));
  const unknown = chosen.filter((value) => !isSeen.has(foldValue(value)));
  const known = new Map(all.map((bucket) => [bucket.value, bucket]));
  const first = [...new Set([...seen, ...unknown])]
    .filter(accepts)
    .map((value): Bucket => known.get(value) ?? { value, count: 0 })
    .toSorted((a, b) => b.count - a.count || byCodeUnit(a.value, b.value));
  const isFirst = new Set(first.map(({ value }) => value));
  const offered = all.filter(({ value }) => !isFirst.has(value)).slice(0, limit);
  const buckets = [...first, ...offered];
  return { total: all.length, buckets, other: sum(all) - sum(buckets) };
}

function sum(list: readonly Bucket[]): number {
  return list.reduce((total, { count }) => total + count, 0);
}
