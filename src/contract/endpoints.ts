// The endpoint table: name → method, path, parameters. Handlers, client, documentation and tests all walk it.
import {
  CATALOG_PARAMETERS,
  PERSONALIZED_CATALOG_PARAMETERS,
  RECOMMENDED_PARAMETERS,
} from './catalog-parameters.ts';
import type { CatalogResponse } from './catalog-schema.ts';
import { withFacet } from './discovery/facet-value-parameters.ts';
import { MENTORS_FOR_PARAMETERS, type MentorsFor } from './discovery/mentors-for-schema.ts';
import { type LearningPath, PATH_PARAMETERS } from './discovery/path-schema.ts';
import { RELATED_PARAMETERS } from './discovery/related-parameters.ts';
import type { RelatedResponse } from './discovery/related-schema.ts';
import type { Relaxed } from './discovery/relax-schema.ts';
import { SKILL_GAP_PARAMETERS, type SkillGap } from './discovery/skill-gap-schema.ts';
import { SUGGEST_PARAMETERS } from './discovery/suggest-parameters.ts';
import type { Suggestions } from './discovery/suggest-schema.ts';
import type { FacetCounts } from './list-schema.ts';
import { AI_SEARCH_PARAMETERS, DOCUMENT_PARAMETERS, MENTOR_PARAMETERS } from './mentors/mentor-parameters.ts';
import type { DocumentsResponse, MentorsResponse } from './mentors/mentor-schema.ts';
import { USER_GROUP_PARAMETERS } from './people/user-group-parameters.ts';
import type { UserGroupsResponse } from './people/user-group-schema.ts';
import { USER_PARAMETERS } from './people/user-parameters.ts';
import type { UserRolesResponse } from './people/user-roles-schema.ts';
import type { UsersResponse } from './people/user-schema.ts';
import { PROMPT_PARAMETERS } from './prompts/prompt-parameters.ts';
import type { PromptsResponse } from './prompts/prompt-schema.ts';
import type { ParameterTable, PartialParametersOf } from './parameters.ts';
import { SESSION_ENDPOINTS } from './session.ts';
import type { EmbedSession, SessionResponse } from './session-schema.ts';

export interface Endpoint {
  readonly method: 'GET' | 'POST' | 'DELETE';
  /** Path template; `{name}` is a path parameter. */
  readonly path: string;
  /** In the address; of a POST, texts in its JSON body. */
  readonly parameters: ParameterTable;
  readonly about: string;
}

export const ENDPOINTS = {
  catalog: {
    method: 'GET',
    path: '/api/search/catalog/',
    parameters: CATALOG_PARAMETERS,
    about: 'Search and filter the catalog',
  },
  personalizedCatalog: {
    method: 'GET',
    path: '/api/search/personalized-catalog/{username}/',
    parameters: PERSONALIZED_CATALOG_PARAMETERS,
    about: 'Search and filter the catalog as one user sees it',
  },
  facetValues: {
    method: 'GET',
    path: '/api/discovery/facet-values/',
    parameters: withFacet(CATALOG_PARAMETERS),
    about: 'Find values of one facet, with their counts under the same choices (ours)',
  },
  mentorFacetValues: {
    method: 'GET',
    path: '/api/discovery/facet-values/mentors/',
    parameters: withFacet(MENTOR_PARAMETERS),
    about: 'Find values of one facet of mentors (ours)',
  },
  promptFacetValues: {
    method: 'GET',
    path: '/api/discovery/facet-values/prompts/',
    parameters: withFacet(PROMPT_PARAMETERS),
    about: 'Find values of one facet of prompts (ours)',
  },
  userFacetValues: {
    method: 'GET',
    path: '/api/discovery/facet-values/orgs/{org}/users/{username}/',
    parameters: withFacet(USER_PARAMETERS),
    about: 'Find values of one facet of the users of an organisation, for an active user of it (ours)',
  },
  relax: {
    method: 'GET',
    path: '/api/discovery/relax/',
    parameters: CATALOG_PARAMETERS,
    about: 'How many results a search of the catalog has without each of its choices (ours)',
  },
  relaxMentors: {
    method: 'GET',
    path: '/api/discovery/relax/mentors/',
    parameters: MENTOR_PARAMETERS,
    about: 'How many results a search for mentors has without each of its choices (ours)',
  },
  relaxPrompts: {
    method: 'GET',
    path: '/api/discovery/relax/prompts/',
    parameters: PROMPT_PARAMETERS,
    about: 'How many results a search for prompts has without each of its choices (ours)',
  },
  relaxUsers: {
    method: 'GET',
    path: '/api/discovery/relax/orgs/{org}/users/{username}/',
    parameters: USER_PARAMETERS,
    about: 'How many results a search for users has without each of its choices (ours)',
  },
  suggest: {
    method: 'GET',
    path: '/api/discovery/suggest/',
    parameters: SUGGEST_PARAMETERS,
    about: 'What a text that is being typed may become, and the best of each collection (ours)',
  },
  related: {
    method: 'GET',
    path: '/api/discovery/related/',
    parameters: RELATED_PARAMETERS,
    about: 'What stands near an item of the catalog, and which mentors can help with it (ours)',
  },
  skillGap: {
    method: 'GET',
    path: '/api/discovery/skill-gap/{username}/',
    parameters: SKILL_GAP_PARAMETERS,
    about: 'What a user lacks for a role, and which courses close how much of it (ours)',
  },
  path: {
    method: 'GET',
    path: '/api/discovery/path/',
    parameters: PATH_PARAMETERS,
    about: 'An ordered way to a role or to skills, under the learner’s terms (ours)',
  },
  mentorsFor: {
    method: 'GET',
    path: '/api/discovery/mentors-for/{username}/',
    parameters: MENTORS_FOR_PARAMETERS,
    about: 'Mentors who can help a user with what is next (ours)',
  },
  mentors: {
    method: 'GET',
    path: '/api/search/mentors/',
    parameters: MENTOR_PARAMETERS,
    about: 'Search and filter mentors, or ask for one',
  },
  aiSearch: {
    method: 'GET',
    path: '/api/search/ai-search/',
    parameters: AI_SEARCH_PARAMETERS,
    about: 'The old form of the search for mentors, which can also count in pages',
  },
  orgMentors: {
    method: 'GET',
    path: '/api/search/orgs/{org}/users/{username}/mentors/',
    parameters: MENTOR_PARAMETERS,
    about: 'Search and filter the mentors of an organisation as one user sees them',
  },
  mentorDocuments: {
    method: 'GET',
    path: '/api/search/mentors/{mentor_unique_id}/documents/',
    parameters: DOCUMENT_PARAMETERS,
    about: 'Search and filter the documents of a mentor',
  },
  prompts: {
    method: 'GET',
    path: '/api/search/prompts/',
    parameters: PROMPT_PARAMETERS,
    about: 'Search and filter prompts, or ask for one',
  },
  orgPrompts: {
    method: 'GET',
    path: '/api/search/orgs/{org}/users/{username}/prompts/',
    parameters: PROMPT_PARAMETERS,
    about: 'Search and filter the prompts of an organisation as one user sees them',
  },
  recommended: {
    method: 'GET',
    path: '/api/search/orgs/{org}/users/{username}/recommended/',
    parameters: RECOMMENDED_PARAMETERS,
    about: 'What an organisation has for a user to learn next',
  },
  reportedRoles: {
    method: 'GET',
    path: '/api/roles/platform/orgs/{org}/roles/users/{username}/reported-roles/',
    parameters: {},
    about: 'The roles that a user has, with their skills',
  },
  desiredRoles: {
    method: 'GET',
    path: '/api/roles/platform/orgs/{org}/roles/users/{username}/desired-roles/',
    parameters: {},
    about: 'The roles that a user wants, with their skills and how well each is known so far',
  },
  userGroups: {
    method: 'GET',
    path: '/api/user-groups/orgs/{key}/',
    parameters: USER_GROUP_PARAMETERS,
    about: 'The groups of an organisation with what their learners have done, for its admins',
  },
  users: {
    method: 'GET',
    path: '/api/search/users/orgs/{org}/users/{username}/',
    parameters: USER_PARAMETERS,
    about: 'Search and filter the users of an organisation, for an active user of it',
  },
  ...SESSION_ENDPOINTS,
} as const satisfies Record<string, Endpoint>;

export type EndpointName = keyof typeof ENDPOINTS;
/** All but the session's: they ask, and are answered from one route table. */
export type QueryName = Exclude<EndpointName, keyof typeof SESSION_ENDPOINTS>;

export const ENDPOINT_NAMES = Object.keys(ENDPOINTS) as readonly EndpointName[];
export const QUERY_NAMES = ENDPOINT_NAMES.filter((name): name is QueryName => !(name in SESSION_ENDPOINTS));

/** Values of the facet `facet`, counted. */
type FacetAnswer = { readonly facet: string } & FacetCounts;

/** What each endpoint answers with 200. */
export interface Responses {
  readonly catalog: CatalogResponse;
  readonly personalizedCatalog: CatalogResponse;
  readonly facetValues: FacetAnswer;
  readonly mentorFacetValues: FacetAnswer;
  readonly promptFacetValues: FacetAnswer;
  readonly userFacetValues: FacetAnswer;
  readonly relax: Relaxed;
  readonly relaxMentors: Relaxed;
  readonly relaxPrompts: Relaxed;
  readonly relaxUsers: Relaxed;
  readonly suggest: Suggestions;
  readonly related: RelatedResponse;
  readonly skillGap: SkillGap;
  readonly path: LearningPath;
  readonly mentorsFor: MentorsFor;
  readonly mentors: MentorsResponse;
  readonly aiSearch: MentorsResponse;
  readonly orgMentors: MentorsResponse;
  readonly mentorDocuments: DocumentsResponse;
  readonly prompts: PromptsResponse;
  readonly orgPrompts: PromptsResponse;
  readonly recommended: CatalogResponse;
  readonly userGroups: UserGroupsResponse;
  readonly users: UsersResponse;
  readonly reportedRoles: UserRolesResponse;
  readonly desiredRoles: UserRolesResponse;
  readonly session: SessionResponse;
  readonly signIn: SessionResponse;
  readonly embedSession: EmbedSession;
  readonly signOut: SessionResponse;
}

type PathNames<Path extends string> = Path extends `${string}{${infer Name}}${infer Rest}`
  ? Name | PathNames<Rest>
  : never;

/** The parameters in an endpoint's path. */
export type PathOf<N extends EndpointName> = {
  readonly [K in PathNames<(typeof ENDPOINTS)[N]['path']>]: string;
};

/** Everything a caller gives an endpoint: path parameters (required) and query parameters. */
export type ArgumentsOf<N extends EndpointName> = PathOf<N> &
  PartialParametersOf<(typeof ENDPOINTS)[N]['parameters']>;
