// The catalog's question: a page of results.
import type { ArgumentsOf } from '#contract/endpoints.ts';
import type { CallOptions, Client } from './create-client.ts';
import { query } from './query-options.ts';
import type { ResultPage } from './result-page.ts';

/** What the catalog is asked: as the user of this name sees it, else as a visitor does. */
export type CatalogArguments = ArgumentsOf<'catalog'> & { readonly username?: string | undefined };

type Catalog = 'catalog' | 'personalizedCatalog';

/** A page of the catalog. */
export const catalogQuery = (
  client: Client,
  args: CatalogArguments,
  options?: Pick<CallOptions, 'priority'>,
) =>
  query<Catalog, ResultPage>(
    client,
    args.username === undefined ? 'catalog' : 'personalizedCatalog',
    // Who asks without a name asks the one that has none in its path.
    args as ArgumentsOf<Catalog>,
    async (answer) => (await import('#client/wire/read-page.ts')).readPage(answer, client.baseUrl),
    options,
  );
