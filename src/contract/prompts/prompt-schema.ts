// What the prompt endpoints answer: the seeds' documented fields and those of the official PromptSearchResponse
// together. Additions are marked "ours".
import * as z from 'zod/mini';
import {
  nullableText,
  optionalText,
  pageFields,
  platformSchema,
  rangesSchema,
} from '#contract/list-schema.ts';

const promptSchema = z.looseObject({
  id: z.int(),
  name: z.string(),
  title: z.string(),
  content: z.string(),
  /** The same text as `content`, under the official schema's name. */
  prompt: z.string(),
  description: optionalText,
  category: optionalText,
  language: optionalText,
  style: optionalText,
  tone: nullableText,
  /** Null too when the caller may not see the mentor. */
  mentor: z.nullable(z.object({ id: z.int(), unique_id: z.string(), name: z.string() })),
  platform: platformSchema,
  created_by: nullableText,
  created_at: nullableText,
  updated_at: nullableText,
  visibility: z.string(),
  prompt_visibility: z.enum([
    'viewable_by_tenant_admins',
    'viewable_by_tenant_students',
    'viewable_by_anyone',
  ]),
  /** Names of the `{{places}}` in the content, in their order. */
  variables: z.array(z.string()),
  /** Ours: what is known of each place beside its name. */
  variable_fields: z.array(
    z.looseObject({ name: z.string(), label: optionalText, type: optionalText, default: z.unknown() }),
  ),
  /** Ours: the tags by name. The official `tags` are their integer ids. */
  tag_names: z.array(z.string()),
  tags: z.array(z.int()),
  /** Ours: where the text matched. */
  highlights: z.optional(z.object({ name: z.optional(rangesSchema), content: z.optional(rangesSchema) })),
});

const promptPageSchema = z.object({
  ...pageFields,
  results: z.array(promptSchema),
  num_pages: z.int(),
  total_pages: z.int(),
});

/** A page; asked for one prompt, a page of one with the prompt's own fields beside it. */
export const promptsResponseSchema = z.union([
  z.extend(promptSchema, promptPageSchema.shape),
  promptPageSchema,
]);

export type Prompt = z.infer<typeof promptSchema>;
export type PromptsResponse = z.infer<typeof promptsResponseSchema>;
