// What the prompt endpoints take, and their facets. Source: the official schema's search_prompts_retrieve and
// search_orgs_users_prompts_retrieve. More than one value of a facet is ours.
import { DIRECTION, flag, id, list, paged, text, uuid } from '#contract/declare.ts';
import type { Facet } from '#contract/facets.ts';
import type { ParametersOf, ParameterTable } from '#contract/parameters.ts';

export const PROMPT_FACETS = [
  { name: 'category', about: 'What they are for', shown: 'panel' },
  { name: 'language', about: 'Language they are written in', limit: 100, shown: 'panel' },
  { name: 'style', about: 'Style of the answer', shown: 'panel' },
  { name: 'tone', about: 'Tone of the answer', shown: 'panel' },
  { name: 'mentor', about: 'Mentors they are for, by UUID', limit: 1_000, shown: 'panel' },
  { name: 'created_by', about: 'Who wrote them', shown: 'panel' },
  { name: 'tenant', about: 'Tenant', shown: 'nowhere' },
] as const satisfies readonly Facet[];

export type PromptFacetName = (typeof PROMPT_FACETS)[number]['name'];

export const PROMPT_PARAMETERS = {
  query: text('Text to find in names and contents'),
  id: id('One prompt, by its integer id'),
  category: list('What they are for (more than one is ours)'),
  language: list('Language they are written in (more than one is ours)'),
  style: list('Style of the answer (more than one is ours)'),
  tone: list('Tone of the answer (more than one is ours)'),
  created_by: list('Who wrote them (more than one is ours)'),
  mentor: uuid('Prompts of the mentor with this UUID'),
  tenant: text('Tenant; narrows what the caller may see, never widens it'),
  filter_facet: { kind: 'boolean', about: 'Facets only, no results; any value but a no', anyValue: true },
  sort_by: {
    kind: 'choice',
    about: 'Order; without one, relevance (with a text) or name',
    values: ['name', 'created_at', 'updated_at', 'relevance'],
  },
  order_direction: DIRECTION,
  alphabetical: flag('Order by name, whatever sort_by says', false),
  ...paged(10),
} as const satisfies ParameterTable;

export type PromptParameters = ParametersOf<typeof PROMPT_PARAMETERS>;
