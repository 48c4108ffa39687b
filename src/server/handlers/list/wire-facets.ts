// Facets as the wire has them, and as engines are asked for them.
import type { FacetCounts } from '#contract/list-schema.ts';
import { DEFAULT_BUCKETS, type Facet } from '#contract/facets.ts';
import type { FacetRequest, FacetResult } from '#server/engine/engine.ts';

/** How a facet of a manifest is asked of an engine. */
export function facetRequest(facet: Facet): FacetRequest {
  const { name, limit = DEFAULT_BUCKETS, parent } = facet;
  return { name, limit, ...(parent === undefined ? {} : { parent }) };
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

/** All facets of an answer. One without values is not mentioned. */
export function wireFacets(facets: Readonly<Record<string, FacetResult>>): Record<string, FacetCounts> {
  const counted = Object.entries(facets).filter(([, { buckets }]) => buckets.length > 0);
  return Object.fromEntries(counted.map(([name, facet]) => [name, wireFacet(facet)]));
}
