// What the pages about people ask, asked before they are rendered. Pages that are closed to who reads ask nothing.
import type { QueryClient } from '@tanstack/react-query';
import type { Client } from '#client/create-client.ts';
import { groupsQuery, ownRecordQuery, rolesQuery, type Whose } from '#client/people-query.ts';
import type { Who } from '#client/who.ts';
import type { Source } from '#discovery/source.ts';
import { decode } from '#url/filters.ts';
import { GROUPS, groupArguments } from '#url/groups.ts';
import { peopleSource } from './people-source.ts';
import { personIn } from './use-open-person.ts';

interface Asking {
  readonly queries: QueryClient;
  readonly client: Client;
  readonly who: Who;
}

/** `list` asks what a list asks. */
export async function askPeople(
  search: URLSearchParams,
  asking: Asking,
  list: (source: Source<unknown>) => Promise<void>,
): Promise<void> {
  const { who } = asking;
  if (who.kind !== 'user') return;
  const person = personIn(search);
  const isToldRoles = person !== null && (who.role === 'tenant-admin' || who.username === person);
  await Promise.all([
    list(peopleSource({ org: who.tenant, username: who.username })),
    isToldRoles && askRoles(asking, { org: who.tenant, username: person }),
  ]);
}

export async function askGroups(search: URLSearchParams, { queries, client, who }: Asking): Promise<void> {
  if (who.kind !== 'user' || who.role === 'member') return;
  await Promise.all([
    queries.prefetchQuery(groupsQuery(client, groupArguments(decode(GROUPS, search), who.tenant))),
    // The departments to choose from; without a filter, the same question.
    queries.prefetchQuery(groupsQuery(client, { key: who.tenant })),
  ]);
}

export async function askProfile(asking: Asking): Promise<void> {
  const { queries, client, who } = asking;
  if (who.kind !== 'user') return;
  const whose = { org: who.tenant, username: who.username };
  await Promise.all([queries.prefetchQuery(ownRecordQuery(client, whose)), askRoles(asking, whose)]);
}

async function askRoles({ queries, client }: Asking, whose: Whose): Promise<void> {
  await Promise.all([
    queries.prefetchQuery(rolesQuery(client, 'desired', whose)),
    queries.prefetchQuery(rolesQuery(client, 'reported', whose)),
  ]);
}
