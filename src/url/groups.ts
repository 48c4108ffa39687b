// The address of an organisation's groups, and what the API is asked for it.
import type { ArgumentsOf } from '#contract/endpoints.ts';
import { GROUP_METRICS } from '#contract/people/group-metrics.ts';
import { USER_GROUP_PARAMETERS } from '#contract/people/user-group-parameters.ts';
import { USER_PARAMETERS } from '#contract/people/user-parameters.ts';
import type { Collection, State } from './collection.ts';

const { groups, program, pathway, location, is_enrolled, start_date, end_date, department_id } =
  USER_GROUP_PARAMETERS;

/** What narrows the groups. */
export const GROUP_FILTERS = {
  groups,
  program,
  pathway,
  location,
  department_id,
  is_enrolled,
  start_date,
  end_date,
} as const;

/** The groups. Their order is the page's own affair: the API has one alone. */
export const GROUPS = {
  name: 'groups',
  parameters: {
    ...GROUP_FILTERS,
    order_by: {
      kind: 'choice',
      about: 'What the groups are ordered by',
      values: ['name', ...GROUP_METRICS],
      default: 'name',
    },
    order_direction: {
      kind: 'choice',
      about: 'Direction of the order; without it, names from A and numbers from the largest',
      values: ['asc', 'desc'],
    },
    offset: USER_PARAMETERS.offset,
  },
  facets: [],
  sorts: [],
  size: 25,
} as const satisfies Collection;

/** The request for the groups of the organisation `key` that an address narrows. */
export function groupArguments(state: State, key: string): ArgumentsOf<'userGroups'> {
  // The filters of `GROUPS` are those of the endpoint.
  const asked = Object.fromEntries(Object.keys(GROUP_FILTERS).map((name) => [name, state[name]]));
  return { ...(asked as Omit<ArgumentsOf<'userGroups'>, 'key'>), key };
}
