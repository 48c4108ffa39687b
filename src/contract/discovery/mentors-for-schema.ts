// Who can help a learner with what is next: question and answer. Ours.
import * as z from 'zod/mini';
import { list } from '#contract/declare.ts';
import { mentorSchema } from '#contract/mentors/mentor-schema.ts';
import type { ParameterTable } from '#contract/parameters.ts';
import { recommendedFields } from './reason-schema.ts';

export const MENTORS_FOR_PARAMETERS = {
  limit: { kind: 'integer', about: 'Mentors at most', default: 6, min: 1, max: 50 },
  not: list('What is not wanted: mentors ("mentor:<unique_id>") and reasons ("because:skills:SQL")'),
} as const satisfies ParameterTable;

export const mentorsForSchema = z.object({
  results: z.array(z.extend(mentorSchema, recommendedFields)),
});

export type MentorsFor = z.infer<typeof mentorsForSchema>;
