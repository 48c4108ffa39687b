// What stands near an item of the catalog, and who can help with it: the answer. Ours.
import * as z from 'zod/mini';
import { catalogItemSchema } from '#contract/catalog-schema.ts';
import { mentorSchema } from '#contract/mentors/mentor-schema.ts';

export const relatedResponseSchema = z.object({
  /** Those of the item's own type first, then by nearness. */
  similar: z.array(catalogItemSchema),
  /** Who can help best comes first. */
  mentors: z.array(mentorSchema),
});

export type RelatedResponse = z.infer<typeof relatedResponseSchema>;
