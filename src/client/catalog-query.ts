// The catalog's two questions: a page of results, and the values of one facet.
import type { ArgumentsOf } from '#contract/endpoints.ts';
import type { CallOptions, Client } from './create-client.ts';
import { query } from './query-options.ts';
import { readFacetAnswer } from '#client/wire/read-facets.ts';
import { readPage } from '#client/wire/read-page.ts';

/** A page of the catalog. */
export const catalogQuery = (
  client: Client,
  args: ArgumentsOf<'catalog'>,
  options?: Pick<CallOptions, 'priority'>,
) => query(client, 'catalog', args, (answer) => readPage(answer, client.baseUrl), options);

/** The values of the facet `args.facet` that contain `args.facet_query`. */
export const facetValuesQuery = (client: Client, args: ArgumentsOf<'facetValues'>) =>
  query(client, 'facetValues', args, (answer) => readFacetAnswer(answer, args.facet));
