// The server's page: the same app, with the answers in it, so that it is read before any script has run.
import { renderToString } from 'react-dom/server';
import { StaticRouter } from 'react-router';
import { createClient, type Client } from '#client/create-client.ts';
import { createKept } from '#discovery/kept/kept.ts';
import { createSession } from '#client/session.ts';
import { createStaleness } from '#client/staleness.ts';
import { readSession } from '#client/wire/read-session.ts';
import { usernameOf, VISITOR, type Who } from '#client/who.ts';
import { chooseLocale } from '#text/locales.ts';
import type { Text } from '#text/format.ts';
import { PageHeadCollector, type PageHead } from '#ui/content/page-head.ts';
import { matchPath } from '#url/paths.ts';
import { App } from './app.tsx';
import { fillTemplate } from './fill-template.ts';
import { isCatalog, preloadPage } from './pages.tsx';
import { offered } from './main-places.ts';
import { createPreferences, loadText, type Theme } from './preferences.ts';
import { modulesOf, prefetchPage } from './prefetch-page.ts';
import { createQueries, packQueries } from './queries.ts';
import { siteOf, type RuntimeConfig } from './runtime-config.ts';

export interface PageRequest {
  readonly url: URL;
  /** For every script and style element of the page. */
  readonly nonce: string;
  /** The built index.html. */
  readonly template: string;
  /** The API, in this process, as the caller of the page. */
  readonly fetch: typeof fetch;
  readonly locale: string;
  readonly theme: Theme;
  readonly config: RuntimeConfig;
  /** The configuration for users of a tenant, where it differs by tenant. */
  readonly configOf?: (tenant: string) => RuntimeConfig;
  /** The addresses of the scripts and sheets that a module of the sources was built into; without it, none are named. */
  readonly filesOf?: (module: string) => readonly string[];
}

/** Renders the page of an address. A failing API makes a page that says so, with its status. */
export async function renderPage(request: PageRequest): Promise<{ status: number; html: string }> {
  const { url, theme, fetch, filesOf = () => [] } = request;
  const locale = chooseLocale([request.locale]);
  const client = createClient({
    baseUrl: url.origin + (request.config.sitePath ?? request.config.basePath),
    fetch: (asked) => fetch(asked),
    retries: 0,
  });
  const queries = createQueries();
  const who = await whoAsks(client);
  const config = (who.kind === 'user' && request.configOf?.(who.tenant)) || request.config;
  const place = offered(matchPath(url, config.basePath), siteOf(config), who);
  const text = await loadText(locale, !isCatalog(place));
  const visit = { tenant: config.tenant, username: usernameOf(who), content: config.content };
  await prefetchPage(url, place, { queries, client, visit, who });
  await preloadPage(place, queries);

  let head: PageHead = { title: config.name };
  const collect = (said: PageHead) => {
    head = said;
  };
  const preferences = createPreferences({ theme, text }, () => undefined);
  const session = createSession({ first: who, emptyCaches: () => undefined });
  const markup = renderToString(
    <PageHeadCollector value={collect}>
      <StaticRouter basename={config.basePath || '/'} location={url.pathname + url.search}>
        <App
          client={client}
          queries={queries}
          preferences={preferences}
          session={session}
          kept={createKept({ session })}
          staleness={createStaleness()}
          config={config}
        />
      </StaticRouter>
    </PageHeadCollector>,
  );
  const html = fillTemplate(request.template, {
    head,
    markup,
    state: { config, locale, theme, who, queries: packQueries(queries) },
    direction: text.direction,
    nonce: request.nonce,
    canonical: canonicalOf(url),
    files: [...new Set([...wordsOf(text), ...modulesOf(place)].flatMap((one) => filesOf(one)))],
  });
  queries.clear();
  return { status: head.status ?? 200, html };
}

/** The modules of the words that the page has. */
function wordsOf({ locale, isComplete }: Text): string[] {
  return [`src/text/${locale}.ts`, ...(isComplete ? [`src/text/${locale}-rest.ts`] : [])];
}

/** A server that does not say who asks is asked as a visitor. */
async function whoAsks(client: Client): Promise<Who> {
  try {
    return readSession(await client.call('session', {})).who;
  } catch {
    return VISITOR;
  }
}

/** The address without what only one visit means; the home page is the catalog. */
function canonicalOf(url: URL): string {
  return url.origin + url.pathname + url.search;
}
