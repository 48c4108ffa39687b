// The address of an organisation's people, and what the API is asked for it.
import type { ArgumentsOf } from '#contract/endpoints.ts';
import { USER_FACETS, USER_PARAMETERS } from '#contract/people/user-parameters.ts';
import type { Collection, State } from './collection.ts';

export const USERS = {
  name: 'users',
  parameters: {
    query: USER_PARAMETERS.query,
    ...Object.fromEntries(USER_FACETS.map(({ name }) => [name, USER_PARAMETERS[name]])),
    department_mode: USER_PARAMETERS.department_mode,
    offset: USER_PARAMETERS.offset,
  },
  facets: USER_FACETS,
  // The API has one order alone.
  sorts: [],
  size: 24,
} as const satisfies Collection;

/** The request for the page of people that an address shows: those of `org`, as `username` may see them. */
export function userArguments(
  state: State,
  path: Pick<ArgumentsOf<'users'>, 'org' | 'username'>,
): ArgumentsOf<'users'> {
  // The parameters of `USERS` are those of the endpoint.
  return {
    ...(state as Partial<ArgumentsOf<'users'>>),
    ...path,
    include_membership_data: true,
    limit: USERS.size,
  };
}
