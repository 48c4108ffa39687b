// Mounts the app: over the server's page where there is one, else into an empty one.
import { StrictMode } from 'react';
import { createRoot, hydrateRoot } from 'react-dom/client';
import { App } from '#app/app.tsx';
import { BrowserRouter } from '#app/browser-router.tsx';
import { rememberInCookies } from '#app/cookies.ts';
import { offered } from '#app/main-places.ts';
import { forget, SEEN } from '#app/offline/seen.ts';
import { takePageState } from '#app/page-state.ts';
import { isCatalog, preloadPage } from '#app/pages.tsx';
import { createPreferences, loadText } from '#app/preferences.ts';
import { createQueries, unpackQueries } from '#app/queries.ts';
import { reloadOnce } from '#app/reload-once.ts';
import { siteOf, type RuntimeConfig } from '#app/runtime-config.ts';
import { laterClient } from '#client/later-client.ts';
import { createKept } from '#discovery/kept/kept.ts';
import { createStaleness, noteAnswer } from '#client/staleness.ts';
import { createSession } from '#client/session.ts';
import { VISITOR } from '#client/who.ts';
import { chooseLocale } from '#text/locales.ts';
import { matchPath } from '#url/paths.ts';

/** Where no server says otherwise: a static host. */
const STATIC: RuntimeConfig = {
  name: 'Wayfinder',
  basePath: import.meta.env.BASE_URL.replace(/\/$/, ''),
  buildId: import.meta.url,
};

// Not awaited here: lazy chunks import this module, and would wait for it for ever.
void mount();

async function mount(): Promise<void> {
  const root = document.getElementById('root');
  if (root === null) throw new Error('Wayfinder: the page has no #root. Build it from index.html.');
  const state = takePageState();
  const config = state?.config ?? STATIC;
  reloadOnce(config.buildId);
  const locale = state?.locale ?? chooseLocale(navigator.languages);
  const queries = createQueries();
  if (state !== undefined) unpackQueries(queries, state.queries);
  const place = offered(
    matchPath(window.location.href, config.basePath),
    siteOf(config),
    state?.who ?? VISITOR,
  );
  const [text] = await Promise.all([
    loadText(locale, !isCatalog(place)).catch(() => loadText(locale, false)),
    // Where its code is gone, the page itself says so.
    preloadPage(place, queries).catch(() => undefined),
  ]);
  const staleness = createStaleness();
  const client = laterClient({
    baseUrl: config.sitePath ?? config.basePath,
    // An embed is nobody's until its portal says whose: no cookie counts there.
    ...(config.frameOrigins === undefined ? {} : { token: () => session.getState().token ?? 'null' }),
    onAnswer: (response) => {
      noteAnswer(staleness, response);
      embedded?.answered(response);
    },
  });
  const first = { theme: state?.theme ?? 'system', text } as const;
  // What one caller has seen is not for the next.
  const emptyCaches = () => {
    queries.clear();
    void forget(SEEN);
  };
  const session = createSession({ first: state?.who, emptyCaches });
  const kept = createKept({ session, storage: () => localStorage, site: config.basePath, tabs: window });
  const preferences = createPreferences(first, rememberInCookies(config.basePath));
  const embedded =
    config.frameOrigins === undefined
      ? undefined
      : (await import('./embedded.ts')).embed({ config, client, session, preferences, kept });
  const app = (
    <StrictMode>
      <BrowserRouter basename={config.basePath || '/'} onShown={embedded?.shown}>
        <App
          client={client}
          queries={queries}
          preferences={preferences}
          session={session}
          kept={kept}
          staleness={staleness}
          config={config}
        />
      </BrowserRouter>
    </StrictMode>
  );
  if (state === undefined) createRoot(root).render(app);
  else hydrateRoot(root, app);
  for (const act of ['pointermove', 'pointerdown', 'keydown'])
    window.addEventListener(act, client.warm, { once: true, passive: true });
  if (import.meta.env.PROD && 'serviceWorker' in navigator)
    setTimeout(() => void keepForOffline(config), QUIET);
}

/** Milliseconds after which a page is taken to be there: what helps later must not be in its way. */
const QUIET = 3_000;

async function keepForOffline({ basePath, serviceWorker }: RuntimeConfig) {
  try {
    const { keepSite } = await import('#app/offline/keep-site.ts');
    await keepSite({ basePath, wanted: serviceWorker !== false });
  } catch {
    // Its code is gone after a deploy: the next page brings it.
  }
}
