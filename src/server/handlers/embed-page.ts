// The site of one tenant inside another page: the same pages under an address of their own, as a visitor sees them.
import type { App } from '#server/app.ts';
import type { Origins } from '#server/config/read-origins.ts';
import { createNonce, pagePolicy } from '#server/http/security-headers.ts';
import { ProblemError } from '#server/http/problems.ts';
import { localeOf, type PageRequest, type RenderPage, type RuntimeConfig } from '#server/page.ts';

/** What the element says of how it is to look at first. */
const LOCALE = 'wf-locale';
const THEME = 'wf-theme';

/**
 * Renders a page of a tenant's embed. No cookie is read: whose it is, the portal says later, to the page itself.
 * @throws ProblemError 404 alike for a tenant without portals and one that is not there.
 */
export async function answerEmbedPage(
  renderPage: RenderPage,
  { config, configOf }: Pick<PageRequest, 'config' | 'configOf'>,
  origins: Origins,
  tenant: string,
  app: App,
  request: Request,
  client: string,
): Promise<Response> {
  const ancestors = [...(origins.get(tenant) ?? [])];
  if (ancestors.length === 0) throw new ProblemError(404, 'There is no embed at this address.');
  const nonce = createNonce();
  const url = new URL(request.url);
  const { html, status } = await renderPage({
    url,
    nonce,
    fetch: async (input, init) => {
      const call = new Request(input, init);
      // The same as the page itself will send: a visitor, whatever cookies a browser keeps for the site.
      call.headers.set('Authorization', 'Token null');
      return app(call, client);
    },
    locale: localeOf(
      new Map([['wf-locale', url.searchParams.get(LOCALE) ?? '']]),
      request.headers.get('Accept-Language'),
    ),
    theme: themeIn(url.searchParams.get(THEME)),
    config: embedConfig(configOf?.(tenant) ?? config, tenant, ancestors),
  });
  return new Response(html, {
    status,
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy': pagePolicy(nonce, ancestors),
      // The site itself says whose pages may hold it; a page that isolates itself may be one of them.
      'Cross-Origin-Resource-Policy': 'cross-origin',
      'Cache-Control': 'private, no-store',
      Vary: 'Accept-Language',
    },
  });
}

/** The path of a tenant's embed. */
export function embedPath(basePath: string, tenant: string): string {
  return `${basePath}/embed/${tenant}`;
}

function embedConfig(site: RuntimeConfig, tenant: string, frameOrigins: readonly string[]): RuntimeConfig {
  const { looksDiffer: _differ, ...rest } = site;
  return {
    ...rest,
    tenant,
    basePath: embedPath(site.basePath, tenant),
    sitePath: site.basePath,
    frameOrigins,
    serviceWorker: false,
  };
}

function themeIn(said: string | null): PageRequest['theme'] {
  return said === 'light' || said === 'dark' ? said : 'system';
}
