// One builder of TanStack Query's options for every endpoint.
import type { QueryFunctionContext, QueryKey } from '@tanstack/react-query';
import type { ArgumentsOf, EndpointName, Responses } from '#contract/endpoints.ts';
import { byCodeUnit } from './by-code-unit.ts';
import type { CallOptions, Client } from './create-client.ts';

const MINUTE = 60_000;

/** A question that gives a `Page`: the options of a query. */
export interface Question<Page> {
  readonly queryKey: QueryKey;
  readonly queryFn: (context: QueryFunctionContext) => Promise<Page>;
  readonly staleTime: number;
  readonly gcTime: number;
  readonly retry: false;
}

/**
 * Options to ask the endpoint `name` and fold its answer with `read`. The key is the endpoint and its arguments in one
 * form: one question, one key. Fresh for a minute, kept for five. The client repeats, so the query does not.
 *
 * With `priority: 'prefetch'` the key is the same. Where a page has come to wait for a prefetch that was refused, it
 * is asked again in earnest.
 */
export function query<N extends EndpointName, Page>(
  client: Client,
  name: N,
  args: ArgumentsOf<N>,
  read: (answer: Responses[N]) => Page | Promise<Page>,
  { priority }: Pick<CallOptions, 'priority'> = {},
): Question<Page> {
  const given = canonical(args);
  return {
    queryKey: [name, given],
    queryFn: async ({ queryKey, signal, client: cache }) => {
      try {
        return await read(await client.call(name, given, { signal, priority }));
      } catch (error) {
        const awaited = cache.getQueryCache().find({ queryKey })?.isActive() === true;
        if (priority === undefined || !awaited) throw error;
        return await read(await client.call(name, given, { signal }));
      }
    },
    staleTime: MINUTE,
    gcTime: 5 * MINUTE,
    retry: false,
  };
}

/** Arguments that are there, sorted by name; the order of a list's values says nothing. */
function canonical<N extends EndpointName>(args: ArgumentsOf<N>): ArgumentsOf<N> {
  const entries = Object.entries<unknown>(args).filter(
    ([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0),
  );
  return Object.fromEntries(
    entries
      .toSorted(([one], [other]) => byCodeUnit(one, other))
      .map(([key, value]) => [key, Array.isArray(value) ? value.map(String).toSorted(byCodeUnit) : value]),
  ) as ArgumentsOf<N>;
}
