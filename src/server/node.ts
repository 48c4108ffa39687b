// Starts the server: the one place where server and app are put together.
import { mkdirSync, readFileSync } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import { join } from 'node:path';
import { getConnInfo } from '@hono/node-server/conninfo';
import { serveStatic } from '@hono/node-server/serve-static';
import { type Context, Hono } from 'hono';
import { compress } from 'hono/compress';
import { type Logger, pino } from 'pino';
import { clientAddress } from './access/client-address.ts';
import { type Credentials, KnownCallers } from './access/known-callers.ts';
import { createJwtVerifier } from './access/jwt.ts';
import { createLimit } from './access/rate-limit.ts';
import { type Answered, createApp } from './app.ts';
import { buildId, builtPages, CLIENT } from './built-app.ts';
import { readConfig, type ServerConfig } from './config/config.ts';
import { publicConfig } from './config/public-config.ts';
import { demoTenantsIn, importDemo } from './demo/import-demo.ts';
import { listen } from './listen.ts';
import { createMetrics, serveMetrics } from './metrics.ts';
import { createPlatform } from './platform/platform.ts';
import { asSeen } from './seen-address.ts';
import { startOpenSearch } from './indexing/start-opensearch.ts';
import { startEngine } from './indexing/start-engine.ts';
import { openStore, type SqliteStore } from './store/sqlite-store.ts';

/** How long requests in flight may take after a signal to stop, in milliseconds. */
const GRACE = 10_000;

/** Requests under way at once: enough to keep an engine thread busy, or to wait for others on the network. */
const HERE = 6;
const ELSEWHERE = 100;

try {
  await start(readConfig(process.env, (path) => readFileSync(path, 'utf8')));
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}

async function start(config: ServerConfig): Promise<void> {
  const log = pino({ level: config.logLevel, base: null });
  mkdirSync(config.data, { recursive: true });
  const database = join(config.data, 'wayfinder.sqlite');
  const store = openStore(database);
  if (config.demo && store.generation() === 0) {
    log.info('The store is empty: importing the demo tenants');
    await importDemo(store);
  }
  const { answering, engine, stopFollowing } = await startAnswering(config, store, database, log);
  const metrics =
    config.metricsPort === undefined ? undefined : { ...createMetrics(engine), port: config.metricsPort };
  const answered = ({ error, ...entry }: Answered) => {
    metrics?.observe(entry);
    if (error !== undefined) log.error({ ...entry, err: error }, 'Request failed');
    else if (entry.status === 502 || entry.status === 504) log.warn(entry, 'The platform failed');
    else log.debug(entry);
  };

  const known = new KnownCallers();
  let stopping = false;
  const app = createApp({
    ...answering,
    store,
    ...publicConfig(config, buildId()),
    mainTenant: config.mainTenant,
    verifyJwt: createJwtVerifier(config.issuers),
    limit: config.rate === 0 ? undefined : createLimit(config.rate),
    met: (request, caller) => known.met(request, caller),
    toldToWait: (request, client, seconds) => known.toldToWait(request, client, seconds),
    origins: config.origins,
    ...(config.demo ? { personas: demoTenantsIn(store) } : {}),
    renderPage: await builtPages(config.basePath),
    accepting: () => !stopping,
    answered,
  });

  const answer = (c: Context) => {
    const { address = '' } = getConnInfo(c).remote;
    const request = asSeen(c.req.raw, config.proxies);
    return app(request, clientAddress(address, c.req.header('X-Forwarded-For') ?? null, config.proxies));
  };
  const http = new Hono();
  http.use(compress());
  // Before the files: none of them is looked for in vain.
  http.all(`${config.basePath}/api/*`, answer);
  http.use(`${config.basePath}/*`, async (c, next) => {
    await next();
    if (c.req.path.includes('/assets/') && c.res.ok)
      c.res.headers.set('Cache-Control', 'public, max-age=31536000, immutable');
  });
  http.use(`${config.basePath}/embed.js`, async (c, next) => {
    await next();
    // The one file of the site that is for other sites' pages.
    c.res.headers.set('Cross-Origin-Resource-Policy', 'cross-origin');
    c.res.headers.set('Access-Control-Allow-Origin', '*');
    c.res.headers.set('Cache-Control', 'public, max-age=300');
  });
  http.use(
    `${config.basePath}/*`,
    serveStatic({
      root: CLIENT,
      precompressed: true,
      // The built page is a template: it is rendered, never served as it is.
      rewriteRequestPath: (path) =>
        path === config.basePath || path.endsWith('/') || path.endsWith('.html')
          ? '/-'
          : path.slice(config.basePath.length),
    }),
  );
  http.all('*', answer);

  const socket = listen((request, bindings) => http.fetch(request, bindings), {
    host: config.host,
    port: config.port,
    basePath: config.basePath,
    atOnce:
      config.platform === undefined && config.opensearch === undefined
        ? HERE * config.engineThreads
        : ELSEWHERE,
    places: config.queue,
    laneOf: (request) => known.laneOf(credentialsOf(request, config.proxies)),
    waitOf: (request) => known.waitOf(credentialsOf(request, config.proxies)),
    refused: (status) => metrics?.refused(status),
    listening: (port) =>
      process.stdout.write(`Wayfinder is at http://${config.host}:${port}${config.basePath}/\n`),
  });
  const monitor = metrics && serveMetrics(metrics, metrics.port, config.host);
  const stop = () => {
    stopping = true;
    stopFollowing();
    monitor?.close();
    socket.stop(() => {
      void Promise.resolve(engine?.close()).then(() => store.close());
    });
    setTimeout(() => process.exit(1), GRACE).unref();
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
}

/** What answers: the platform, or an engine here. */
async function startAnswering(config: ServerConfig, store: SqliteStore, database: string, log: Logger) {
  if (config.platform !== undefined)
    return { answering: { platform: createPlatform(config.platform) }, stopFollowing: () => undefined };
  const failed = (error: unknown) => log.error({ err: error }, 'Cannot follow the store');
  if (config.opensearch !== undefined) {
    const started = await startOpenSearch(store, config.opensearch, failed);
    return { ...started, answering: { engine: started.engine } };
  }
  const { engine, stopFollowing } = await startEngine(store, {
    database,
    threads: config.engineThreads,
    queueLimit: config.engineQueue,
    failed,
  });
  return { answering: { engine }, engine, stopFollowing };
}

function credentialsOf(
  { headers, socket: { remoteAddress = '' } }: IncomingMessage,
  proxies: number,
): Credentials {
  const { authorization, cookie } = headers;
  const forwarded = headers['x-forwarded-for']?.toString() ?? null;
  return { authorization, cookie, client: clientAddress(remoteAddress, forwarded, proxies) };
}
