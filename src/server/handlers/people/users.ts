// GET /api/search/users/orgs/{org}/users/{username}/: who is in an organisation, for an active user of it.
import { USER_FACETS, type UserParameters } from '#contract/people/user-parameters.ts';
import type { User, UsersResponse } from '#contract/people/user-schema.ts';
import { administeredDepartments } from '#server/access/administered-departments.ts';
import { type Caller, labelsHeldBy } from '#server/access/labels.ts';
import { texts } from '#server/engine/document-fields.ts';
import { statusOf } from '#server/engine/user-document.ts';
import type { ApiContext } from '#server/handlers/api.ts';
import { answerList, filtersFrom, type ListQuestion, sortOf } from '#server/handlers/list/answer-list.ts';
import { valuesContaining } from '#server/handlers/list/values-containing.ts';
import { type OrgPath, orgViewer } from '#server/handlers/org-viewer.ts';
import { ProblemError } from '#server/http/problems.ts';
import type { Store } from '#server/store/store.ts';
import { userFilters } from './user-filters.ts';
import { userItem } from './user-item.ts';

/** So many groups are looked through for who is in them. */
const MOST_GROUPS = 1_000;

/** @throws ProblemError 403 also for a user whose account is not active. */
export function activeViewer(store: Pick<Store, 'byKey'>, caller: Caller, path: OrgPath): Caller {
  const viewer = orgViewer(store, caller, path, { org: 404, user: 404 });
  const [user] = store.byKey(path.org, 'user', [path.username]);
  if (user !== undefined && statusOf(user.item) !== 'active')
    throw new ProblemError(403, `The account of ${path.username} is not active.`);
  return viewer;
}

/** @throws ProblemError 403 for `department_mode` of who is no admin of a department. */
export async function searchUsers(
  context: ApiContext,
  query: UserParameters,
  { org }: { readonly org: string },
): Promise<UsersResponse> {
  const page = await answerList(context, await userQuestion(context, query, org), (stored) =>
    stored.map(userItem),
  );
  return query.include_membership_data
    ? { ...page, results: await withGroups(context, org, page.results) }
    : page;
}

/** What is asked of the engine. @throws ProblemError like {@link searchUsers}. */
export async function userQuestion(
  context: ApiContext,
  query: UserParameters,
  org: string,
): Promise<ListQuestion> {
  const { store, viewer } = context;
  const access = labelsHeldBy(viewer);
  const inDepartments = query.department_mode || query.user_department;
  const administered = inDepartments ? administeredDepartments(store, viewer) : 'all';
  if (administered !== 'all' && administered.length === 0)
    throw new ProblemError(403, 'department_mode is for who is an admin of a department.');
  const { department, role, status } = query;
  const scope = {
    collection: 'users',
    access,
    within: filtersFrom({ tenant: org, department: administered === 'all' ? [] : administered }),
  } as const;
  const text = query.query ?? query.q;
  const isAddress = text?.includes('@') === true;
  const filters = {
    ...filtersFrom({ department, role, status }),
    ...(isAddress ? { email: await valuesContaining(context, scope, 'email', text) } : {}),
    ...(await userFilters(context, scope, query)),
  };
  return {
    collection: 'users',
    text: isAddress ? undefined : text,
    filters,
    within: scope.within,
    facets: USER_FACETS,
    sort: sortOf(undefined, 'desc'),
    offset: query.offset,
    limit: query.limit,
  };
}

/** Each user with those of their groups that the viewer may see. */
async function withGroups(context: ApiContext, org: string, users: readonly User[]): Promise<User[]> {
  if (users.length === 0) return [];
  const { engine, store, viewer, signal } = context;
  const { hits } = await engine.search(
    {
      collection: 'groups',
      access: labelsHeldBy(viewer),
      within: { tenant: [org] },
      filters: { member: users.map(({ username }) => username) },
      facets: [],
      sort: { by: 'name', descending: false },
      offset: 0,
      limit: MOST_GROUPS,
    },
    signal,
  );
  const groups = store.items(hits.map(({ row }) => row));
  return users.map((user) => ({
    ...user,
    user_groups: groups
      .filter(({ item }) => texts(item['members']).includes(user.username))
      .map(({ number, key, item }) => ({ id: number, name: texts(item['name'])[0] ?? key })),
  }));
}
