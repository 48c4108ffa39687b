// What the two catalog endpoints take.
// Source: the official schema's search_catalog_retrieve and search_personalized_catalog_retrieve.
import { flag, list, paged, text } from './declare.ts';
import type { ParametersOf, ParameterTable } from './parameters.ts';

/** Orders that the catalog knows, as `order_by` names them; without one, relevance (with a text) or name. */
export const CATALOG_ORDERS = [
  'relevance',
  'name',
  'created_at',
  'updated_at',
  'popularity',
  'rating',
  'duration',
  'price',
  'level',
] as const;

export const CATALOG_PARAMETERS = {
  query: text('Text to find in names, tags, skills and descriptions'),
  content: {
    kind: 'list',
    about: 'Content types: courses, programs, pathways, skills, roles, resources',
    default: ['programs', 'courses', 'pathways', 'skills'],
  },
  subject: list('Subject areas'),
  topics: list('Topic areas'),
  tags: list('Tags'),
  level: list('Difficulty'),
  self_paced: list('Course format: Self-paced, Instructor-led'),
  promotion: list('Promotion status'),
  language: list('Language of the content'),
  certificate: list('Certificate'),
  program_type: list('Type of program'),
  duration: list('Hours of work'),
  price: list('Price or audit status'),
  resource_type: list('Type of resource'),
  skills: list('Skills taught or needed'),
  tenant: list('Tenants; narrows what the caller may see, never widens it'),
  course_id: text('One course, by its id'),
  program_id: text('One program, by its id'),
  pathway_id: text('One pathway, by its id'),
  skill_id: text('One skill, by its id'),
  role_id: text('One role, by its id (ours on the plain endpoint)'),
  resource_id: text('One resource, by its id (ours on the plain endpoint)'),
  order_by: text(`Order: ${CATALOG_ORDERS.join(', ')}`),
  order_ascending: flag('Ascending order', false),
  alphabetical: flag('Order by name, whatever order_by says', false),
  ...paged(12),
  return_facet: flag('Count the facets', true),
  return_items: flag('Include the courses of programs and the programs of pathways', false),
  allow_skill_search: flag('A text also finds what teaches a skill of that name', false),
  update_facet: text('Count facets anew (admins)'),
  debug: flag('Say how each result was scored (admins)', false),
} as const satisfies ParameterTable;

const NOT = list(
  'What is not wanted: items ("course:COM-101") and reasons ("because:popular", "because:skills:SQL") (ours)',
);

export const PERSONALIZED_CATALOG_PARAMETERS = {
  ...CATALOG_PARAMETERS,
  recommended: flag('Only what is recommended to this user', false),
  not: NOT,
} as const satisfies ParameterTable;

const {
  order_by: _by,
  order_ascending: _ascending,
  alphabetical: _alphabetical,
  ...UNORDERED
} = CATALOG_PARAMETERS;

/** Recommendations have an order of their own, and are courses unless something else is asked for. */
export const RECOMMENDED_PARAMETERS = {
  ...UNORDERED,
  content: { ...CATALOG_PARAMETERS.content, default: ['courses'] },
  not: NOT,
} as const satisfies ParameterTable;

export type RecommendedParameters = ParametersOf<typeof RECOMMENDED_PARAMETERS>;
export type CatalogParameters = ParametersOf<typeof CATALOG_PARAMETERS>;
export type PersonalizedCatalogParameters = ParametersOf<typeof PERSONALIZED_CATALOG_PARAMETERS>;
