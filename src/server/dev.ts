// The server of `npm run dev`: the same app, from the sources, with the page template of the development server.
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ViteDevServer } from 'vite';
import { renderPage } from '#app/render-page.tsx';
import { type App, createApp } from './app.ts';
import { readConfig } from './config/config.ts';
import { publicConfig } from './config/public-config.ts';
import { demoTenantsIn, importDemo } from './demo/import-demo.ts';
import { indexedDocuments } from './engine/indexed-documents.ts';
import { EmbeddedEngine } from './engine/embedded/embedded-engine.ts';
import { createPlatform } from './platform/platform.ts';
import { openStore } from './store/sqlite-store.ts';

let starting: Promise<App> | undefined;

/** Answers one request of the development server. The store and the index are opened by the first. */
export async function answer(request: Request, vite: ViteDevServer): Promise<Response> {
  starting ??= start(vite);
  return (await starting)(request);
}

async function start(vite: ViteDevServer): Promise<App> {
  const config = readConfig(process.env, (path) => readFileSync(path, 'utf8'));
  mkdirSync(config.data, { recursive: true });
  const store = openStore(join(config.data, 'wayfinder.sqlite'));
  if (config.demo && store.generation() === 0) await importDemo(store);
  const answering =
    config.platform === undefined
      ? { engine: EmbeddedEngine.build(indexedDocuments(store.all()), store.generation()) }
      : { platform: createPlatform(config.platform) };
  return createApp({
    ...answering,
    store,
    ...publicConfig({ ...config, basePath: '', serviceWorker: false }, 'development'),
    mainTenant: config.mainTenant,
    ...(config.demo ? { personas: demoTenantsIn(store) } : {}),
    renderPage: async (request) => {
      const template = await vite.transformIndexHtml(
        request.url.pathname,
        readFileSync('index.html', 'utf8'),
      );
      return renderPage({ ...request, template });
    },
  });
}
