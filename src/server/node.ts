// Starts the server: the one file with a socket, and the one place where server and app are put together.
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { serve } from '@hono/node-server';
import { getConnInfo } from '@hono/node-server/conninfo';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { compress } from 'hono/compress';
import { pino } from 'pino';
import type { renderPage as RenderAppPage } from '#app/render-page.tsx';
import { clientAddress } from './access/client-address.ts';
import { createJwtVerifier } from './access/jwt.ts';
import { createLimit } from './access/rate-limit.ts';
import { createApp } from './app.ts';
import { readConfig, type ServerConfig } from './config.ts';
import { demoTenantsIn, importDemo } from './demo/import-demo.ts';
import { QueuedEngine } from './engine/queued/queued-engine.ts';
import { followStore } from './follow-store.ts';
import type { RenderPage, RuntimeConfig } from './page.ts';
import { spawnEngineThread } from './spawn-engine-thread.ts';
import { openStore } from './store/sqlite-store.ts';

const CLIENT = 'dist/client';
/** How long requests in flight may take after a signal to stop, in milliseconds. */
const GRACE = 10_000;

try {
  await start(readConfig(process.env));
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
  // Until a thread answers, no older generation is in use.
  let served = () => store.generation();
  const engine = new QueuedEngine({
    spawn: () => spawnEngineThread({ database, oldest: served() }),
    threads: config.engineThreads,
    queueLimit: config.engineQueue,
  });
  await engine.started();
  served = () => engine.status().generation;
  const stopFollowing = followStore(store, engine, (error) =>
    log.error({ err: error }, 'Cannot follow the store'),
  );

  let stopping = false;
  const app = createApp({
    engine,
    store,
    config: publicConfig(config),
    mainTenant: config.mainTenant,
    verifyJwt: createJwtVerifier(config.issuers),
    limit: config.rate === 0 ? undefined : createLimit(config.rate),
    ...(config.demo ? { personas: demoTenantsIn(store) } : {}),
    renderPage: await builtPages(),
    accepting: () => !stopping,
    answered: ({ error, ...entry }) =>
      error === undefined ? log.debug(entry) : log.error({ ...entry, err: error }, 'Request failed'),
  });

  const http = new Hono();
  http.use(compress());
  http.use(`${config.basePath}/*`, async (c, next) => {
    await next();
    if (c.req.path.includes('/assets/') && c.res.ok)
      c.res.headers.set('Cache-Control', 'public, max-age=31536000, immutable');
  });
  http.use(
    `${config.basePath}/*`,
    serveStatic({
      root: CLIENT,
      precompressed: true,
      // The built page is a template: it is rendered, never served as it is.
      rewriteRequestPath: (path) =>
        path.endsWith('/') || path.endsWith('.html') ? '/-' : path.slice(config.basePath.length),
    }),
  );
  http.all('*', (c) => {
    const { address = '' } = getConnInfo(c).remote;
    return app(c.req.raw, clientAddress(address, c.req.header('X-Forwarded-For') ?? null, config.proxies));
  });

  const server = serve({ fetch: http.fetch, port: config.port, hostname: config.host }, ({ port }) => {
    process.stdout.write(`Wayfinder is at http://${config.host}:${port}${config.basePath}/\n`);
  });
  const stop = () => {
    stopping = true;
    stopFollowing();
    server.close(() => {
      void engine.close().then(() => store.close());
    });
    setTimeout(() => process.exit(1), GRACE).unref();
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
}

/** What the browser may know; the rest of the configuration stays here. */
function publicConfig({ name, tenant, basePath, accent }: ServerConfig): RuntimeConfig {
  const optional = {
    ...(tenant === undefined ? {} : { tenant }),
    ...(accent === undefined ? {} : { accent }),
  };
  return { name, basePath, buildId: buildId(), ...optional };
}

function buildId(): string {
  const manifest = join(CLIENT, '.vite/manifest.json');
  const text = existsSync(manifest) ? readFileSync(manifest, 'utf8') : '';
  return /index-([\w-]+)\.js/.exec(text)?.[1] ?? 'unbuilt';
}

async function builtPages(): Promise<RenderPage> {
  if (!existsSync(`${CLIENT}/index.html`))
    throw new Error('Wayfinder is not built. Run "npm run build" first.');
  const template = readFileSync(`${CLIENT}/index.html`, 'utf8');
  const bundle: string = new URL('../../dist/server/render-page.js', import.meta.url).href;
  const { renderPage } = (await import(bundle)) as { renderPage: typeof RenderAppPage };
  return (request) => renderPage({ ...request, template });
}
