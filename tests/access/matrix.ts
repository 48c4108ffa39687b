// Who sees what, as data: caller × endpoint × whose item. A cell is what is answered: how many are found ("1*" with the
// fields that are for admins alone), or the status of a refusal.

/** Whose item it is. All but the last two are of tenant a; ann owns `own`, bob `another`. */
export const SCOPES = [
  'public',
  'tenant',
  'department',
  'own',
  'another',
  'admins',
  'other-tenant',
  'missing',
] as const;
export type Scope = (typeof SCOPES)[number];

/**
 * ann, bob and ina (whose account is not active) are students of a, ann of the department; dora is an admin of that
 * department, root of the tenant; `key` is an API key of a without a user. cleo and eve are student and admin of b.
 */
export const CALLERS = [
  'visitor',
  'ann',
  'bob',
  'dora',
  'key',
  'root',
  'cleo',
  'eve',
  'ina',
  'expired',
  'forged',
] as const;
export type CallerName = (typeof CALLERS)[number];

/** A row a caller, a column a scope. */
type Table = string;

/** Everybody may ask, about items of all tenants. */
const SIGHT: Table = `
  visitor   1    0    0    0    0    0    0    0
  ann       1    1    1    1    0    0    0    0
  bob       1    1    0    0    1    0    0    0
  dora      1    1    1    0    0    0    0    0
  key       1    1    0    0    0    0    0    0
  root      1    1    1    1    1    1    0    0
  cleo      1    0    0    0    0    0    1    0
  eve       1    0    0    0    0    0    1    0
  ina      401  401  401  401  401  401  401  401
  expired  401  401  401  401  401  401  401  401
  forged   401  401  401  401  401  401  401  401`;

/** The same, with what admins alone are shown. */
const SIGHT_INTO: Table = `
  visitor   1    0    0    0    0    0    0    0
  ann       1    1    1    1    0    0    0    0
  bob       1    1    0    0    1    0    0    0
  dora      1    1    1    0    0    0    0    0
  key       1    1    0    0    0    0    0    0
  root      1*   1*   1*   1*   1*   1*   0    0
  cleo      1    0    0    0    0    0    1    0
  eve       1    0    0    0    0    0    1*   0
  ina      401  401  401  401  401  401  401  401
  expired  401  401  401  401  401  401  401  401
  forged   401  401  401  401  401  401  401  401`;

/** Everybody may ask, about what is tenant a's. */
const SIGHT_OF_A: Table = `
  visitor   1    0    0    0    0    0    0    0
  ann       1    1    1    1    0    0    0    0
  bob       1    1    0    0    1    0    0    0
  dora      1    1    1    0    0    0    0    0
  key       1    1    0    0    0    0    0    0
  root      1    1    1    1    1    1    0    0
  cleo      1    0    0    0    0    0    0    0
  eve       1    0    0    0    0    0    0    0
  ina      401  401  401  401  401  401  401  401
  expired  401  401  401  401  401  401  401  401
  forged   401  401  401  401  401  401  401  401`;

/** Everybody asks with their own name. */
const OWN_SIGHT: Table = `
  visitor  401  401  401  401  401  401  401  401
  ann       1    1    1    1    0    0    0    0
  bob       1    1    0    0    1    0    0    0
  dora      1    1    1    0    0    0    0    0
  key       1    1    0    0    0    0    0    0
  root      1    1    1    1    1    1    0    0
  cleo      1    0    0    0    0    0    1    0
  eve       1    0    0    0    0    0    1    0
  ina      401  401  401  401  401  401  401  401
  expired  401  401  401  401  401  401  401  401
  forged   401  401  401  401  401  401  401  401`;

/** Everybody asks with their own name about their own tenant. */
const OWN_TENANT: Table = `
  visitor  401  401  401  401  401  401  401  401
  ann       1    1    1    1    0    0    0    0
  bob       1    1    0    0    1    0    0    0
  dora      1    1    1    0    0    0    0    0
  key       1    1    0    0    0    0    0    0
  root      1    1    1    1    1    1    0    0
  cleo      0    0    0    0    0    0    1    0
  eve       0    0    0    0    0    0    1    0
  ina      401  401  401  401  401  401  401  401
  expired  401  401  401  401  401  401  401  401
  forged   401  401  401  401  401  401  401  401`;

/** The same for mentors, whose instructions admins are shown. */
const OWN_TENANT_INTO: Table = `
  visitor  401  401  401  401  401  401  401  401
  ann       1    1    1    1    0    0    0    0
  bob       1    1    0    0    1    0    0    0
  dora      1    1    1    0    0    0    0    0
  key       1    1    0    0    0    0    0    0
  root      1*   1*   1*   1*   1*   1*   0    0
  cleo      0    0    0    0    0    0    1    0
  eve       0    0    0    0    0    0    1*   0
  ina      401  401  401  401  401  401  401  401
  expired  401  401  401  401  401  401  401  401
  forged   401  401  401  401  401  401  401  401`;

/** Everybody asks with ann's name: her admin sees what she sees. */
const ANNS_SIGHT: Table = `
  visitor  401  401  401  401  401  401  401  401
  ann       1    1    1    1    0    0    0    0
  bob      403  403  403  403  403  403  403  403
  dora     403  403  403  403  403  403  403  403
  key      403  403  403  403  403  403  403  403
  root      1    1    1    1    0    0    0    0
  cleo     403  403  403  403  403  403  403  403
  eve      403  403  403  403  403  403  403  403
  ina      401  401  401  401  401  401  401  401
  expired  401  401  401  401  401  401  401  401
  forged   401  401  401  401  401  401  401  401`;

/** The same where an organisation that is not one's own is not there. */
const ANNS_TENANT: Table = `
  visitor  401  401  401  401  401  401  401  401
  ann       1    1    1    1    0    0    0    0
  bob      403  403  403  403  403  403  403  403
  dora     403  403  403  403  403  403  403  403
  key      403  403  403  403  403  403  403  403
  root      1    1    1    1    0    0    0    0
  cleo     404  404  404  404  404  404  404  404
  eve      404  404  404  404  404  404  404  404
  ina      401  401  401  401  401  401  401  401
  expired  401  401  401  401  401  401  401  401
  forged   401  401  401  401  401  401  401  401`;

/** Groups of one's own tenant: for admins, of a department those of it. */
const OWN_GROUPS: Table = `
  visitor  401  401  401  401  401  401  401  401
  ann      403  403  403  403  403  403  403  403
  bob      403  403  403  403  403  403  403  403
  dora      1    1    1    0    0    0    0    0
  key      403  403  403  403  403  403  403  403
  root      1    1    1    1    1    1    0    0
  cleo     403  403  403  403  403  403  403  403
  eve       0    0    0    0    0    0    1    0
  ina      401  401  401  401  401  401  401  401
  expired  401  401  401  401  401  401  401  401
  forged   401  401  401  401  401  401  401  401`;

/** Groups of tenant a, asked by everybody. */
const GROUPS_OF_A: Table = `
  visitor  401  401  401  401  401  401  401  401
  ann      403  403  403  403  403  403  403  403
  bob      403  403  403  403  403  403  403  403
  dora      1    1    1    0    0    0    0    0
  key      403  403  403  403  403  403  403  403
  root      1    1    1    1    1    1    0    0
  cleo     403  403  403  403  403  403  403  403
  eve      403  403  403  403  403  403  403  403
  ina      401  401  401  401  401  401  401  401
  expired  401  401  401  401  401  401  401  401
  forged   401  401  401  401  401  401  401  401`;

/** The roles of other people, by their names: for their admins. The official API says 400 for who has none. */
const ROLES_OF_A: Table = `
  visitor  401  401  401  401  401  401  401  401
  ann      403  403  403  403  403  403  403  403
  bob      403  403  403  403  403  403  403  403
  dora     403  403  403  403  403  403  403  403
  key      403  403  403  403  403  403  403  403
  root      1    1    1    1    1    1   400  400
  cleo     404  404  404  404  404  404  404  404
  eve      404  404  404  404  404  404  404  404
  ina      401  401  401  401  401  401  401  401
  expired  401  401  401  401  401  401  401  401
  forged   401  401  401  401  401  401  401  401`;

export interface Question {
  /** `{word}`, `{key}`, `{uuid}` and `{number}` are the item's; `{me}` and `{mine}` the caller's name and tenant. */
  readonly address: string;
  readonly kind: 'course' | 'mentor' | 'prompt' | 'document' | 'user' | 'group';
  readonly cells: Table;
  /** A choice in a facet is said again in the answer, found or not; so is a name in the path. */
  readonly echoes?: true;
  /** Asked where a public resource stands near each item. */
  readonly nearby?: true;
  /** The status that stands for "not found" where it is not a count of 0. */
  readonly notFound?: 404;
}

export const MATRIX: Readonly<Record<string, Question>> = {
  'catalog by text': { kind: 'course', address: '/api/search/catalog/?query={word}', cells: SIGHT },
  'catalog by id': { kind: 'course', address: '/api/search/catalog/?course_id={key}', cells: SIGHT },
  'catalog by number': { kind: 'course', address: '/api/search/catalog/?course_id={number}', cells: SIGHT },
  'catalog by facet': {
    kind: 'course',
    address: '/api/search/catalog/?tags={word}',
    echoes: true,
    cells: SIGHT,
  },
  'catalog of tenant a': {
    kind: 'course',
    address: '/api/search/catalog/?query={word}&tenant=a&tenant=b',
    cells: SIGHT,
  },
  'facet values': {
    kind: 'course',
    address: '/api/discovery/facet-values/?facet=tags&facet_query={word}',
    cells: SIGHT,
  },
  'facet values of mentors': {
    kind: 'mentor',
    address: '/api/discovery/facet-values/mentors/?facet=tags&facet_query={word}',
    cells: SIGHT,
  },
  'facet values of prompts': {
    kind: 'prompt',
    address: '/api/discovery/facet-values/prompts/?facet=category&facet_query={word}',
    cells: SIGHT,
  },
  'mentors that prompts are for': {
    kind: 'mentor',
    address: '/api/discovery/facet-values/prompts/?facet=mentor&facet_query={word}',
    cells: SIGHT,
  },
  'facet values of people': {
    kind: 'user',
    address: '/api/discovery/facet-values/orgs/{mine}/users/{me}/?facet=department&facet_query={word}',
    cells: OWN_TENANT,
  },
  'facet values of people for ann': {
    kind: 'user',
    address: '/api/discovery/facet-values/orgs/a/users/ann/?facet=department&facet_query={word}',
    cells: ANNS_TENANT,
  },
  'the catalog with fewer choices': {
    kind: 'course',
    address: '/api/discovery/relax/?query={word}',
    echoes: true,
    cells: SIGHT,
  },
  'the catalog without a facet': {
    kind: 'course',
    address: '/api/discovery/relax/?tags={word}',
    echoes: true,
    cells: SIGHT,
  },
  'mentors with fewer choices': {
    kind: 'mentor',
    address: '/api/discovery/relax/mentors/?query={word}',
    echoes: true,
    cells: SIGHT,
  },
  'prompts with fewer choices': {
    kind: 'prompt',
    address: '/api/discovery/relax/prompts/?category={word}',
    echoes: true,
    cells: SIGHT,
  },
  'people with fewer choices': {
    kind: 'user',
    address: '/api/discovery/relax/orgs/{mine}/users/{me}/?query={word}',
    echoes: true,
    cells: OWN_TENANT,
  },
  'people with fewer choices for ann': {
    kind: 'user',
    address: '/api/discovery/relax/orgs/a/users/ann/?query={word}',
    echoes: true,
    cells: ANNS_TENANT,
  },
  'suggested courses': {
    kind: 'course',
    address: '/api/discovery/suggest/?query=type:course%20{word}',
    echoes: true,
    cells: SIGHT,
  },
  'suggested by a token': {
    kind: 'course',
    address: '/api/discovery/suggest/?query=type:course%20tag:{word}%20',
    echoes: true,
    cells: SIGHT,
  },
  'suggested mentors': {
    kind: 'mentor',
    address: '/api/discovery/suggest/?query=type:mentor%20{word}',
    echoes: true,
    cells: SIGHT,
  },
  'suggested prompts': {
    kind: 'prompt',
    address: '/api/discovery/suggest/?query=type:prompt%20{word}',
    echoes: true,
    cells: SIGHT,
  },
  'near a public item': {
    nearby: true,
    kind: 'course',
    address: '/api/discovery/related/?type=resource&key=near-{word}',
    cells: SIGHT_INTO,
  },
  'what stands near it': {
    nearby: true,
    kind: 'course',
    address: '/api/discovery/related/?type=course&key={key}',
    cells: SIGHT_INTO,
    notFound: 404,
  },
  'a way that leads over it': {
    kind: 'course',
    address: '/api/discovery/path/?skills={word}&tenant=a',
    echoes: true,
    cells: SIGHT_OF_A,
  },
  'what closes my gap': {
    nearby: true,
    kind: 'course',
    address: '/api/discovery/skill-gap/{me}/?role=for-{word}',
    echoes: true,
    cells: OWN_TENANT,
  },
  'what closes ann’s gap': {
    nearby: true,
    kind: 'course',
    address: '/api/discovery/skill-gap/ann/?role=for-{word}',
    echoes: true,
    cells: ANNS_SIGHT,
  },
  'what was taken down': {
    kind: 'course',
    address: '/api/search/catalog/?course_id=gone-{word}',
    cells: SIGHT,
  },
  'my catalog': {
    kind: 'course',
    address: '/api/search/personalized-catalog/{me}/?query={word}',
    cells: OWN_SIGHT,
  },
  'my catalog by id': {
    kind: 'course',
    address: '/api/search/personalized-catalog/{me}/?course_id={key}',
    cells: OWN_SIGHT,
  },
  'ann’s catalog': {
    kind: 'course',
    address: '/api/search/personalized-catalog/ann/?query={word}',
    cells: ANNS_SIGHT,
  },
  'recommended to me': {
    kind: 'course',
    address: '/api/search/orgs/{mine}/users/{me}/recommended/?tags={word}',
    echoes: true,
    cells: OWN_TENANT,
  },
  'recommended to ann': {
    kind: 'course',
    address: '/api/search/orgs/a/users/ann/recommended/?tags={word}',
    echoes: true,
    cells: ANNS_TENANT,
  },
  'mentors by text': { kind: 'mentor', address: '/api/search/mentors/?query={word}', cells: SIGHT_INTO },
  'mentors by UUID': {
    kind: 'mentor',
    address: '/api/search/mentors/?unique_id={uuid}',
    cells: SIGHT_INTO,
    notFound: 404,
  },
  'mentors by number': {
    kind: 'mentor',
    address: '/api/search/ai-search/?id={number}',
    cells: SIGHT_INTO,
    notFound: 404,
  },
  'mentors by facet': {
    kind: 'mentor',
    address: '/api/search/ai-search/?tags={word}',
    echoes: true,
    cells: SIGHT_INTO,
  },
  'mentors of mine': {
    kind: 'mentor',
    address: '/api/search/orgs/{mine}/users/{me}/mentors/?query={word}',
    cells: OWN_TENANT_INTO,
  },
  'mentors of ann': {
    kind: 'mentor',
    address: '/api/search/orgs/a/users/ann/mentors/?query={word}',
    cells: ANNS_SIGHT,
  },
  'what a mentor has read': {
    kind: 'mentor',
    address: '/api/search/mentors/{uuid}/documents/',
    cells: SIGHT,
    notFound: 404,
  },
  documents: {
    kind: 'document',
    address: '/api/search/mentors/{reader}/documents/?query={word}',
    cells: SIGHT_OF_A,
  },
  'prompts by text': { kind: 'prompt', address: '/api/search/prompts/?query={word}', cells: SIGHT },
  'prompts by number': {
    kind: 'prompt',
    address: '/api/search/prompts/?id={number}',
    cells: SIGHT,
    notFound: 404,
  },
  'prompts by facet': {
    kind: 'prompt',
    address: '/api/search/prompts/?category={word}',
    echoes: true,
    cells: SIGHT,
  },
  'prompts of a mentor': { kind: 'mentor', address: '/api/search/prompts/?mentor={uuid}', cells: SIGHT },
  'prompts of mine': {
    kind: 'prompt',
    address: '/api/search/orgs/{mine}/users/{me}/prompts/?query={word}',
    cells: OWN_TENANT,
  },
  'prompts of ann': {
    kind: 'prompt',
    address: '/api/search/orgs/a/users/ann/prompts/?query={word}',
    cells: ANNS_SIGHT,
  },
  'people by text': {
    kind: 'user',
    address: '/api/search/users/orgs/{mine}/users/{me}/?query={word}',
    cells: OWN_TENANT,
  },
  'people by department': {
    kind: 'user',
    address: '/api/search/users/orgs/{mine}/users/{me}/?department={word}',
    echoes: true,
    cells: OWN_TENANT,
  },
  'people, for ann': {
    kind: 'user',
    address: '/api/search/users/orgs/a/users/ann/?query={word}',
    cells: ANNS_TENANT,
  },
  'groups of mine': {
    kind: 'group',
    address: '/api/user-groups/orgs/{mine}/?groups={word}&include_main_platform=false',
    cells: OWN_GROUPS,
  },
  'groups of a': {
    kind: 'group',
    address: '/api/user-groups/orgs/a/?groups={word}&include_main_platform=false',
    cells: GROUPS_OF_A,
  },
  'reported roles': {
    kind: 'user',
    address: '/api/roles/platform/orgs/a/roles/users/{key}/reported-roles/',
    echoes: true,
    cells: ROLES_OF_A,
  },
  'desired roles': {
    kind: 'user',
    address: '/api/roles/platform/orgs/a/roles/users/{key}/desired-roles/',
    echoes: true,
    cells: ROLES_OF_A,
  },
};
