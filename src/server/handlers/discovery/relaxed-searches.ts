// GET /api/discovery/relax/ and its like: each search, asked again with fewer choices.
import { CATALOG_PARAMETERS, type CatalogParameters } from '#contract/catalog-parameters.ts';
import type { Relaxed } from '#contract/discovery/relax-schema.ts';
import { CATALOG_FACETS } from '#contract/facets.ts';
import { MENTOR_FACETS } from '#contract/mentors/mentor-facets.ts';
import { MENTOR_PARAMETERS, type MentorParameters } from '#contract/mentors/mentor-parameters.ts';
import { USER_FACETS, USER_PARAMETERS, type UserParameters } from '#contract/people/user-parameters.ts';
import {
  PROMPT_FACETS,
  PROMPT_PARAMETERS,
  type PromptParameters,
} from '#contract/prompts/prompt-parameters.ts';
import { labelsHeldBy } from '#server/access/labels.ts';
import type { SearchRequest } from '#server/engine/engine.ts';
import type { Collection } from '#server/engine/indexed-documents.ts';
import type { ApiContext } from '#server/handlers/api.ts';
import { catalogRequest } from '#server/handlers/catalog/catalog-request.ts';
import { requestOf } from '#server/handlers/list/answer-list.ts';
import { mentorQuestion } from '#server/handlers/mentors/mentors.ts';
import { userQuestion } from '#server/handlers/people/users.ts';
import { promptQuestion } from '#server/handlers/prompts/prompts.ts';
import type { Chosen, Values } from './choices.ts';
import { relax } from './relax.ts';

export function relaxCatalog(context: ApiContext, values: CatalogParameters): Promise<Relaxed> {
  const access = labelsHeldBy(context.viewer);
  return relaxSearch(
    context,
    'catalog',
    { parameters: CATALOG_PARAMETERS, facets: CATALOG_FACETS, values },
    async (query: CatalogParameters) => catalogRequest({ ...query, return_facet: false }, access),
  );
}

export function relaxMentors(context: ApiContext, values: MentorParameters): Promise<Relaxed> {
  return relaxSearch(
    context,
    'mentors',
    { parameters: MENTOR_PARAMETERS, facets: MENTOR_FACETS, values },
    async (query: MentorParameters) => requestOf(context, mentorQuestion(context, query)),
  );
}

export function relaxPrompts(context: ApiContext, values: PromptParameters): Promise<Relaxed> {
  return relaxSearch(
    context,
    'prompts',
    { parameters: PROMPT_PARAMETERS, facets: PROMPT_FACETS, values },
    async (query: PromptParameters) => requestOf(context, await promptQuestion(context, query)),
  );
}

export function relaxUsers(
  context: ApiContext,
  values: UserParameters,
  { org }: { readonly org: string },
): Promise<Relaxed> {
  return relaxSearch(
    context,
    'users',
    { parameters: USER_PARAMETERS, facets: USER_FACETS, values },
    async (query: UserParameters) => requestOf(context, await userQuestion(context, query, org)),
  );
}

/** @throws ProblemError 400 for what the search itself refuses. */
async function relaxSearch<Q extends Values>(
  { engine, viewer, signal, prefetch }: ApiContext,
  collection: Collection,
  chosen: Chosen & { readonly values: Q },
  request: (query: Q) => Promise<SearchRequest>,
): Promise<Relaxed> {
  const priority = prefetch ? ({ priority: 'prefetch' } as const) : {};
  const count = async (values: Values) => {
    // Values of the same table, with one or two taken back.
    const asked = { ...(await request(values as Q)), ...priority, facets: [], offset: 0, limit: 0 };
    return (await engine.search(asked, signal)).count;
  };
  const correct = async (text: string) =>
    (await engine.correct({ collection, access: labelsHeldBy(viewer), text, ...priority }, signal)).text;
  return relax({ ...chosen, count, correct });
}
