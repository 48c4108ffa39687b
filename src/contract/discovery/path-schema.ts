// A way to a role or to skills: question and answer. Ours.
import * as z from 'zod/mini';
import { catalogItemSchema } from '#contract/catalog-schema.ts';
import { list, text } from '#contract/declare.ts';
import type { ParameterTable } from '#contract/parameters.ts';
import { closingSchema, neededSkillSchema } from './skill-gap-schema.ts';

/** The pace when nothing is said, in hours a week. */
export const USUAL_PACE = 5;

export const PATH_PARAMETERS = {
  role: text('The role to reach, by its own id or its number; by default the first that the user wants'),
  skills: list(
    'Skills to reach beside or instead of a role, each with a level from 1 to 5 ("SQL:4") or without',
  ),
  have: list('Skills that are there already, each with a level ("SQL:2"); beside what the user reports'),
  tenant: text('The tenant; by default the caller’s own'),
  hours: { kind: 'integer', about: 'Hours a week', default: USUAL_PACE, min: 1, max: 60 },
  language: list('Language of the courses'),
  price: list('Price or audit status'),
  level: list('Difficulty'),
  self_paced: list('Course format: Self-paced, Instructor-led'),
  lock: list('Courses that are to be part of it, by their course_id'),
  drop: list('Courses that are not, by their course_id'),
} as const satisfies ParameterTable;

const stepSchema = z.object({
  item: catalogItemSchema,
  /** Hours of work; where nobody says, what a course usually takes. */
  hours: z.number(),
  /** Whether its hours are only what a course usually takes. */
  guessed: z.boolean(),
  /** First and last week of it, counted from 1. */
  from_week: z.int(),
  to_week: z.int(),
  locked: z.boolean(),
  /** What it closes that no step before it has closed. Empty for what is only there because another needs it, or is locked. */
  closes: z.array(closingSchema),
  /** From 0 to 1: the coverage after it. */
  coverage: z.number(),
  /** The course_ids of steps that must come before it. */
  after: z.array(z.string()),
  /** Others that would close the same, the shortest first. */
  instead: z.array(z.object({ course_id: z.string(), name: z.string(), hours: z.number() })),
});

export const pathSchema = z.object({
  /** Null where only skills were asked for, or nothing. */
  role: z.nullable(z.object({ role_id: z.nullable(z.string()), name: z.string() })),
  tenant: z.nullable(z.string()),
  skills: z.array(neededSkillSchema),
  /** From 0 to 1. */
  before: z.number(),
  coverage: z.number(),
  hours: z.number(),
  weeks: z.int(),
  hours_a_week: z.int(),
  /** Whether nothing shorter closes as much, or it may be longer by a factor of ln n + 1 at most, n being the open steps. */
  method: z.enum(['exact', 'greedy']),
  steps: z.array(stepSchema),
  /** What stays open under these terms, and how many steps of it. */
  open: z.array(z.object({ name: z.string(), steps: z.int() })),
  /** What `drop` names, as far as the caller may see it. */
  dropped: z.array(z.object({ course_id: z.string(), name: z.string() })),
});

export type LearningPath = z.infer<typeof pathSchema>;
export type PathStep = z.infer<typeof stepSchema>;
