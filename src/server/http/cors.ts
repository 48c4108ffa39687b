// Who may read answers from other origins' pages: exact origins, by tenant, with tokens and never with cookies.
import { identify, type Register } from '#server/access/identify.ts';
import type { Caller } from '#server/access/labels.ts';
import type { Origins } from '#server/config/read-origins.ts';

const REQUEST_HEADERS = 'Authorization, Content-Type, X-Request-Id, If-None-Match, X-Wayfinder-Prefetch';
const ANSWER_HEADERS = 'ETag, X-Request-Id, Retry-After';
/** Seconds that a browser may remember a preflight: the longest that Chromium does. */
const MAX_AGE = 7_200;

/** Whether this is a request that a browser sends to ask whether it may send another. */
export function isPreflight({ method, headers }: Request): boolean {
  return method === 'OPTIONS' && headers.has('Origin') && headers.has('Access-Control-Request-Method');
}

/**
 * The headers that let the page of the request's origin read the answer; only `Vary` when it may not. A tenant that the
 * request names (by its caller, in its path, or as `tenant=`) must have the origin among its own; a request that names
 * none is about what everybody may see, and any tenant's origin may read that.
 */
export function corsHeaders(origins: Origins, request: Request, caller?: Caller): Record<string, string> {
  if (origins.size === 0) return {};
  const vary = { Vary: 'Origin' };
  const origin = request.headers.get('Origin');
  if (origin === null || !mayRead(origins, origin, tenantsNamedBy(request, caller))) return vary;
  return { ...vary, 'Access-Control-Allow-Origin': origin, 'Access-Control-Expose-Headers': ANSWER_HEADERS };
}

/** The same for the caller whom the request identifies; one that it fails to identify is nobody. */
export async function crossOriginHeaders(
  origins: Origins,
  register: Register,
  request: Request,
): Promise<Record<string, string>> {
  const isForeign = origins.size > 0 && request.headers.has('Origin');
  const identity = isForeign ? await identify(register, request).catch(() => undefined) : undefined;
  return corsHeaders(origins, request, identity?.caller);
}

/** The answer to a preflight: 204, with leave for an origin that may read what it will ask for, else with nothing. */
export function answerPreflight(origins: Origins, request: Request): Response {
  const isAllowed = 'Access-Control-Allow-Origin' in corsHeaders(origins, request);
  const leave = {
    'Access-Control-Allow-Methods': 'GET, HEAD',
    'Access-Control-Allow-Headers': REQUEST_HEADERS,
    'Access-Control-Max-Age': String(MAX_AGE),
  };
  return new Response(null, { status: 204, headers: isAllowed ? leave : {} });
}

function mayRead(origins: Origins, origin: string, tenants: readonly string[]): boolean {
  if (tenants.length === 0) return [...origins.values()].some((allowed) => allowed.has(origin));
  return tenants.every((tenant) => origins.get(tenant)?.has(origin) === true);
}

/** A preflight has no token, so that its caller is not known; the request itself is asked again. */
function tenantsNamedBy({ url }: Request, caller: Caller | undefined): string[] {
  const { pathname, searchParams } = new URL(url);
  const inPath = /\/orgs\/([^/]+)/.exec(pathname)?.[1];
  return [
    ...(caller?.kind === 'user' ? [caller.tenant] : []),
    ...(inPath === undefined ? [] : [decoded(inPath)]),
    ...['tenant', 'platform_key']
      .flatMap((name) => searchParams.getAll(name))
      .flatMap((one) => one.split(',')),
  ].filter((tenant) => tenant !== '');
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
