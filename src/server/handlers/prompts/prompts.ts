// GET /api/search/prompts/ and /api/search/orgs/{org}/users/{username}/prompts/.
import { PROMPT_FACETS, type PromptParameters } from '#contract/prompts/prompt-parameters.ts';
import type { Prompt, PromptsResponse } from '#contract/prompts/prompt-schema.ts';
import { labelsHeldBy } from '#server/access/labels.ts';
import type { ApiContext } from '#server/handlers/api.ts';
import {
  answerDetail,
  answerList,
  filtersFrom,
  type Show,
  sortOf,
  withNumPages,
} from '#server/handlers/list/answer-list.ts';
import { visibleMentor } from '#server/handlers/mentors/visible-mentor.ts';
import { canonicalFilterValue } from '#server/normalise/canonical-filter-value.ts';
import { withMentorFacet } from './mentor-facet.ts';
import { promptItems } from './prompt-item.ts';

/** No prompt has this key: what belongs to a mentor that the viewer may not see is not found. */
const NONE = 'none';

/** Prompts of all tenants that the viewer may see, or of one of them. */
export async function searchPrompts(context: ApiContext, query: PromptParameters): Promise<PromptsResponse> {
  return find(context, query, query.tenant, []);
}

/** Prompts of one organisation; `tenant` narrows that. */
export async function searchOrgPrompts(
  context: ApiContext,
  query: PromptParameters,
  { org }: { readonly org: string },
): Promise<PromptsResponse> {
  return find(context, query, org, query.tenant === undefined ? [] : [`tenant:${query.tenant}`]);
}

async function find(
  context: ApiContext,
  query: PromptParameters,
  tenant: string | undefined,
  keys: readonly string[],
): Promise<PromptsResponse> {
  const held = new Set(labelsHeldBy(context.viewer));
  const show: Show<Prompt> = (stored, words) => promptItems(context.store, stored, held, words);
  const collection = 'prompts';
  if (query.id !== undefined) {
    const one = { collection, within: filtersFrom({ tenant }), keys: [...keys, `id:${query.id}`] } as const;
    return withNumPages(await answerDetail(context, one, show));
  }
  const { category, style, tone, created_by, alphabetical, sort_by, order_direction } = query;
  const language = query.language.map((value) => canonicalFilterValue('language', value));
  const isHidden = query.mentor !== undefined && (await visibleMentor(context, query.mentor)) === undefined;
  const mentor = isHidden ? undefined : query.mentor;
  const answer = await answerList(
    context,
    {
      collection,
      text: query.query,
      filters: filtersFrom({ category, language, style, tone, mentor, created_by }),
      within: filtersFrom({ tenant }),
      keys: isHidden ? [NONE] : keys,
      facets: PROMPT_FACETS,
      sort: alphabetical ? sortOf('name', 'asc') : sortOf(sort_by, order_direction),
      offset: query.offset,
      limit: query.limit,
      facetsOnly: query.filter_facet === true,
    },
    show,
  );
  return withNumPages({ ...answer, facets: await withMentorFacet(context, answer.facets) });
}
