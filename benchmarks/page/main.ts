// What does the first view of the catalog cost? Bytes on the wire, requests, layout shift, and what a click costs.
// Counts repeat to the byte; times are not asked here.
import type { CDPSession, Page } from 'playwright-core';
import { searchBox, settled, typeFast } from '../../tests/e2e/catalog-page.ts';
import { launchChromium } from '../../tests/e2e/chromium.ts';
import { startServer } from '../../tests/e2e/server.ts';

/** The budgets of the catalog route: kB of 1,000 bytes on the wire, requests, shift. */
const BUDGET = { javascript: 90, css: 10, requests: 6, apiRequests: 0, cls: 0, phrase: 1, click: 0 };

interface Load {
  readonly type: string;
  readonly url: string;
  readonly bytes: number;
}

const server = await startServer();
const browser = await launchChromium();
try {
  const page = await (await browser.newContext({ viewport: { width: 1440, height: 900 } })).newPage();
  const loads = await watch(page);
  await page.addInitScript(() => {
    Object.assign(window, { shift: 0 });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        Object.assign(window, { shift: Reflect.get(window, 'shift') + Reflect.get(entry, 'value') });
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto(`${server.origin}/catalog?level=Beginner`, { waitUntil: 'networkidle' });
  const first = [...loads];
  const kilobytes = (type: string) =>
    first.filter((load) => load.type === type).reduce((sum, { bytes }) => sum + bytes, 0) / 1000;
  const shift = await page.evaluate(() => Number(Reflect.get(window, 'shift')));
  const nodes = await page.evaluate(() => document.querySelectorAll('*').length);
  const phrase = await typePhrase(page, loads);
  const click = await hoverAndClick(page, loads);
  const rows = [
    ['JavaScript, kB brotli', kilobytes('Script'), BUDGET.javascript],
    ['CSS, kB brotli', kilobytes('Stylesheet'), BUDGET.css],
    ['HTML with its results, kB', kilobytes('Document'), undefined],
    ['requests', first.length, BUDGET.requests],
    ['API requests before the first result', answersIn(first), BUDGET.apiRequests],
    ['cumulative layout shift', shift, BUDGET.cls],
    ['DOM nodes', nodes, undefined],
    ['answers for a phrase of 16 keys typed fast', phrase.answers, BUDGET.phrase],
    ['steps in the history for that phrase', phrase.steps, BUDGET.phrase],
    ['requests of a click after a hover', click, BUDGET.click],
  ] as const;
  console.table(
    rows.map(([what, measured, budget]) => ({
      what,
      measured: Math.round(measured * 1000) / 1000,
      budget: budget ?? '–',
      within: budget === undefined ? '–' : measured <= budget ? 'yes' : 'NO',
    })),
  );
  console.table(first.map(({ type, url, bytes }) => ({ type, url: new URL(url).pathname, bytes })));
  if (rows.some(([, measured, budget]) => budget !== undefined && measured > budget)) process.exitCode = 1;
} finally {
  await browser.close();
  await server.stop();
}

function answersIn(some: readonly Load[]): number {
  return some.filter(({ url }) => url.includes('/api/')).length;
}

/** Types a phrase key by key, without a rest, and waits until it has its own step in the history. */
async function typePhrase(page: Page, all: readonly Load[]) {
  const steps = () => page.evaluate(() => window.history.length);
  const field = searchBox(page);
  await field.fill('');
  await field.press('Enter');
  await settled(page);
  const start = { loads: all.length, steps: await steps() };
  await typeFast(page, 'machine learning');
  await field.press('Enter');
  await settled(page);
  return { answers: answersIn(all.slice(start.loads)), steps: (await steps()) - start.steps };
}

/** How many answers a click needs once its choice was pointed at. */
async function hoverAndClick(page: Page, all: readonly Load[]): Promise<number> {
  const box = page.getByRole('group', { name: 'Subject' }).getByRole('checkbox').first();
  const still = all.length;
  await box.hover();
  // The list is told of an answer a moment after the page is.
  while (answersIn(all.slice(still)) === 0) await page.waitForTimeout(10);
  const before = all.length;
  await box.click();
  await settled(page);
  return answersIn(all.slice(before));
}

/** Every response with the bytes that crossed the wire, headers left out. */
async function watch(page: Page): Promise<Load[]> {
  const session: CDPSession = await page.context().newCDPSession(page);
  const loads: Load[] = [];
  const pending = new Map<string, { type: string; url: string; headers: number }>();
  await session.send('Network.enable');
  session.on('Network.responseReceived', ({ requestId, type, response }) =>
    pending.set(requestId, { type, url: response.url, headers: response.encodedDataLength }),
  );
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const known = pending.get(requestId);
    if (known) loads.push({ type: known.type, url: known.url, bytes: encodedDataLength - known.headers });
  });
  return loads;
}
