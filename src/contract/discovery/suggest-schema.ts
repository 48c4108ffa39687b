// What the palette is answered: what was understood, how it can go on, and the best of each collection. Ours.
import * as z from 'zod/mini';
import { rangesSchema } from '#contract/list-schema.ts';
import { spellingSchema } from './relax-schema.ts';
import { SUGGEST_GROUPS } from './suggest-parameters.ts';

const hitSchema = z.object({
  /** What the address of its page needs: an item's own id, a mentor's `unique_id`, a prompt's `id`. */
  key: z.string(),
  tenant: z.string(),
  name: z.string(),
  /** Its subject, provider or category; may be ''. */
  detail: z.string(),
  /** Where the text matched in `name`. */
  highlights: rangesSchema,
});

export const suggestionsSchema = z.object({
  /** The text without its tokens. */
  query: z.string(),
  /** `value` is as the index writes it, or as given where there is none like it: then it is not `known`. */
  tokens: z.array(z.object({ facet: z.string(), value: z.string(), known: z.boolean() })),
  /** Values that the last token or word may become, and how many results the catalog has then. */
  values: z.array(z.object({ facet: z.string(), value: z.string(), count: z.int() })),
  groups: z.array(z.object({ collection: z.enum(SUGGEST_GROUPS), count: z.int(), hits: z.array(hitSchema) })),
  spelling: spellingSchema,
});

export type Suggestions = z.infer<typeof suggestionsSchema>;
export type SuggestedHit = z.infer<typeof hitSchema>;
