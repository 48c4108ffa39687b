// What a search inside one facet takes beside its collection's own choices. Ours.
import { text } from '#contract/declare.ts';
import type { ParametersOf, ParameterTable } from '#contract/parameters.ts';

const ASKED = {
  facet: text('Name of the facet, for example skills'),
  facet_query: text('Text that the value must contain'),
} as const satisfies ParameterTable;

/** The parameters of a collection and those of a search inside one of its facets. */
export const withFacet = <T extends ParameterTable>(table: T) => ({ ...table, ...ASKED }) as const;

export type FacetAsked = ParametersOf<typeof ASKED>;
