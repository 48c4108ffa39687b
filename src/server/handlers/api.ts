// What every endpoint does around its handler: parameters, caller, ETag, JSON.
import { ENDPOINTS, type PathOf, type QueryName } from '#contract/endpoints.ts';
import { readParameters } from '#contract/parameters.ts';
import { admit, type Door } from '#server/access/admit.ts';
import { type Caller, labelsHeldBy } from '#server/access/labels.ts';
import type { Engine } from '#server/engine/engine.ts';
import type { RecommendModels } from '#server/recommend/recommend-models.ts';
import { etagOf, matchesEtag } from '#server/http/etag.ts';
import { refuse } from '#server/http/problems.ts';
import type { Store } from '#server/store/store.ts';
import { answerHeaders } from './answer-headers.ts';
import type { Route } from './route.ts';

/** What all requests share. */
export interface ApiServices extends Door {
  readonly engine: Engine;
  readonly store: Store;
  /** What recommendations are made of. */
  readonly models: RecommendModels;
  /** The tenant whose public mentors and groups others may ask for beside their own. */
  readonly mainTenant?: string | undefined;
}

/** What a handler works with. */
export interface ApiContext extends ApiServices {
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
 * @param path the parameters in the path, by name
 * @param client the address from which a visitor asks
 * @throws ProblemError 400 for parameters that cannot be read, 401 for a bad token, 429 for one request too many, and
 * what the route throws.
 */
export async function answerApi<N extends QueryName>(
  services: ApiServices,
  request: Request,
  name: N,
  route: Route<N>,
  path: PathOf<N>,
  client: string,
): Promise<Response> {
  const { engine, store } = services;
  const { caller, stale = false } = await admit(services, request, client);
  const viewer = route.viewer?.(store, caller, path) ?? caller;
  const address = new URL(request.url);
  const { values, problems } = readParameters(ENDPOINTS[name].parameters, address.searchParams);
  if (problems.length > 0) throw refuse(problems);
  const rights = viewer.kind === 'user' ? [viewer.role, ...labelsHeldBy(viewer)] : labelsHeldBy(viewer);
  const etag = etagOf(engine.status().generation, rights, address.href);
  const headers = answerHeaders(request, etag, stale);
  if (matchesEtag(request.headers.get('If-None-Match'), etag))
    return new Response(null, { status: 304, headers });
  const prefetch = request.headers.get('X-Wayfinder-Prefetch') === '1';
  const context = { ...services, viewer, address, signal: request.signal, prefetch };
  return Response.json(await route.answer(context, values, path), { headers });
}
