// Any address that is not the API: a page with its results in it.
import type { App } from '#server/app.ts';
import { cookiesOf, localeOf, type RenderPage, type RuntimeConfig, themeOf } from '#server/page.ts';
import { createNonce, pagePolicy } from '#server/security-headers.ts';

/** Renders the page of a request. Its API calls stay in this process, with the caller's own credentials. */
export async function answerPage(
  renderPage: RenderPage,
  config: RuntimeConfig,
  app: App,
  request: Request,
): Promise<Response> {
  const nonce = createNonce();
  const cookies = cookiesOf(request.headers.get('Cookie'));
  const { status, html } = await renderPage({
    url: new URL(request.url),
    nonce,
    fetch: (input, init) => app(new Request(input, init)),
    locale: localeOf(cookies, request.headers.get('Accept-Language')),
    theme: themeOf(cookies),
    config,
  });
  const headers = {
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Security-Policy': pagePolicy(nonce),
    'Cache-Control': 'private, no-store',
    Vary: 'Accept-Language, Cookie',
  };
  return new Response(html, { status, headers });
}
