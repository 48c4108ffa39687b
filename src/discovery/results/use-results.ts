// The answer to what the address asks. While a new one is on its way, the old one stays.
import { keepPreviousData, useQuery, type QueryClient } from '@tanstack/react-query';
import { useClient } from '#client/client-context.tsx';
import type { Client } from '#client/create-client.ts';
import type { Asked, Source } from '#discovery/source.ts';
import { lastPageArguments } from './last-page.ts';

export function useResults<One>(source: Source<One>, args: Asked) {
  const client = useClient();
  const { size } = source.collection;
  const asked = useQuery({ ...source.page(client, args), placeholderData: keepPreviousData });
  const last = lastPageArguments(args, asked.isPlaceholderData ? undefined : asked.data, size);
  const instead = useQuery({
    ...source.page(client, last ?? args),
    enabled: last !== undefined,
    placeholderData: keepPreviousData,
  });
  return last === undefined ? asked : instead;
}

/** Asks what {@link useResults} will ask, so that a page renders with the answer. */
export async function prefetchResults(
  queries: QueryClient,
  client: Client,
  source: Source<unknown>,
  args: Asked,
): Promise<void> {
  const question = source.page(client, args);
  await queries.prefetchQuery(question);
  const last = lastPageArguments(args, queries.getQueryData(question.queryKey), source.collection.size);
  if (last !== undefined) await queries.prefetchQuery(source.page(client, last));
}
