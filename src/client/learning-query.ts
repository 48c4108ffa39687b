// The questions about what to learn next: recommendations, a skill gap, a plan, and who can help.
import type { Closing, NeededSkill } from '#contract/discovery/skill-gap-schema.ts';
import type { Reason } from '#contract/discovery/reason-schema.ts';
import type { ArgumentsOf } from '#contract/endpoints.ts';
import type { CallOptions, Client } from './create-client.ts';
import type { Mentor } from './mentor.ts';
import { query } from './query-options.ts';
import type { Item, ListPage } from './result-page.ts';

/** Something with why it is recommended: the score is the sum of the reasons' weights. */
export interface Recommended<One = Item> {
  readonly one: One;
  readonly score: number;
  readonly reasons: readonly Reason[];
}

export interface GapRole {
  /** The role's own id; undefined where only the record knows it. */
  readonly key?: string;
  readonly name: string;
  /** From 0 to 1. */
  readonly coverage: number;
}

export interface Gap {
  readonly role?: GapRole;
  readonly wanted: readonly GapRole[];
  readonly skills: readonly NeededSkill[];
  readonly closing: readonly {
    readonly item: Item;
    readonly worth: number;
    readonly closes: readonly Closing[];
  }[];
  readonly reachable: number;
}

export interface PlanStep {
  readonly item: Item;
  readonly key: string;
  readonly hours: number;
  readonly guessed: boolean;
  /** From 1. */
  readonly from: number;
  readonly to: number;
  readonly locked: boolean;
  readonly closes: readonly Closing[];
  readonly coverage: number;
  readonly after: readonly string[];
  readonly instead: readonly { readonly key: string; readonly name: string; readonly hours: number }[];
}

export interface Plan {
  readonly role?: { readonly key?: string; readonly name: string };
  readonly skills: readonly NeededSkill[];
  readonly before: number;
  readonly coverage: number;
  readonly hours: number;
  readonly weeks: number;
  readonly pace: number;
  readonly exact: boolean;
  readonly steps: readonly PlanStep[];
  readonly open: readonly { readonly name: string; readonly steps: number }[];
  /** What the terms leave out, as far as it is known. */
  readonly dropped: readonly { readonly key: string; readonly name: string }[];
}

/** A page of what is recommended. */
export const recommendedQuery = (
  client: Client,
  args: ArgumentsOf<'recommended'>,
  options?: Pick<CallOptions, 'priority'>,
) =>
  query<'recommended', ListPage<Recommended>>(
    client,
    'recommended',
    args,
    async (answer) =>
      (await import('#client/wire/read-recommended.ts')).readRecommended(answer, client.baseUrl),
    options,
  );

export const skillGapQuery = (client: Client, args: ArgumentsOf<'skillGap'>) =>
  query<'skillGap', Gap>(client, 'skillGap', args, async (answer) =>
    (await import('#client/wire/read-learning.ts')).readGap(answer, client.baseUrl),
  );

export const planQuery = (client: Client, args: ArgumentsOf<'path'>) =>
  query<'path', Plan>(client, 'path', args, async (answer) =>
    (await import('#client/wire/read-learning.ts')).readPlan(answer, client.baseUrl),
  );

export const mentorsForQuery = (client: Client, args: ArgumentsOf<'mentorsFor'>) =>
  query<'mentorsFor', readonly Recommended<Mentor>[]>(client, 'mentorsFor', args, async (answer) =>
    (await import('#client/wire/read-recommended.ts')).readRecommendedMentors(answer, client.baseUrl),
  );
