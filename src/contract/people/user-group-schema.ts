// What the list of an organisation's groups answers: each with what its learners have done. Source: the official
// GroupList. Additions are marked "ours".
import * as z from 'zod/mini';
import { namedSchema } from '#contract/list-schema.ts';

const groupSchema = z.object({
  id: z.int(),
  name: z.string(),
  platform: z.string(),
  courses_enrolled: z.int(),
  courses_completed: z.int(),
  /** Percent, with two decimals; 0 without enrolments. */
  completion_rate: z.number(),
  pathways_completed: z.int(),
  certificates_earned: z.int(),
  skills_points: z.int(),
  /** Skills of completed courses, each once a learner. */
  skills_earned: z.int(),
  /** "41h 30m": the hours of courses, as far as each learner has come. */
  time_spent: z.string(),
  /** Ours: how many learners the numbers are of. */
  learners: z.int(),
  departments: z.array(namedSchema),
  location: z.nullable(z.string()),
});

export const userGroupsResponseSchema = z.object({
  data: z.array(groupSchema),
  pagination: z.object({
    totalItems: z.int(),
    currentPage: z.int(),
    perPage: z.int(),
    totalPages: z.int(),
  }),
});

export type UserGroup = z.infer<typeof groupSchema>;
export type UserGroupsResponse = z.infer<typeof userGroupsResponseSchema>;
