// The people of an organisation as a list.
import { usersQuery } from '#client/people-query.ts';
import type { Person } from '#client/wire/read-user.ts';
import type { ArgumentsOf } from '#contract/endpoints.ts';
import type { Source } from '#discovery/source.ts';
import { USERS, userArguments } from '#url/users.ts';

/** The people of `org`, as `username` may see them. */
export function peopleSource(
  path: Pick<ArgumentsOf<'users'>, 'org' | 'username'>,
): Source<Person, ArgumentsOf<'users'>> {
  return {
    collection: USERS,
    asks: (state) => userArguments(state, path),
    page: usersQuery,
    identity: ({ username }) => username,
  };
}
