// What each reason counts: the score of an item is the sum of its terms, and nothing else. Changed here, explained and
// measured in docs/recommendations.md.
import type { ReasonKind } from '#contract/discovery/reason-schema.ts';

export type Weights = Readonly<Record<ReasonKind, number>>;

/** The terms themselves are from 0 to 1, but `neighbours`, which is a sum over what was taken. */
export const WEIGHTS: Weights = {
  /** The part of the goal that it closes. A course closes a few hundredths of one. */
  skills: 3,
  /** The role itself names it. */
  role: 0.3,
  /** Taken by those who took the same. */
  neighbours: 1,
  /** Has the words of something that was taken. */
  similar: 0.25,
  /** The part of the department that took it. */
  department: 0.5,
  /** In a language that things were taken in. */
  language: 0.3,
  /** How much of what was lately begun here is this. */
  recent: 0.01,
  /** Starts where the learner is. */
  level: 0.15,
  popular: 0.03,
};

/** Of those who took both of two items: so many more are needed before their number is believed. */
export const SHRINK = 3;
/** What was taken one step earlier counts so much of what came after it. */
export const RECENCY = 0.9;
/** Two things taken n steps apart belong together by n to this power. */
export const DISTANCE = -0.5;
/** Days after which a beginning counts half. */
export const HALF_LIFE = 90;
/** Fewer learners than this are nobody's evidence: one could tell who they are. */
export const FEWEST = 3;
/** How much being unlike what stands above counts against the score, from 0 to 1. */
export const DIVERSITY = 0.25;
