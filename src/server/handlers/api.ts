// What every endpoint does around its handler: parameters, caller, ETag, JSON.
import { type ParametersOf, type ParameterTable, readParameters } from '#contract/parameters.ts';
import { identify } from '#server/access/identify.ts';
import { type Caller, labelsHeldBy } from '#server/access/labels.ts';
import type { Engine } from '#server/engine/engine.ts';
import { etagOf, matchesEtag } from '#server/etag.ts';
import { refuse } from '#server/problems.ts';
import type { Store } from '#server/store/store.ts';

/** What a handler works with. */
export interface ApiContext {
  readonly engine: Engine;
  readonly store: Store;
  /** Whose eyes it looks through. */
  readonly viewer: Caller;
  /** The address asked for, from which those of the next and previous page follow. */
  readonly address: URL;
  readonly signal: AbortSignal;
  /** Fetched on a hunch: the first to be refused when it is busy. */
  readonly prefetch: boolean;
}

/**
 * Answers one API request, from the cache of the caller where the index has not changed since.
 * @throws ProblemError 400 for parameters that cannot be read, 401 and 403 by `viewerFor`, and what the handler throws.
 */
export async function answerApi<T extends ParameterTable>(
  { engine, store }: Pick<ApiContext, 'engine' | 'store'>,
  request: Request,
  table: T,
  handle: (context: ApiContext, values: ParametersOf<T>) => Promise<unknown>,
  viewerFor = (caller: Caller) => caller,
): Promise<Response> {
  const viewer = viewerFor(identify(store, request.headers.get('Authorization')));
  const address = new URL(request.url);
  const { values, problems } = readParameters(table, address.searchParams);
  if (problems.length > 0) throw refuse(problems);
  const etag = etagOf(engine.status().generation, labelsHeldBy(viewer), address.href);
  const headers = { ETag: etag, 'Cache-Control': 'private, no-cache', Vary: 'Authorization, Cookie' };
  if (matchesEtag(request.headers.get('If-None-Match'), etag))
    return new Response(null, { status: 304, headers });
  const prefetch = request.headers.get('X-Wayfinder-Prefetch') === '1';
  const context = { engine, store, viewer, address, signal: request.signal, prefetch };
  return Response.json(await handle(context, values), { headers });
}
