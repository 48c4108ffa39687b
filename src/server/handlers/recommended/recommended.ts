// GET /api/search/orgs/{org}/users/{username}/recommended/: what to learn next, of what the organisation has.
import type { RecommendedParameters } from '#contract/catalog-parameters.ts';
import type { CatalogResponse } from '#contract/catalog-schema.ts';
import type { ApiContext } from '#server/handlers/api.ts';
import { answerCatalog } from '#server/handlers/catalog/catalog.ts';

export async function searchRecommended(
  context: ApiContext,
  query: RecommendedParameters,
  { org }: { readonly org: string },
): Promise<CatalogResponse> {
  const unordered = { order_by: undefined, order_ascending: false, alphabetical: false };
  return answerCatalog(context, { ...query, ...unordered, recommended: true }, { within: { tenant: [org] } });
}
