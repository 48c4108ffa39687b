// The facets of a query: each counted under everything asked but its own choices.
import type { FacetRequest, FacetResult } from '#server/engine/engine.ts';
import type { CollectionIndex } from './collection-index.ts';
import { buckets } from './facets/buckets.ts';
import { chosenValues } from './facets/chosen-values.ts';
import type { FacetColumn } from './facets/facet-column.ts';
import { FacetDictionary } from './facets/facet-dictionary.ts';
import { foldValue } from './fold-value.ts';
import type { Query } from './query.ts';

const NO_COUNTS = new Int32Array(1);

/** What a caller wants of one facet. */
export interface FacetQuestion {
  readonly request: FacetRequest;
  /** The caller's choices in it. */
  readonly chosen: readonly string[];
  /** Only values that contain this text, however it is written; '' for all. */
  readonly contains: string;
}

export function queryFacet(index: CollectionIndex, query: Query, question: FacetQuestion): FacetResult {
  const { request, chosen, contains } = question;
  const column = index.facet(request.name);
  if (column === undefined) return missingFacet(question);
  const plain = chosen.length === 0 && contains === '' && query.matches.size === query.view.size;
  if (!plain) return countFacet(index, query, question, column);
  return query.view.facet(request, () => countFacet(index, query, question, column));
}

function countFacet(
  index: CollectionIndex,
  query: Query,
  { request: { name, limit, parent }, chosen, contains }: FacetQuestion,
  column: FacetColumn,
): FacetResult {
  const selection = query.matchesBut(name);
  const pairs = parent === undefined ? undefined : index.pairs(name, parent);
  return buckets(column.dictionary, selection.counts(column), {
    chosen: chosenValues(column.dictionary, chosen, query.view.counts(column)),
    limit,
    contains: contains === '' ? '' : foldValue(contains),
    ...(pairs === undefined
      ? {}
      : { parentsOf: (numbers) => pairs.parentsOf(numbers, selection.counts(pairs).of) }),
  });
}

/** A facet that no document has: nothing but what was chosen. */
function missingFacet({ request: { limit }, chosen, contains }: FacetQuestion): FacetResult {
  const dictionary = new FacetDictionary();
  return buckets(
    dictionary,
    { of: NO_COUNTS },
    {
      chosen: chosenValues(dictionary, chosen, NO_COUNTS),
      limit,
      contains: foldValue(contains),
    },
  );
}
