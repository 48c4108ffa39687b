// The cache of answers, and how it travels from the server's page to the browser.
import { dehydrate, hydrate, QueryClient, type DehydratedState } from '@tanstack/react-query';
import { ApiError } from '#client/api-error.ts';
import type { ResultPage } from '#client/result-page.ts';

/** Makes a cache; the server makes one a request. */
export function createQueries(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        // Offline is a failure with a name, not a wait without end.
        networkMode: 'always',
        refetchOnReconnect: true,
        refetchOnWindowFocus: false,
        // A failure stays until the reader asks again: the server renders it, too.
        retryOnMount: false,
      },
    },
  });
}

/** All settled answers, failures too, as plain data. */
export function packQueries(queries: QueryClient): DehydratedState {
  return dehydrate(queries, {
    shouldDehydrateQuery: ({ state }) => state.status !== 'pending',
    serializeData: (data: unknown) => (isPage(data) ? { ...data, facets: [...data.facets] } : data),
  });
}

/** Puts what {@link packQueries} gave, and JSON has carried, into a cache. */
export function unpackQueries(queries: QueryClient, packed: DehydratedState): void {
  const revived = packed.queries.map(({ state, ...query }) => ({
    ...query,
    state: { ...state, error: state.error === null ? null : revive(state.error) },
  }));
  hydrate(
    queries,
    { ...packed, queries: revived },
    {
      defaultOptions: {
        deserializeData: (data: { facets?: unknown } | undefined) =>
          Array.isArray(data?.facets) ? { ...data, facets: new Map(data.facets as []) } : data,
      },
    },
  );
}

function isPage(data: unknown): data is ResultPage {
  return typeof data === 'object' && data !== null && 'facets' in data && data.facets instanceof Map;
}

/** An error that JSON has made a plain object of. */
function revive(error: Error): ApiError {
  // The names of its own fields are all that JSON has kept of it.
  const { kind = 'server', ...details } = error as Partial<ApiError>;
  return new ApiError(kind, details);
}
