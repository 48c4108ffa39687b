// GET /api/user-groups/orgs/{key}/: the groups of an organisation with what their learners have done.
import { USER_GROUP_PARAMETERS, type UserGroupParameters } from '#contract/people/user-group-parameters.ts';
import type { UserGroup, UserGroupsResponse } from '#contract/people/user-group-schema.ts';
import { administeredDepartments } from '#server/access/administered-departments.ts';
import { type Caller, isVisible, labelsHeldBy } from '#server/access/labels.ts';
import { names, texts } from '#server/engine/document-fields.ts';
import type { ApiContext } from '#server/handlers/api.ts';
import { filtersFrom } from '#server/handlers/list/answer-list.ts';
import { allNamed, textOf } from '#server/handlers/list/shown-fields.ts';
import { NOTHING, valuesContaining } from '#server/handlers/list/values-containing.ts';
import { ProblemError } from '#server/http/problems.ts';
import type { Store, StoredItem } from '#server/store/store.ts';
import { idOfName } from '#server/wire-ids.ts';
import { type Curricula, curriculaOf } from './curricula.ts';
import { courseFacts, metricsOf } from './group-metrics.ts';
import { type Learner, learnerOf } from './learner.ts';
import { learnerFilter } from './learner-filter.ts';

/** So many groups are looked through. */
const MOST = 10_000;

/** @throws ProblemError 401 for visitors, 403 for who administers nothing of this organisation, if there is one. */
export function groupsViewer(
  store: Pick<Store, 'byKey'>,
  caller: Caller,
  { key }: { readonly key: string },
): Caller {
  if (caller.kind === 'anonymous') throw new ProblemError(401, 'This needs a token of an admin.');
  if (caller.tenant !== key || administeredDepartments(store, caller).length === 0)
    throw new ProblemError(403, `You are no admin of ${key} or of a department of it.`);
  return caller;
}

export async function listUserGroups(
  context: ApiContext,
  query: UserGroupParameters,
  { key }: { readonly key: string },
): Promise<UserGroupsResponse> {
  // Front-ends send 0 where they have nothing to say.
  const page = query.page || 1;
  const length = query.length || USER_GROUP_PARAMETERS.length.default;
  const groups = await groupsOf(context, query, key);
  const curricula = await curriculaOf(context, key);
  const filter = learnerFilter(query, curricula);
  const kept: { readonly group: StoredItem; readonly learners?: readonly Learner[] }[] =
    filter === undefined
      ? groups.map((group) => ({ group }))
      : groups
          .map((group) => ({ group, learners: filter(group, learnersOf(context, group)) }))
          .filter(({ learners }) => learners.length > 0);
  const start = (page - 1) * length;
  return {
    data: kept
      .slice(start, start + length)
      // Without a filter, learners are read for the page alone.
      .map(({ group, learners = learnersOf(context, group) }) =>
        groupItem(context, group, learners, curricula),
      ),
    pagination: {
      totalItems: kept.length,
      currentPage: page,
      perPage: length,
      totalPages: Math.max(1, Math.ceil(kept.length / length)),
    },
  };
}

/** The groups that the viewer may see, before anything is said of learners, by name. */
async function groupsOf(context: ApiContext, query: UserGroupParameters, key: string): Promise<StoredItem[]> {
  const { engine, store, viewer, mainTenant, signal } = context;
  const main = query.include_main_platform && mainTenant !== undefined ? [mainTenant] : [];
  const administered = administeredDepartments(store, viewer);
  const scope = {
    collection: 'groups',
    access: labelsHeldBy(viewer),
    within: filtersFrom({
      tenant: [key, ...main],
      department: administered === 'all' ? [] : administered,
    }),
  } as const;
  const { department_id } = query;
  const departments =
    department_id === undefined
      ? []
      : (await valuesContaining(context, scope, 'department', '')).filter(
          (name) => idOfName(name) === department_id,
        );
  const found = await Promise.all(query.groups.map((part) => valuesContaining(context, scope, 'name', part)));
  const filters = {
    ...(department_id === undefined ? {} : { department: departments.length > 0 ? departments : NOTHING }),
    ...filtersFrom({ name: found.flat() }),
  };
  const sort = { by: 'name', descending: false };
  const { hits } = await engine.search(
    { ...scope, filters, facets: [], sort, offset: 0, limit: MOST },
    signal,
  );
  return store.items(hits.map(({ row }) => row));
}

/** The members of a group; of another tenant's group those that the viewer may see. */
function learnersOf({ store, viewer }: ApiContext, { tenant, item }: StoredItem): Learner[] {
  const held = new Set(labelsHeldBy(viewer));
  const isOwn = viewer.kind === 'user' && viewer.tenant === tenant;
  return store
    .byKey(tenant, 'user', texts(item['members']))
    .filter((user) => isOwn || isVisible(user, held))
    .map(learnerOf);
}

function groupItem(
  { store }: ApiContext,
  { number, key, tenant, item }: StoredItem,
  learners: readonly Learner[],
  { pathways }: Curricula,
): UserGroup {
  return {
    id: number,
    name: texts(item['name'])[0] ?? key,
    platform: tenant,
    ...metricsOf(learners, courseFacts(store, tenant, learners), pathways),
    departments: allNamed(names(item['departments'])),
    location: textOf(item['location']),
  };
}
