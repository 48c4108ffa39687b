// GET /api/search/mentors/, its legacy form /api/search/ai-search/, and /api/search/orgs/{org}/users/{username}/mentors/.
import { MENTOR_FACETS } from '#contract/mentors/mentor-facets.ts';
import type { AiSearchParameters, MentorParameters } from '#contract/mentors/mentor-parameters.ts';
import type { MentorsResponse } from '#contract/mentors/mentor-schema.ts';
import type { ApiContext } from '#server/handlers/api.ts';
import {
  answerDetail,
  answerList,
  filtersFrom,
  type ListQuestion,
  type Show,
  sortOf,
  withNumPages,
} from '#server/handlers/list/answer-list.ts';
import { withEvidence } from './mentor-evidence.ts';
import { mentorItem } from './mentor-item.ts';

/** The parameters of either mentor search. */
export type MentorQuery = MentorParameters & Partial<AiSearchParameters>;

/** Mentors of all tenants that the viewer may see, or of one of them. */
export async function searchMentors(context: ApiContext, query: MentorQuery): Promise<MentorsResponse> {
  return find(context, query, mentorQuestion(context, query));
}

/** Mentors of one organisation; `tenant` narrows that. */
export async function searchOrgMentors(
  context: ApiContext,
  query: MentorQuery,
  { org }: { readonly org: string },
): Promise<MentorsResponse> {
  const keys = query.tenant === undefined ? [] : [`tenant:${query.tenant}`];
  return find(context, query, mentorQuestion(context, query, [org], keys));
}

async function find(
  context: ApiContext,
  query: MentorQuery,
  question: ListQuestion,
): Promise<MentorsResponse> {
  const show: Show<ReturnType<typeof mentorItem>> = (stored, words) =>
    stored.map((one) => mentorItem(one, context.viewer, words));
  if (isDetail(query)) return withNumPages(await answerDetail(context, question, show));
  const answer = await answerList(context, question, show);
  return withNumPages({ ...answer, results: await withEvidence(context, question.text, answer.results) });
}

/**
 * What is asked of the engine: one mentor by its ids, whatever else is chosen, else a list.
 * @param tenants those whose mentors are meant; none: all
 * @param keys what a mentor must have beside
 */
export function mentorQuestion(
  { mainTenant }: Pick<ApiContext, 'mainTenant'>,
  query: MentorQuery,
  tenants: readonly string[] = query.tenant === undefined ? [] : [query.tenant],
  keys: readonly string[] = [],
): ListQuestion {
  // With no tenant named, the main one's public mentors are among the others already.
  const main = query.include_main_public_mentors && tenants.length > 0 && mainTenant !== undefined;
  const { id, unique_id, category, audience, subjects, types, llm, tags, created_by, featured } = query;
  return {
    collection: 'mentors',
    text: isDetail(query) ? undefined : query.query,
    filters: isDetail(query)
      ? {}
      : filtersFrom({ category, audience, subjects, types, llm, tags, created_by, featured }),
    within: filtersFrom({ tenant: main ? [...tenants, mainTenant] : tenants }),
    keys: [
      ...keys,
      ...(id === undefined ? [] : [`id:${id}`]),
      ...(unique_id === undefined ? [] : [`unique_id:${unique_id}`]),
    ],
    facets: MENTOR_FACETS,
    sort: sortOf(query.order_by, query.order_direction),
    facetsOnly: query.filter_facet && !isDetail(query),
    ...placeOf(query),
  };
}

function isDetail({ id, unique_id }: MentorQuery): boolean {
  return id !== undefined || unique_id !== undefined;
}

/** `page` and `page_size` go before `offset` and `limit`. */
function placeOf({
  page,
  page_size,
  offset,
  limit,
}: MentorQuery): Pick<ListQuestion, 'offset' | 'limit' | 'paged'> {
  if (page === undefined && page_size === undefined) return { offset, limit };
  const size = page_size || limit;
  return { offset: ((page || 1) - 1) * size, limit: size, paged: 'by page' };
}
