// What the question takes: what stands near an item of the catalog, and who can help with it? Ours.
import { text } from '#contract/declare.ts';
import { ITEM_TYPES } from '#contract/facets.ts';
import type { ParameterTable } from '#contract/parameters.ts';

export const RELATED_PARAMETERS = {
  type: { kind: 'choice', about: `Type of the item: ${ITEM_TYPES.join(', ')}`, values: ITEM_TYPES },
  key: text('The item’s own id, for example its course_id'),
  tenant: text('The tenant it is of, where ids are not unique without it'),
} as const satisfies ParameterTable;

/** At most so many items and mentors. */
export const MOST_SIMILAR = 6;
export const MOST_MENTORS = 4;
