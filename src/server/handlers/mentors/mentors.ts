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
import { mentorItem } from './mentor-item.ts';

type MentorQuery = MentorParameters & Partial<AiSearchParameters>;

/** Mentors of all tenants that the viewer may see, or of one of them. */
export async function searchMentors(context: ApiContext, query: MentorQuery): Promise<MentorsResponse> {
  const { tenant } = query;
  return find(context, query, tenant === undefined ? [] : [tenant], []);
}

/** Mentors of one organisation; `tenant` narrows that. */
export async function searchOrgMentors(
  context: ApiContext,
  query: MentorQuery,
  { org }: { readonly org: string },
): Promise<MentorsResponse> {
  return find(context, query, [org], query.tenant === undefined ? [] : [`tenant:${query.tenant}`]);
}

async function find(
  context: ApiContext,
  query: MentorQuery,
  tenants: readonly string[],
  keys: readonly string[],
): Promise<MentorsResponse> {
  const { mainTenant, viewer } = context;
  // With no tenant named, the main one's public mentors are among the others already.
  const main = query.include_main_public_mentors && tenants.length > 0 && mainTenant !== undefined;
  const scope = main ? [...tenants, mainTenant] : tenants;
  const show: Show<ReturnType<typeof mentorItem>> = (stored, words) =>
    stored.map((one) => mentorItem(one, viewer, words));
  const wanted = [
    ...(query.id === undefined ? [] : [`id:${query.id}`]),
    ...(query.unique_id === undefined ? [] : [`unique_id:${query.unique_id}`]),
  ];
  const collection = 'mentors';
  if (wanted.length > 0)
    return withNumPages(
      await answerDetail(
        context,
        { collection, within: filtersFrom({ tenant: scope }), keys: [...keys, ...wanted] },
        show,
      ),
    );
  const { category, audience, subjects, types, llm, tags, created_by, featured } = query;
  const question: ListQuestion = {
    collection,
    text: query.query,
    filters: filtersFrom({
      category,
      audience,
      subjects,
      types,
      llm,
      tags,
      created_by,
      featured,
    }),
    within: filtersFrom({ tenant: scope }),
    keys,
    facets: MENTOR_FACETS,
    sort: sortOf(query.order_by, query.order_direction),
    facetsOnly: query.filter_facet,
    ...placeOf(query),
  };
  return withNumPages(await answerList(context, question, show));
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
