// What the pages about learning ask, asked before they are rendered. Nothing is known yet of what is not wanted.
import type { QueryClient } from '@tanstack/react-query';
import { catalogQuery } from '#client/catalog-query.ts';
import type { Client } from '#client/create-client.ts';
import { mentorsForQuery, planQuery, skillGapQuery } from '#client/learning-query.ts';
import type { Who } from '#client/who.ts';
import type { Source } from '#discovery/source.ts';
import type { Visit } from '#url/collection.ts';
import { planArguments, readPlan } from '#url/plan.ts';
import { beginnings } from './beginnings.ts';
import { forYouSource } from './for-you-source.ts';
import { rolesQuery } from './roles-query.ts';

interface Asking {
  readonly queries: QueryClient;
  readonly client: Client;
  readonly who: Who;
  readonly visit: Visit;
}

/** `list` asks what a list asks. */
export async function askForYou(
  { queries, client, who, visit }: Asking,
  list: (source: Source<unknown>) => Promise<void>,
): Promise<void> {
  if (who.kind !== 'user') {
    await Promise.all(
      beginnings(visit.tenant).map(({ args }) => queries.prefetchQuery(catalogQuery(client, args))),
    );
    return;
  }
  const { tenant: org, username } = who;
  await Promise.all([
    list(forYouSource({ org, username, not: [] })),
    queries.prefetchQuery(skillGapQuery(client, { username })),
    queries.prefetchQuery(mentorsForQuery(client, { username })),
  ]);
}

export async function askSkillGap(
  search: URLSearchParams,
  { queries, client, who, visit }: Asking,
): Promise<void> {
  if (who.kind !== 'user') return;
  const role = search.get('role') ?? undefined;
  await Promise.all([
    queries.prefetchQuery(skillGapQuery(client, { username: who.username, role })),
    queries.prefetchQuery(rolesQuery(client, visit, who)),
  ]);
}

export async function askPlan(
  search: URLSearchParams,
  { queries, client, who, visit }: Asking,
): Promise<void> {
  await Promise.all([
    queries.prefetchQuery(planQuery(client, planArguments(readPlan(search), visit.tenant))),
    queries.prefetchQuery(rolesQuery(client, visit, who)),
  ]);
}
