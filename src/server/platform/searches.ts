// Which search of the platform an endpoint of ours asks that has none of its own there.
import { CATALOG_PARAMETERS } from '#contract/catalog-parameters.ts';
import type { QueryName } from '#contract/endpoints.ts';
import { CATALOG_FACETS, type Facet } from '#contract/facets.ts';
import { MENTOR_FACETS } from '#contract/mentors/mentor-facets.ts';
import { MENTOR_PARAMETERS } from '#contract/mentors/mentor-parameters.ts';
import type { ParameterTable } from '#contract/parameters.ts';
import { USER_FACETS, USER_PARAMETERS } from '#contract/people/user-parameters.ts';
import { PROMPT_FACETS, PROMPT_PARAMETERS } from '#contract/prompts/prompt-parameters.ts';

export interface PlatformSearch {
  readonly name: QueryName;
  readonly parameters: ParameterTable;
  readonly facets: readonly Facet[];
}

const CATALOG: PlatformSearch = {
  name: 'catalog',
  parameters: CATALOG_PARAMETERS,
  facets: CATALOG_FACETS,
};
const MENTORS: PlatformSearch = { name: 'mentors', parameters: MENTOR_PARAMETERS, facets: MENTOR_FACETS };
const PROMPTS: PlatformSearch = { name: 'prompts', parameters: PROMPT_PARAMETERS, facets: PROMPT_FACETS };
const USERS: PlatformSearch = { name: 'users', parameters: USER_PARAMETERS, facets: USER_FACETS };

/** Where the values of a facet are. */
export const FACET_VALUES: Partial<Record<QueryName, PlatformSearch>> = {
  facetValues: CATALOG,
  mentorFacetValues: MENTORS,
  promptFacetValues: PROMPTS,
  userFacetValues: USERS,
};

/** What is asked with fewer choices. */
export const RELAXED: Partial<Record<QueryName, PlatformSearch>> = {
  relax: CATALOG,
  relaxMentors: MENTORS,
  relaxPrompts: PROMPTS,
  relaxUsers: USERS,
};
