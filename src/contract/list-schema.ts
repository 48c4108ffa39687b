// What every list answers: a page of items, where it stands among the others, and counted facets.
import * as z from 'zod/mini';

/** `terms` counts each offered value; `total` counts the values there are; `other` sums the values not offered. */
export const facetSchema = z.object({
  total: z.int(),
  terms: z.record(z.string(), z.int()),
  other: z.int(),
  /** Ours: for a facet under another (topics under subject), the value that most of its hits have there. */
  parents: z.optional(z.record(z.string(), z.string())),
  /** Ours: for a facet of ids (a prompt's mentor), what each value is called. */
  labels: z.optional(z.record(z.string(), z.string())),
});

export type FacetCounts = z.infer<typeof facetSchema>;

/** Ours: half-open ranges of UTF-16 code units that matched, in order, not overlapping. */
export const rangesSchema = z.array(z.tuple([z.int(), z.int()]));

/** The fields that a page of any list has. `next` and `previous` are absolute addresses. */
export const pageFields = {
  count: z.int(),
  next: z.nullable(z.string()),
  previous: z.nullable(z.string()),
  current_page: z.int(),
  facets: z.optional(z.record(z.string(), facetSchema)),
  /** Ours: `all`: results have all words of the text. `any`: few or none did; those come first. Absent without a text. */
  match: z.optional(z.enum(['all', 'any'])),
};

/** A thing that is only a name and a number: a model, an audience, a category. Its number is made of its name. */
export const namedSchema = z.looseObject({
  id: z.int(),
  name: z.string(),
  description: z.optional(z.nullable(z.string())),
});

/** The tenant that something belongs to. */
export const platformSchema = z.object({ id: z.int(), name: z.string(), key: z.string() });

export const nullableText = z.nullable(z.string());
export const optionalText = z.optional(z.nullable(z.string()));
