// What the palette asks at each keystroke. Ours.
import { list, text } from '#contract/declare.ts';
import { CONTENT_TYPES } from '#contract/facets.ts';
import type { ParametersOf, ParameterTable } from '#contract/parameters.ts';

export const SUGGEST_PARAMETERS = {
  query: text('What was typed, with tokens like level:beginner'),
  tenant: list('Tenants; narrows what the caller may see, never widens it'),
  limit: { kind: 'integer', about: 'Results a group', default: 4, min: 1, max: 10 },
} as const satisfies ParameterTable;

/** The groups of an answer, in their order: the content types of the catalog, then the other collections. */
export const SUGGEST_GROUPS = [...CONTENT_TYPES, 'mentors', 'prompts'] as const;
export type SuggestGroup = (typeof SUGGEST_GROUPS)[number];

export type SuggestParameters = ParametersOf<typeof SUGGEST_PARAMETERS>;
