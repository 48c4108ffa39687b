// Why something is recommended: a sum that can be checked. Ours.
import * as z from 'zod/mini';

/** Kinds of reasons, in the order in which they are told. `reason.<kind>` is the message that says it. */
export const REASON_KINDS = [
  'skills',
  'role',
  'neighbours',
  'similar',
  'department',
  'language',
  'recent',
  'level',
  'popular',
] as const;
export type ReasonKind = (typeof REASON_KINDS)[number];

/** What evidence is: something that has a page, a department, or the recommended thing itself. */
export const EVIDENCE_KINDS = [
  'skill',
  'role',
  'course',
  'program',
  'pathway',
  'department',
  'language',
  'item',
] as const;

const evidenceSchema = z.object({
  kind: z.enum(EVIDENCE_KINDS),
  /** Its own id ("COM-101"), or its name where it has none; empty for the recommended thing itself. */
  key: z.string(),
  name: z.string(),
  /** Its part of the reason's weight. */
  weight: z.number(),
  /** Whole numbers to tell with it: `from`, `to` and `goal` of a skill; `together` of `learners`; `enrolled`. */
  figures: z.record(z.string(), z.number()),
});

export const reasonSchema = z.object({
  kind: z.enum(REASON_KINDS),
  /** The message that says it, in the catalogs of the app: "reason.skills". */
  message: z.string(),
  /** The sum of its evidence. */
  weight: z.number(),
  /** The heaviest first. */
  evidence: z.array(evidenceSchema),
});

/** What every recommended thing has beside its own fields. */
export const recommendedFields = {
  /** Ours: the sum of the reasons' weights. */
  score: z.optional(z.number()),
  /** Ours: why it is recommended. */
  reasons: z.optional(z.array(reasonSchema)),
};

export type Reason = z.infer<typeof reasonSchema>;
export type Evidence = z.infer<typeof evidenceSchema>;
