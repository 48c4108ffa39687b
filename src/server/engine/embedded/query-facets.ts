// The facets of a query: each counted under everything asked but its own choices.
import type { FacetRequest, FacetResult } from '#server/engine/engine.ts';
import type { CollectionIndex } from './collection-index.ts';
import { buckets } from './facets/buckets.ts';
import { chosenValues } from './facets/chosen-values.ts';
import { FacetDictionary } from './facets/facet-dictionary.ts';
import { parentsOf } from './facets/parents.ts';
import { foldValue } from './fold-value.ts';
import type { Query } from './query.ts';

const NO_COUNTS = new Int32Array(0);

/**
 * @param chosen the caller's choices in this facet
 * @param contains only values that contain this text, however it is written; '' for all
 */
export function queryFacet(
  index: CollectionIndex,
  query: Query,
  { name, limit, parent }: FacetRequest,
  chosen: readonly string[],
  contains = '',
): FacetResult {
  const folded = foldValue(contains);
  const column = index.facet(name);
  if (column === undefined) {
    const dictionary = new FacetDictionary();
    const unknown = chosenValues(dictionary, chosen, NO_COUNTS);
    return buckets(dictionary, NO_COUNTS, { chosen: unknown, limit, contains: folded });
  }
  const { dictionary } = column;
  const selection = query.matchesBut(name);
  const above = parent === undefined ? undefined : index.facet(parent);
  return buckets(dictionary, selection.counts(column), {
    chosen: chosenValues(dictionary, chosen, query.view.counts(column)),
    limit,
    contains: folded,
    ...(above === undefined
      ? {}
      : { parentsOf: (numbers) => parentsOf(column, above, selection.ordinals, numbers) }),
  });
}
