// GET /api/search/prompts/ and /api/search/orgs/{org}/users/{username}/prompts/.
import { PROMPT_FACETS, type PromptParameters } from '#contract/prompts/prompt-parameters.ts';
import type { Prompt, PromptsResponse } from '#contract/prompts/prompt-schema.ts';
import { labelsHeldBy } from '#server/access/labels.ts';
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
import { visibleMentor } from '#server/handlers/mentors/visible-mentor.ts';
import { canonicalFilterValue } from '#server/normalise/canonical-filter-value.ts';
import { withMentorFacet } from './mentor-facet.ts';
import { promptItems } from './prompt-item.ts';

/** No prompt has this key: what belongs to a mentor that the viewer may not see is not found. */
const NONE = 'none';

/** Prompts of all tenants that the viewer may see, or of one of them. */
export async function searchPrompts(context: ApiContext, query: PromptParameters): Promise<PromptsResponse> {
  return find(context, query, await promptQuestion(context, query));
}

/** Prompts of one organisation; `tenant` narrows that. */
export async function searchOrgPrompts(
  context: ApiContext,
  query: PromptParameters,
  { org }: { readonly org: string },
): Promise<PromptsResponse> {
  const keys = query.tenant === undefined ? [] : [`tenant:${query.tenant}`];
  return find(context, query, await promptQuestion(context, query, org, keys));
}

async function find(
  context: ApiContext,
  query: PromptParameters,
  question: ListQuestion,
): Promise<PromptsResponse> {
  const held = new Set(labelsHeldBy(context.viewer));
  const show: Show<Prompt> = (stored, words) => promptItems(context.store, stored, held, words);
  if (query.id !== undefined) return withNumPages(await answerDetail(context, question, show));
  const answer = await answerList(context, question, show);
  return withNumPages({ ...answer, facets: await withMentorFacet(context, answer.facets) });
}

/**
 * What is asked of the engine: one prompt by its id, whatever else is chosen, else a list.
 * @param tenant the one whose prompts are meant; undefined: all
 * @param keys what a prompt must have beside
 */
export async function promptQuestion(
  context: ApiContext,
  query: PromptParameters,
  tenant: string | undefined = query.tenant,
  keys: readonly string[] = [],
): Promise<ListQuestion> {
  const { category, style, tone, created_by, alphabetical, sort_by, order_direction } = query;
  const asked = {
    collection: 'prompts',
    within: filtersFrom({ tenant }),
    facets: PROMPT_FACETS,
    sort: alphabetical ? sortOf('name', 'asc') : sortOf(sort_by, order_direction),
    offset: query.offset,
    limit: query.limit,
    facetsOnly: query.filter_facet === true && query.id === undefined,
  } as const;
  if (query.id !== undefined)
    return { ...asked, text: undefined, filters: {}, keys: [...keys, `id:${query.id}`] };
  const language = query.language.map((value) => canonicalFilterValue('language', value));
  const isHidden = query.mentor !== undefined && (await visibleMentor(context, query.mentor)) === undefined;
  const mentor = isHidden ? undefined : query.mentor;
  return {
    ...asked,
    text: query.query,
    filters: filtersFrom({ category, language, style, tone, mentor, created_by }),
    keys: isHidden ? [NONE] : keys,
  };
}
