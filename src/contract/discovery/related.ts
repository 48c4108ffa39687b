// What stands near an item of the catalog, and who can help with it: what is asked and what is answered. All of it is ours.
import * as z from 'zod/mini';
import { catalogItemSchema } from '#contract/catalog-schema.ts';
import { text } from '#contract/declare.ts';
import { ITEM_TYPES } from '#contract/facets.ts';
import { mentorSchema } from '#contract/mentors/mentor-schema.ts';
import type { ParameterTable } from '#contract/parameters.ts';

export const RELATED_PARAMETERS = {
  type: { kind: 'choice', about: `Type of the item: ${ITEM_TYPES.join(', ')}`, values: ITEM_TYPES },
  key: text('The item’s own id, for example its course_id'),
  tenant: text('The tenant it is of, where ids are not unique without it'),
} as const satisfies ParameterTable;

/** At most so many items and mentors. */
export const MOST_SIMILAR = 6;
export const MOST_MENTORS = 4;

export const relatedResponseSchema = z.object({
  /** Those of the item's own type first, then by nearness. */
  similar: z.array(catalogItemSchema),
  /** Who can help best comes first. */
  mentors: z.array(mentorSchema),
});

export type RelatedResponse = z.infer<typeof relatedResponseSchema>;
