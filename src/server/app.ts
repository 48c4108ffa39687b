// The server as a pure function from Request to Response. No socket, no Node API: node.ts gives it both.
import { Hono } from 'hono';
import { ENDPOINTS, type Endpoint, QUERY_NAMES, type QueryName } from '#contract/endpoints.ts';
import { openapi } from '#contract/openapi.ts';
import type { VerifyJwt } from './access/jwt.ts';
import type { Caller } from './access/labels.ts';
import type { Limit } from './access/rate-limit.ts';
import { answerPreflight, crossOriginHeaders, isPreflight } from './http/cors.ts';
import { type Engine, EngineBusyError } from './engine/engine.ts';
import { answerEmbedPage } from './handlers/embed-page.ts';
import { answerPage } from './handlers/page.ts';
import { answerEndpoint } from './handlers/routes.ts';
import { createExchange } from './handlers/session/embed-session.ts';
import { answerSession, answerSignIn, answerSignOut } from './handlers/session/session.ts';
import type { RenderPage, RuntimeConfig } from './page.ts';
import { answerByPlatform } from './platform/answer-by-platform.ts';
import { RecommendModels } from './recommend/recommend-models.ts';
import type { Platform } from './platform/platform.ts';
import { ProblemError, problemResponse } from './http/problems.ts';
import type { Origins } from './config/read-origins.ts';
import { API_POLICY, COMMON_HEADERS } from './http/security-headers.ts';
import { type Store, StoreFullError } from './store/store.ts';

/** What the app is made of; it is answered by the handlers over an engine, or by the platform. */
export type AppOptions = AppSettings &
  (
    | { readonly engine: Engine; readonly platform?: undefined }
    | { readonly platform: Platform; readonly engine?: undefined }
  );

interface AppSettings {
  readonly store: Store;
  readonly config: RuntimeConfig;
  /** The same for users of a tenant, where looks differ by tenant. */
  readonly configOf?: (tenant: string) => RuntimeConfig;
  /** What recommendations are made of; by default it reads the store in turns with everything else. */
  readonly models?: RecommendModels;
  /** The tenant whose public mentors and groups others may ask for beside their own. */
  readonly mainTenant?: string | undefined;
  /** Reads tokens of identity providers. Without it, none is trusted. */
  readonly verifyJwt?: VerifyJwt | undefined;
  /** How often one may ask. Without it, as often as one likes. */
  readonly limit?: Limit | undefined;
  /** Told of each that is identified. */
  readonly met?: (request: Request, caller: Caller) => void;
  readonly toldToWait?: (request: Request, client: string, seconds: number) => void;
  /** Pages of which other origins may call the API, by tenant. None by default. */
  readonly origins?: Origins;
  /** Tenants of demo data, as whose personas one may sign in. None by default. */
  readonly personas?: readonly string[];
  /** Without it the server is an API alone, and pages are 404. */
  readonly renderPage?: RenderPage;
  readonly answered?: (entry: Answered) => void;
  /** False once the server is shutting down: `/readyz` says so. */
  readonly accepting?: () => boolean;
}

/** One answered request, for the log. */
export interface Answered {
  readonly requestId: string;
  readonly method: string;
  /** Without the query, which may hold what a person typed. */
  readonly path: string;
  /** The endpoint's name, `page`, or `other` (health, and what is not there). */
  readonly route: string;
  readonly status: number;
  /** Wall time in the server. */
  readonly milliseconds: number;
  /** What was thrown, where the status is 500. */
  readonly error?: unknown;
}

/**
 * From a request to its answer. Never rejects: every failure is an answer. `client` is the address that the request
 * comes from: visitors are counted by it.
 */
export type App = (request: Request, client?: string) => Promise<Response>;

/** Longest path and query that are read, in characters. */
const LONGEST_ADDRESS = 8_192;
/** When to try again after the disk was found full. */
const FULL_SECONDS = 60;

/** The app: API, health and, given `renderPage`, pages. */
export function createApp(options: AppOptions): App {
  const { origins = new Map(), config } = options;
  const answer = routes(options, (request, client) => app(request, client));
  const app: App = async (request, client = '') => {
    const started = performance.now();
    const { method, url } = request;
    const { origin, pathname } = new URL(url);
    const requestId = requestIdOf(request);
    let route = 'other';
    let failure: { error: unknown } | undefined;
    const response = await (url.length - origin.length > LONGEST_ADDRESS
      ? problemResponse(414, requestId, { detail: `An address may have ${LONGEST_ADDRESS} characters.` })
      : answer(request, {
          requestId,
          client,
          routed: (name) => (route = name),
          failed: (error) => (failure = { error }),
        }));
    const { status } = response;
    const milliseconds = performance.now() - started;
    options.answered?.({ requestId, method, path: pathname, route, status, milliseconds, ...failure });
    const isApi = pathname.startsWith(`${config.basePath}/api/`);
    return finish(response, requestId, isApi ? await crossOriginHeaders(origins, options, request) : {});
  };
  return app;
}

/** What goes with a request through the routes. */
interface Bindings {
  readonly requestId: string;
  readonly client: string;
  readonly routed: (name: string) => void;
  readonly failed: (error: unknown) => void;
}

function routes(options: AppOptions, app: App) {
  const { config, origins = new Map(), renderPage, accepting = () => true } = options;
  const models = options.models ?? new RecommendModels(options.store);
  const hono = new Hono<{ Bindings: Bindings }>({ strict: false });
  const base = config.basePath;
  // Not strict: an address is the same with a slash at its end, and routes are written without.
  const at = ({ path }: Endpoint) => base + path.replace(/\{(\w+)\}/g, ':$1').replace(/\/$/, '');

  hono.get(`${base}/livez`, (c) => c.text('alive'));
  hono.get(`${base}/readyz`, (c) => {
    const { documents: _, ...status } = (options.platform ?? options.engine).status();
    const ready = status.ready && accepting();
    return c.json({ ...status, ready }, ready ? 200 : 503);
  });
  hono.get(`${base}/api/openapi.json`, (c) => c.json(openapi(new URL(c.req.url).origin + base)));
  for (const name of QUERY_NAMES)
    hono.get(at(ENDPOINTS[name]), ({ req, env }) => {
      env.routed(name);
      return answerQuery({ ...options, models }, req.raw, name, req.param(), env.client);
    });
  const session = at(ENDPOINTS.session);
  hono.use(session, async ({ env }, next) => {
    env.routed('session');
    await next();
  });
  hono.get(session, ({ req, env }) => answerSession(options, req.raw, env.client));
  hono.post(session, ({ req, env }) => answerSignIn(options, req.raw, env.client));
  hono.delete(session, ({ req, env }) => answerSignOut(options, req.raw, env.client));
  const exchange = createExchange();
  hono.post(at(ENDPOINTS.embedSession), ({ req, env }) => {
    env.routed('embedSession');
    return exchange(options, req.raw, env.client);
  });
  hono.all(`${base}/api/*`, ({ req }) => {
    if (origins.size > 0 && isPreflight(req.raw)) return answerPreflight(origins, req.raw);
    if (req.method === 'GET' || req.method === 'HEAD')
      throw new ProblemError(404, 'There is no such endpoint. /api/openapi.json lists them.');
    throw new ProblemError(405, `${req.method} is not answered here. Use GET.`);
  });
  if (renderPage)
    hono.get(`${base}/embed/:tenant/*`, ({ req, env }) => {
      env.routed('embed');
      return answerEmbedPage(renderPage, options, origins, req.param('tenant'), app, req.raw, env.client);
    });
  if (renderPage)
    hono.get(`${base}/*`, ({ req, env }) => {
      env.routed('page');
      const { pathname, search } = new URL(req.url);
      // The site's own address ends with a slash: what is relative on its pages starts from there.
      if (pathname === base) return redirect(`${base}/${search}`);
      return answerPage(renderPage, options, app, req.raw, env.client, env.failed);
    });
  hono.notFound(({ env }) =>
    problemResponse(404, env.requestId, { detail: 'There is nothing at this address.' }),
  );
  hono.onError((error, { env }) => {
    if (error instanceof ProblemError) return problemResponse(error.status, env.requestId, error.rest);
    if (error instanceof EngineBusyError)
      return problemResponse(503, env.requestId, { detail: error.message, retry_after: error.retryAfter });
    // Who asked has gone: nobody reads this, and nothing failed.
    if (error.name === 'AbortError') return new Response(null, { status: 499 });
    env.failed(error);
    if (error instanceof StoreFullError)
      return problemResponse(503, env.requestId, {
        title: 'Nothing can be saved just now',
        detail: 'The disk of the server is full. What is there can be read.',
        retry_after: FULL_SECONDS,
      });
    return problemResponse(500, env.requestId, { detail: 'It was logged under this request id.' });
  });
  return (request: Request, bindings: Bindings) => hono.fetch(request, bindings);
}

function answerQuery(
  options: AppOptions & { readonly models: RecommendModels },
  ...asked: [request: Request, name: QueryName, path: Readonly<Record<string, string>>, client: string]
): Promise<Response> {
  const { platform } = options;
  return platform === undefined
    ? answerEndpoint(options, ...asked)
    : answerByPlatform(options, platform, ...asked);
}

function redirect(to: string): Response {
  return new Response(null, { status: 308, headers: { Location: to } });
}

/** The caller's own request id where it is a plain one, else a new one. */
function requestIdOf(request: Request): string {
  const given = request.headers.get('X-Request-Id') ?? '';
  return /^[\w.-]{8,64}$/.test(given) ? given : crypto.randomUUID();
}

function finish(response: Response, requestId: string, crossOrigin: Record<string, string>): Response {
  const headers = new Headers(response.headers);
  for (const [name, value] of Object.entries(crossOrigin))
    if (name === 'Vary') headers.append(name, value);
    else headers.set(name, value);
  headers.set('X-Request-Id', requestId);
  for (const [name, value] of Object.entries(COMMON_HEADERS))
    // An answer may open itself to other sites' pages.
    if (name !== 'Cross-Origin-Resource-Policy' || !headers.has(name)) headers.set(name, value);
  if (!headers.has('Content-Security-Policy')) headers.set('Content-Security-Policy', API_POLICY);
  return new Response(response.body, { status: response.status, headers });
}
