// Any address that is not the API: a page with its results in it.
import type { App } from '#server/app.ts';
import { cookiesOf, localeOf, type PageRequest, type RenderPage, themeOf } from '#server/page.ts';
import { createNonce, pagePolicy } from '#server/http/security-headers.ts';

/** Where the app itself cannot render. It has no words but these, for its own may be what failed. */
const FAILED = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Something went wrong</title>
<h1>Something went wrong here</h1><p>It was logged. <a href="">Try again</a>, or go back.</p>`;

/** Renders the page of a request. Its API calls stay in this process, with the caller's own credentials. */
export async function answerPage(
  renderPage: RenderPage,
  { config, configOf }: Pick<PageRequest, 'config' | 'configOf'>,
  app: App,
  request: Request,
  client: string,
  failed: (error: unknown) => void,
): Promise<Response> {
  const nonce = createNonce();
  const cookies = cookiesOf(request.headers.get('Cookie'));
  let cleared: string | null = null;
  const rendering = renderPage({
    url: new URL(request.url),
    nonce,
    fetch: async (input, init) => {
      const response = await app(onBehalf(new Request(input, init), request), client);
      cleared ??= response.headers.get('Set-Cookie');
      return response;
    },
    locale: localeOf(cookies, request.headers.get('Accept-Language')),
    theme: themeOf(cookies),
    config,
    ...(configOf === undefined ? {} : { configOf }),
  });
  const { status, html } = await rendering.catch((error: unknown) => {
    failed(error);
    return { status: 500, html: FAILED };
  });
  const headers = {
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Security-Policy': pagePolicy(nonce),
    'Cache-Control': 'private, no-store',
    Vary: 'Accept-Language, Cookie',
    // A page that says that it is too busy, or that one asks too often.
    ...(status === 503 || status === 429 ? { 'Retry-After': '1' } : {}),
    ...(cleared === null ? {} : { 'Set-Cookie': cleared }),
  };
  return new Response(html, { status, headers });
}

/** The API call of a page with what says who asked for the page. */
function onBehalf(call: Request, { headers }: Request): Request {
  for (const name of ['Cookie', 'Sec-Fetch-Site']) {
    const value = headers.get(name);
    if (value !== null) call.headers.set(name, value);
  }
  return call;
}
