// What is answered to: which choices stand in the way, and what did the text mean? Ours.
import * as z from 'zod/mini';

/** A chosen value of a facet; the facet `query` is the text. */
const choiceSchema = z.object({ facet: z.string(), value: z.string() });

/** A text that was perhaps meant, and how many results it has under the same choices. */
export const spellingSchema = z.nullable(z.object({ query: z.string(), count: z.int() }));

export const relaxedSchema = z.object({
  /** How many results there are now. */
  count: z.int(),
  /** For each choice, how many there are without it alone: of the panel in its order, then of the tabs, then the text. */
  without: z.array(z.extend(choiceSchema, { count: z.int() })),
  /** Where no choice alone is in the way: the two of different facets that give most. */
  pair: z.nullable(z.object({ choices: z.tuple([choiceSchema, choiceSchema]), count: z.int() })),
  spelling: spellingSchema,
});

export type Relaxed = z.infer<typeof relaxedSchema>;
