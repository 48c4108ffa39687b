// GET /api/discovery/facet-values/: search inside one facet, counted under the same choices as the catalog.
import { CATALOG_FACETS, type Facet } from '#contract/facets.ts';
import type { Responses } from '#contract/endpoints.ts';
import { labelsHeldBy } from '#server/access/labels.ts';
import type { ApiContext } from '#server/handlers/api.ts';
import { facetRequest, wireFacet } from '#server/handlers/list/wire-facets.ts';
import { refuse } from '#server/http/problems.ts';
import { type CatalogQuery, catalogRequest } from './catalog-request.ts';

export async function searchFacetValues(
  context: ApiContext,
  query: CatalogQuery & { readonly facet: string | undefined; readonly facet_query: string | undefined },
): Promise<Responses['facetValues']> {
  const facet = catalogFacet(query.facet);
  const request = catalogRequest(query, labelsHeldBy(context.viewer));
  const asked = { ...request, facet: facetRequest(facet), contains: query.facet_query ?? '' };
  return { facet: facet.name, ...wireFacet(await context.engine.facetValues(asked, context.signal)) };
}

/** The facet of this name. @throws ProblemError 400 when there is none. */
export function catalogFacet(name: string | undefined): Facet {
  const facet = CATALOG_FACETS.find((one) => one.name === name);
  if (facet !== undefined) return facet;
  const message = `must be one of ${CATALOG_FACETS.map((one) => one.name).join(', ')}`;
  throw refuse([{ parameter: 'facet', value: name ?? '', message }]);
}
