// The questions about people: who is in an organisation, the roles that they have and want, and its groups.
import type { ArgumentsOf } from '#contract/endpoints.ts';
import { ApiError } from './api-error.ts';
import type { CallOptions, Client } from './create-client.ts';
import { query, type Question } from './query-options.ts';
import type { ListPage } from './result-page.ts';
import type { Group, GroupPage } from './wire/read-group.ts';
import type { Person } from './wire/read-user.ts';
import type { HeldRole } from './wire/read-user-roles.ts';

/** A page of the users of an organisation. */
export const usersQuery = (
  client: Client,
  args: ArgumentsOf<'users'>,
  options?: Pick<CallOptions, 'priority'>,
) =>
  query<'users', ListPage<Person>>(
    client,
    'users',
    args,
    async (answer) => {
      const [{ readList }, { readUser }] = await Promise.all([
        import('#client/wire/read-list.ts'),
        import('#client/wire/read-user.ts'),
      ]);
      return readList(
        answer,
        (result) => readUser(result, client.baseUrl),
        ({ username }) => username,
      );
    },
    options,
  );

/** Who is asked about, and where. */
export interface Whose {
  readonly org: string;
  readonly username: string;
}

/** So many of those who have a username in their own are looked through for whose it is. */
const NAMESAKES = 20;

/** The page of users that has the caller's own record, see {@link ownRecord}. */
export const ownRecordQuery = (client: Client, whose: Whose) =>
  usersQuery(client, { ...whose, query: whose.username, include_membership_data: true, limit: NAMESAKES });

/** The caller's own record of an answer. */
export function ownRecord(page: ListPage<Person> | undefined, username: string): Person | undefined {
  return page?.items.find((one) => one.username === username);
}

/** The roles that somebody has (`reported`) or wants (`desired`). None where the server says that there are none. */
export function rolesQuery(
  client: Client,
  which: 'reported' | 'desired',
  whose: Whose,
): Question<readonly HeldRole[]> {
  const asked = query(client, `${which}Roles`, whose, async (answer) => {
    const { readUserRoles } = await import('#client/wire/read-user-roles.ts');
    return readUserRoles(answer);
  });
  return {
    ...asked,
    queryFn: async (context) => {
      try {
        return await asked.queryFn(context);
      } catch (error) {
        // Where there is no role, the API answers 400.
        if (error instanceof ApiError && error.kind === 'bad-request') return [];
        throw error;
      }
    },
  };
}

/** What narrows the groups of the organisation `key`. */
export type GroupArguments = Omit<ArgumentsOf<'userGroups'>, 'page' | 'length' | 'format'>;

export interface Groups {
  readonly groups: readonly Group[];
  /** How many there are, read or not. */
  readonly total: number;
  readonly dropped: number;
}

/** Groups a request, and the requests that a page makes at most: it shows the first 2,000 groups. */
const LENGTH = 100;
const REQUESTS = 20;

/**
 * All groups under a filter: their order is the reader's to choose, and the API has one alone. Mostly one request.
 * `requests` is how many it may take.
 */
export function groupsQuery(client: Client, args: GroupArguments, requests = REQUESTS): Question<Groups> {
  const ask = (page: number) =>
    query<'userGroups', GroupPage>(client, 'userGroups', { ...args, page, length: LENGTH }, async (answer) =>
      (await import('#client/wire/read-group.ts')).readGroups(answer),
    );
  const first = ask(1);
  return {
    ...first,
    queryKey: [...first.queryKey, requests],
    queryFn: async (context) => {
      const { pages, total, ...page } = await first.queryFn(context);
      const groups = new Map(page.groups.map((group) => [group.id, group]));
      let { dropped } = page;
      for (let number = 2; number <= Math.min(pages, requests); number += 1) {
        // One after the other: the server is not to be busy with one reader.
        // eslint-disable-next-line no-await-in-loop
        const next = await ask(number).queryFn({ ...context, queryKey: ask(number).queryKey });
        for (const group of next.groups) groups.set(group.id, group);
        dropped += next.dropped;
      }
      return { groups: [...groups.values()], total, dropped };
    },
  };
}
