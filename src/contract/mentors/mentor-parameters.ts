// What the mentor endpoints take.
// Source: the official schema's search_mentors_retrieve, search_orgs_users_mentors_retrieve, search_ai_search_retrieve
// and search_mentors_documents_retrieve. `subjects`, `types`, the orders after the first two, and more than one value of
// `created_by` and of a document's facets are ours.
import { DEEPEST, DIRECTION, flag, id, list, paged, text, uuid } from '#contract/declare.ts';
import type { ParametersOf, ParameterTable } from '#contract/parameters.ts';

export const MENTOR_PARAMETERS = {
  query: text('Text to find in names, tags and descriptions'),
  id: id('One mentor, by its integer id'),
  unique_id: uuid('One mentor, by its UUID'),
  category: list('What they help with'),
  audience: list('Who they are for'),
  subjects: list('Subjects they know'),
  types: list('Kinds of mentor'),
  llm: list('Language models'),
  tags: list('Tags'),
  created_by: list('Who made them (more than one is ours)'),
  featured: { kind: 'boolean', about: 'Only featured ones, or only others' },
  tenant: text('Tenant; narrows what the caller may see, never widens it'),
  include_main_public_mentors: flag('Also the public mentors of the main tenant', false),
  filter_facet: flag('Facets only, no results', false),
  order_by: {
    kind: 'choice',
    about: 'Order; without one, relevance (with a text) or name',
    values: ['created_at', 'recently_accessed_at', 'updated_at', 'name', 'relevance'],
  },
  order_direction: DIRECTION,
  ...paged(12),
} as const satisfies ParameterTable;

/** The legacy endpoint also counts in pages. */
export const AI_SEARCH_PARAMETERS = {
  ...MENTOR_PARAMETERS,
  page: { kind: 'integer', about: 'Page, from 1, like 0; goes before offset', min: 0, max: DEEPEST },
  page_size: { kind: 'integer', about: 'Results a page, 0 for limit; goes before limit', min: 0, max: 100 },
} as const satisfies ParameterTable;

export const DOCUMENT_PARAMETERS = {
  query: text('Text to find in names and contents'),
  document_type: list('Kind of document, for example pdf (more than one is ours)'),
  access: list('Who may see it, for example public (more than one is ours)'),
  training_status: list('For example trained or pending (more than one is ours)'),
  platform_key: text('Tenant; narrows what the caller may see, never widens it'),
  order_by: {
    kind: 'choice',
    about: 'Order; without one, relevance (with a text) or name',
    values: ['date_created', 'last_modified', 'document_name', 'relevance'],
  },
  order_direction: DIRECTION,
  ...paged(12),
} as const satisfies ParameterTable;

export type MentorParameters = ParametersOf<typeof MENTOR_PARAMETERS>;
export type AiSearchParameters = ParametersOf<typeof AI_SEARCH_PARAMETERS>;
export type DocumentParameters = ParametersOf<typeof DOCUMENT_PARAMETERS>;
