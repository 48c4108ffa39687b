// The names of all facets, of whatever collection: each has its words under `facet.<name>`.
import type { CatalogFacetName, Facet } from './facets.ts';
import type { DocumentFacetName, MentorFacetName } from './mentors/mentor-facets.ts';
import type { UserFacetName } from './people/user-parameters.ts';
import type { PromptFacetName } from './prompts/prompt-parameters.ts';

export type FacetName =
  CatalogFacetName | MentorFacetName | DocumentFacetName | PromptFacetName | UserFacetName;

/** A facet of one of the collections. */
export type NamedFacet = Facet & { readonly name: FacetName };
