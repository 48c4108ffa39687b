// What goes on in a page while a test acts: everything that may never happen, and every call of the API.
import type { Page, Request } from 'playwright-core';

export interface ApiCall {
  /** Path and query, without the origin. */
  readonly address: string;
  /** Fetched on a hunch, before it was asked for. */
  readonly prefetch: boolean;
  state: 'under way' | 'answered' | 'aborted';
}

export interface Watch {
  readonly api: ApiCall[];
  /** Console errors and warnings, thrown errors, refusals of the content policy, dialogs, requests to others. */
  readonly troubles: string[];
}

/** Pictures that the demo names and that nobody has: a missing picture leaves the drawn cover. */
const MISSING_PICTURE = /^https:\/\/[\w-]+\.example\/(covers|images)\//;

/** What the browser says when it is told to refuse the service worker, as `visit` tells it. */
const NO_WORKER = 'Service Worker registration blocked by Playwright';

/** What no page may ever say. A text that only contains such a word may be a lesson about it. */
const NONSENSE = ['undefined', 'null', 'NaN', '[object Object]'];

/** Call it before the page goes anywhere. */
export async function watch(page: Page, origin: string): Promise<Watch> {
  const api: ApiCall[] = [];
  const troubles: string[] = [];
  const calls = new Map<Request, ApiCall>();
  page.on('console', (message) => {
    if (message.type() !== 'error' && message.type() !== 'warning') return;
    if (message.text() === NO_WORKER) return;
    if (!MISSING_PICTURE.test(message.location().url)) troubles.push(message.text());
  });
  page.on('pageerror', (error) => troubles.push(`thrown: ${error.message}`));
  page.on('dialog', (dialog) => {
    troubles.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('request', (request) => {
    const { origin: asked, pathname, search, protocol } = new URL(request.url());
    if (MISSING_PICTURE.test(request.url())) return;
    if (protocol.startsWith('http') && asked !== origin) troubles.push(`foreign request: ${request.url()}`);
    if (asked !== origin || !pathname.startsWith('/api/')) return;
    const prefetch = request.headers()['x-wayfinder-prefetch'] === '1';
    const call: ApiCall = { address: pathname + search, prefetch, state: 'under way' };
    calls.set(request, call);
    api.push(call);
  });
  const end = (state: ApiCall['state']) => (request: Request) => {
    const call = calls.get(request);
    if (call !== undefined) call.state = state;
  };
  page.on('requestfinished', end('answered'));
  page.on('requestfailed', end('aborted'));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) =>
      console.error(`content policy: ${event.violatedDirective} ${event.blockedURI} ${event.sample}`),
    );
  });
  return { api, troubles };
}

/** Values that were written where there was nothing to write. */
export function nonsenseIn(page: Page): Promise<string[]> {
  return page.evaluate((words) => {
    const texts = document.createNodeIterator(document.body, NodeFilter.SHOW_TEXT);
    const said: string[] = [];
    for (let node = texts.nextNode(); node !== null; node = texts.nextNode())
      if (node.parentElement?.closest('script') === null) said.push((node.textContent ?? '').trim());
    for (const element of document.querySelectorAll('[aria-label], [title], [href], [alt]'))
      for (const name of ['aria-label', 'title', 'href', 'alt'])
        said.push(...(element.getAttribute(name) ?? '').split(/[\s/=&?:]+/));
    return said.filter((text) => words.includes(text) || text.includes('[object'));
  }, NONSENSE);
}
