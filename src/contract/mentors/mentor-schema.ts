// What the mentor endpoints answer: the seeds' documented fields and those of the official MentorSearchResponse and
// DocumentSearchResponse together. Additions are marked "ours".
import * as z from 'zod/mini';
import {
  namedSchema,
  nullableText,
  optionalText,
  pageFields,
  platformSchema,
  rangesSchema,
} from '#contract/list-schema.ts';

const categorySchema = z.extend(namedSchema, { audience: namedSchema, audiences: z.array(namedSchema) });

/** Ours: a document that the mentor has learned, and that fits the text of the search. */
const evidenceSchema = z.object({
  document_name: z.string(),
  document_type: z.string(),
  highlights: z.optional(z.object({ document_name: z.optional(rangesSchema) })),
});

export const mentorSchema = z.looseObject({
  id: z.int(),
  unique_id: z.string(),
  name: z.string(),
  slug: optionalText,
  description: optionalText,
  image_url: optionalText,
  llm: z.nullable(namedSchema),
  audience: z.nullable(namedSchema),
  category: nullableText,
  categories: z.array(categorySchema),
  types: z.array(namedSchema),
  subjects: z.array(namedSchema),
  tags: z.array(z.string()),
  is_featured: z.boolean(),
  created_by: nullableText,
  created_at: nullableText,
  updated_at: nullableText,
  recently_accessed_at: nullableText,
  platform: platformSchema,
  visibility: z.string(),
  mcp_servers: z.array(z.looseObject({})),
  /** Null but for admins of the tenant, like every other field with instructions or credentials. */
  system_prompt: nullableText,
  settings: z.looseObject({ system_prompt: nullableText }),
  /** Ours: how it opens, and what it suggests to ask. */
  greeting: optionalText,
  suggested_prompts: z.optional(z.array(z.string())),
  /** Ours: where the text matched. */
  highlights: z.optional(z.object({ name: z.optional(rangesSchema), description: z.optional(rangesSchema) })),
  /** Ours, with a text: the best such document that the caller may see; null where there is none. */
  evidence: z.optional(z.nullable(evidenceSchema)),
});

const mentorPageSchema = z.object({
  ...pageFields,
  results: z.array(mentorSchema),
  total_pages: z.int(),
  num_pages: z.int(),
});

/** A page; asked for one mentor, a page of one with the mentor's own fields beside it. */
export const mentorsResponseSchema = z.union([
  z.extend(mentorSchema, mentorPageSchema.shape),
  mentorPageSchema,
]);

const documentSchema = z.looseObject({
  id: z.int(),
  document_name: z.string(),
  document_type: z.string(),
  access: z.string(),
  training_status: z.string(),
  date_created: nullableText,
  last_modified: nullableText,
  url: nullableText,
  metadata: z.nullable(z.looseObject({})),
  /** Ours. */
  description: optionalText,
  highlights: z.optional(
    z.object({ document_name: z.optional(rangesSchema), description: z.optional(rangesSchema) }),
  ),
});

export const documentsResponseSchema = z.object({
  ...pageFields,
  results: z.array(documentSchema),
  total_pages: z.int(),
});

export type Mentor = z.infer<typeof mentorSchema>;
export type Evidence = z.infer<typeof evidenceSchema>;
export type MentorsResponse = z.infer<typeof mentorsResponseSchema>;
export type MentorDocument = z.infer<typeof documentSchema>;
export type DocumentsResponse = z.infer<typeof documentsResponseSchema>;
