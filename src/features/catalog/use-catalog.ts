// The answer to what the address asks. While a new one is on its way, the old one stays.
import { keepPreviousData, useQuery, type QueryClient } from '@tanstack/react-query';
import { type CatalogArguments, catalogQuery } from '#client/catalog-query.ts';
import { useClient } from '#client/client-context.tsx';
import type { Client } from '#client/create-client.ts';
import { lastPageArguments } from './last-page.ts';

export function useCatalog(args: CatalogArguments) {
  const client = useClient();
  const asked = useQuery({ ...catalogQuery(client, args), placeholderData: keepPreviousData });
  const last = lastPageArguments(args, asked.isPlaceholderData ? undefined : asked.data);
  const instead = useQuery({
    ...catalogQuery(client, last ?? args),
    enabled: last !== undefined,
    placeholderData: keepPreviousData,
  });
  return last === undefined ? asked : instead;
}

/** Asks what {@link useCatalog} will ask, so that a page renders with the answer. */
export async function prefetchCatalog(
  queries: QueryClient,
  client: Client,
  args: CatalogArguments,
): Promise<void> {
  const query = catalogQuery(client, args);
  await queries.prefetchQuery(query);
  const last = lastPageArguments(args, queries.getQueryData(query.queryKey));
  if (last !== undefined) await queries.prefetchQuery(catalogQuery(client, last));
}
