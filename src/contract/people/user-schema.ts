// What the search for users of an organisation answers. Source: the seeds' documented fields and the official
// UserSearchResponse. Additions are marked "ours".
import * as z from 'zod/mini';
import { namedSchema, nullableText, pageFields } from '#contract/list-schema.ts';

const filled = z.optional(z.nullable(z.looseObject({})));

const userSchema = z.object({
  id: z.int(),
  username: z.string(),
  email: nullableText,
  first_name: nullableText,
  last_name: nullableText,
  full_name: z.string(),
  profile_image: nullableText,
  role: nullableText,
  departments: z.array(z.string()),
  status: z.string(),
  joined_date: nullableText,
  last_login: nullableText,
  metadata: filled,
  user_resume: filled,
  education: z.array(z.looseObject({})),
  /** With `include_membership_data`: the groups that the caller may see. */
  user_groups: z.optional(z.array(namedSchema)),
});

export const usersResponseSchema = z.object({
  ...pageFields,
  results: z.array(userSchema),
  total_pages: z.int(),
});

export type User = z.infer<typeof userSchema>;
export type UsersResponse = z.infer<typeof usersResponseSchema>;
