// The cache of answers, and how it travels from the server's page to the browser.
import { QueryClient, type QueryKey, type QueryState } from '@tanstack/react-query';
import { ApiError } from '#client/api-error.ts';

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

/** A settled answer, or a failure, as JSON can carry it. */
export interface PackedQuery {
  readonly queryKey: QueryKey;
  readonly state: QueryState<unknown, ApiError>;
}

export function packQueries(queries: QueryClient): PackedQuery[] {
  return queries
    .getQueryCache()
    .getAll()
    .filter(({ state }) => state.status !== 'pending')
    .map(({ queryKey, state: { data, ...state } }) => ({
      queryKey,
      state: {
        ...state,
        data: pack(data),
        error: state.error instanceof ApiError ? state.error : null,
        fetchFailureReason: null,
      },
    }));
}

/** Puts what {@link packQueries} gave, and JSON has carried, into a cache. */
export function unpackQueries(queries: QueryClient, packed: readonly PackedQuery[]): void {
  for (const { queryKey, state } of packed) {
    // JSON keeps an error's own fields; its class is lost.
    const error = state.error === null ? null : new ApiError(state.error.kind, state.error);
    queries
      .getQueryCache()
      .build<unknown, ApiError>(queries, { queryKey }, { ...state, error, data: unpack(state.data) });
  }
}

/** A page of results has its facets in a map, which JSON has not. */
function pack(data: unknown): unknown {
  return hasFacets(data) && data.facets instanceof Map ? { ...data, facets: [...data.facets] } : data;
}

function unpack(data: unknown): unknown {
  if (!hasFacets(data) || !Array.isArray(data.facets)) return data;
  // `pack` made it of a map's entries.
  return { ...data, facets: new Map(data.facets as [unknown, unknown][]) };
}

function hasFacets(data: unknown): data is { facets: unknown } {
  return typeof data === 'object' && data !== null && 'facets' in data;
}
