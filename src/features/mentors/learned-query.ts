// How much a mentor has learned of what it was given, and of which kinds that is.
import type { Client } from '#client/create-client.ts';
import { documentsQuery } from '#client/mentors-query.ts';
import type { Bucket, ListPage } from '#client/result-page.ts';

const LEARNED = 'trained';

/** Asks for the facets of what it has learned alone. */
export const learnedQuery = (client: Client, mentor: string) =>
  documentsQuery(client, { mentor_unique_id: mentor, training_status: [LEARNED], limit: 1 });

/** How many of the documents of a page's list are learned, and how many are in each other state. */
export function statusesIn(page: ListPage<unknown> | undefined): {
  readonly learned: number;
  readonly others: readonly Bucket[];
} {
  const buckets = page?.facets.get('training_status')?.buckets.filter(({ count }) => count > 0) ?? [];
  return {
    learned: buckets.find(({ value }) => value === LEARNED)?.count ?? 0,
    others: buckets.filter(({ value }) => value !== LEARNED),
  };
}
