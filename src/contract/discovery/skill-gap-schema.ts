// What a learner lacks for a role, and what closes it: question and answer. Ours.
import * as z from 'zod/mini';
import { catalogItemSchema } from '#contract/catalog-schema.ts';
import { text } from '#contract/declare.ts';
import type { ParameterTable } from '#contract/parameters.ts';

export const SKILL_GAP_PARAMETERS = {
  role: text('The role, by its own id or its number; by default the first that the user wants'),
} as const satisfies ParameterTable;

const roleSchema = z.object({
  /** The role's own id; null where only the user's record knows it. */
  role_id: z.nullable(z.string()),
  name: z.string(),
  /** From 0 to 1. */
  coverage: z.number(),
});

/** A skill that a role asks for. Levels are whole steps from 0 to 5. */
export const neededSkillSchema = z.object({
  name: z.string(),
  /** The id of its page; null where there is none for the caller. */
  skill_id: z.nullable(z.string()),
  /** Its part of the role; all parts together are 1. */
  share: z.number(),
  have: z.int(),
  goal: z.int(),
  /** How many visible courses teach an open step of it. */
  courses_count: z.int(),
});

export const closingSchema = z.object({
  name: z.string(),
  from: z.int(),
  to: z.int(),
  /** Its part of the role. */
  worth: z.number(),
});

export const skillGapSchema = z.object({
  username: z.string(),
  /** Null for who wants no role and asks for none. */
  role: z.nullable(roleSchema),
  /** All that the user wants, in the order of the record. */
  wanted: z.array(roleSchema),
  /** In the role's order. The sum of `share * min(have, goal) / goal` is the coverage. */
  skills: z.array(neededSkillSchema),
  /** Courses by how much of the role each closes alone, the most first; of as much, the shortest. */
  closing: z.array(z.object({ item: catalogItemSchema, worth: z.number(), closes: z.array(closingSchema) })),
  /** From 0 to 1: the coverage after everything that visible courses teach. */
  reachable: z.number(),
});

export type SkillGap = z.infer<typeof skillGapSchema>;
export type NeededSkill = z.infer<typeof neededSkillSchema>;
export type Closing = z.infer<typeof closingSchema>;
