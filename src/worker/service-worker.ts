// What a browser keeps of the site for when there is no network: its scripts, the pages and answers that were seen last.
// The network always goes first; what comes from here says so.
import type { WorkboxPlugin } from 'workbox-core';
import { ExpirationPlugin } from 'workbox-expiration';
import { cleanupOutdatedCaches, precacheAndRoute } from 'workbox-precaching';
import { registerRoute } from 'workbox-routing';
import { NetworkFirst } from 'workbox-strategies';

/** Names of the built files, put in by the build. */
declare const BUILT_FILES: readonly string[];

const worker = globalThis as unknown as ServiceWorkerGlobalScope;
interface ServiceWorkerGlobalScope {
  readonly registration: { readonly scope: string };
  readonly clients: { claim(): Promise<void> };
  skipWaiting(): Promise<void>;
  addEventListener(
    type: 'install' | 'activate',
    listen: (event: { waitUntil(done: Promise<unknown>): void }) => void,
  ): void;
}

const WEEK = 7 * 24 * 60 * 60;

/** Marks an answer that was kept, with when it was given. */
const STALE = 'X-Wayfinder-Stale';

// Their names change with what is in them.
precacheAndRoute(BUILT_FILES.map((url) => ({ url, revision: null })));
cleanupOutdatedCaches();
worker.addEventListener('install', (event) => event.waitUntil(worker.skipWaiting()));
worker.addEventListener('activate', (event) => event.waitUntil(worker.clients.claim()));

const base = new URL(worker.registration.scope).pathname;

const marked = {
  cachedResponseWillBeUsed: async ({ cachedResponse }: { cachedResponse?: Response | undefined }) => {
    if (cachedResponse === undefined) return undefined;
    const headers = new Headers(cachedResponse.headers);
    headers.set(STALE, headers.get('Date') ?? '');
    return new Response(cachedResponse.body, { status: cachedResponse.status, headers });
  },
};

/** What is kept is one caller's: the page empties it when another comes. */
const MATCH = { ignoreVary: true };

/** At most so many, each for a week. */
function limited(maxEntries: number): WorkboxPlugin {
  // Its type leaves absent what the library's own says may be undefined.
  return new ExpirationPlugin({ maxEntries, maxAgeSeconds: WEEK }) as WorkboxPlugin;
}

registerRoute(
  ({ request }) => request.mode === 'navigate',
  new NetworkFirst({
    cacheName: 'wf-pages',
    matchOptions: MATCH,
    plugins: [limited(30)],
  }),
);

/** Lists of people, and who is signed in, are not kept. */
const KEPT =
  /^api\/(search\/(?!users\/)|discovery\/(?!session\/|suggest\/|relax\/orgs\/|facet-values\/orgs\/))/;

registerRoute(
  ({ url, request }) =>
    request.method === 'GET' && url.pathname.startsWith(base) && KEPT.test(url.pathname.slice(base.length)),
  new NetworkFirst({
    cacheName: 'wf-answers',
    matchOptions: MATCH,
    plugins: [marked, limited(60)],
  }),
);
