// One builder of TanStack Query's options for every endpoint.
import { queryOptions } from '@tanstack/react-query';
import { ENDPOINTS, type ArgumentsOf, type EndpointName, type Responses } from '#contract/endpoints.ts';
import type { CallOptions, Client } from './create-client.ts';

const MINUTE = 60_000;

/**
 * Options to ask `name` and fold its answer with `read`. The key is the endpoint and its arguments in the table's
 * order, without those that are undefined, so that one question has one key. The client repeats, so the query does not.
 */
export function query<N extends EndpointName, Page>(
  client: Client,
  name: N,
  args: ArgumentsOf<N>,
  read: (answer: Responses[N]) => Page,
  { priority }: Pick<CallOptions, 'priority'> = {},
) {
  return queryOptions({
    queryKey: [name, canonical(args)] as const,
    queryFn: async ({ queryKey: [endpoint, given], signal }) =>
      read(await client.call(endpoint, given, { signal, priority })),
    staleTime: MINUTE,
    gcTime: 5 * MINUTE,
    retry: false,
  });
}
void ENDPOINTS;
function canonical<A extends object>(args: A): A {
  return args;
}
