// GET /api/discovery/facet-values/ and its like: search inside one facet, counted under the same choices as its list.
import type { CatalogParameters } from '#contract/catalog-parameters.ts';
import type { FacetAsked } from '#contract/discovery/facet-value-parameters.ts';
import type { Responses } from '#contract/endpoints.ts';
import { CATALOG_FACETS, type Facet } from '#contract/facets.ts';
import type { FacetCounts } from '#contract/list-schema.ts';
import { MENTOR_FACETS } from '#contract/mentors/mentor-facets.ts';
import type { MentorParameters } from '#contract/mentors/mentor-parameters.ts';
import { USER_FACETS, type UserParameters } from '#contract/people/user-parameters.ts';
import { PROMPT_FACETS, type PromptParameters } from '#contract/prompts/prompt-parameters.ts';
import { labelsHeldBy } from '#server/access/labels.ts';
import type { SearchRequest } from '#server/engine/engine.ts';
import type { ApiContext } from '#server/handlers/api.ts';
import { catalogRequest } from '#server/handlers/catalog/catalog-request.ts';
import { requestOf } from '#server/handlers/list/answer-list.ts';
import { facetRequest, wireFacet } from '#server/handlers/list/wire-facets.ts';
import { mentorQuestion } from '#server/handlers/mentors/mentors.ts';
import { userQuestion } from '#server/handlers/people/users.ts';
import { withMentorFacet } from '#server/handlers/prompts/mentor-facet.ts';
import { promptQuestion } from '#server/handlers/prompts/prompts.ts';
import { refuse } from '#server/http/problems.ts';
import { foldName } from '#server/normalise/fold-name.ts';

type Answer = Promise<Responses['facetValues']>;

export async function catalogFacetValues(context: ApiContext, query: CatalogParameters & FacetAsked): Answer {
  const facet = facetNamed(CATALOG_FACETS, query.facet);
  return valuesIn(context, facet, query, catalogRequest(query, labelsHeldBy(context.viewer)));
}

export async function mentorFacetValues(context: ApiContext, query: MentorParameters & FacetAsked): Answer {
  const facet = facetNamed(MENTOR_FACETS, query.facet);
  return valuesIn(context, facet, query, requestOf(context, mentorQuestion(context, query)));
}

export async function promptFacetValues(context: ApiContext, query: PromptParameters & FacetAsked): Answer {
  const facet = facetNamed(PROMPT_FACETS, query.facet);
  const request = requestOf(context, await promptQuestion(context, query));
  if (facet.name !== 'mentor') return valuesIn(context, facet, query, request);
  // Its values are UUIDs: what is looked for is in their names, and hidden mentors have none.
  const all = await valuesIn(context, facet, {}, request);
  const { mentor } = await withMentorFacet(context, { mentor: all });
  return { facet: facet.name, ...namedLike(mentor, query.facet_query ?? '') };
}

export async function userFacetValues(
  context: ApiContext,
  query: UserParameters & FacetAsked,
  { org }: { readonly org: string },
): Answer {
  const facet = facetNamed(USER_FACETS, query.facet);
  return valuesIn(context, facet, query, requestOf(context, await userQuestion(context, query, org)));
}

/** The facet of this name. @throws ProblemError 400 when there is none. */
export function facetNamed(facets: readonly Facet[], name: string | undefined): Facet {
  const facet = facets.find((one) => one.name === name);
  if (facet !== undefined) return facet;
  const message = `must be one of ${facets.map((one) => one.name).join(', ')}`;
  throw refuse([{ parameter: 'facet', value: name ?? '', message }]);
}

async function valuesIn(
  { engine, signal }: ApiContext,
  facet: Facet,
  { facet_query = '' }: Partial<FacetAsked>,
  request: SearchRequest,
): Answer {
  const asked = { ...request, facet: facetRequest(facet), contains: facet_query };
  return { facet: facet.name, ...wireFacet(await engine.facetValues(asked, signal)) };
}

function namedLike(facet: FacetCounts | undefined, contains: string): FacetCounts {
  const wanted = foldName(contains);
  const names = Object.entries(facet?.labels ?? {}).filter(([, name]) => foldName(name).includes(wanted));
  const labels = new Map(names);
  const terms = Object.entries(facet?.terms ?? {}).filter(([value]) => labels.has(value));
  return {
    total: terms.length,
    terms: Object.fromEntries(terms),
    other: 0,
    labels: Object.fromEntries(labels),
  };
}
