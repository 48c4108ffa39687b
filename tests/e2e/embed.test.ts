// The embed in a portal on another origin, as its learners and its enemies meet it.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, FrameLocator, Page } from 'playwright-core';
import { expect, onTestFinished } from 'vitest';
import { type Portal, startPortal } from '../../scripts/portal-site.ts';
import { violationsOf } from './axe.ts';
import { test as base } from './test.ts';

const test = base.extend('portal', { scope: 'file' }, async ({}, { onCleanup }): Promise<Portal> => {
  const portal = await startPortal(0, { WAYFINDER_LOG: 'debug' });
  onCleanup(() => portal.stop());
  return portal;
});

/** Seconds that a session of an embed lasts. */
const LIFETIME = 900;
/** A favicon that the portal has not. */
const EXPECTED = /status of 404/;
const frameOf = (page: Page, id: string): FrameLocator => page.frameLocator(`#${id} iframe`);
const courses = (page: Page) => frameOf(page, 'courses');
const names = (page: Page) =>
  courses(page).getByRole('main').getByRole('heading', { level: 3 }).allInnerTexts();
const heardOf = (page: Page, name: string) =>
  page.evaluate((wanted) => {
    const heard = Reflect.get(window, 'heard') as [string, string, unknown][];
    return heard.filter(([, event]) => event === wanted);
  }, name);

/** The portal's page, once both embeds are as high as what is in them. */
async function open(browser: Browser, portal: Portal, path = '/', options: object = {}) {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    locale: 'en-GB',
    reducedMotion: 'reduce',
    serviceWorkers: 'block',
    ...options,
  });
  const page = await context.newPage();
  const said: string[] = [];
  const asked: string[] = [];
  page.on('console', (message) => said.push(message.text()));
  page.on('pageerror', (error) => said.push(`thrown: ${error.message}`));
  page.on('request', (request) => asked.push(`${request.url()} ${request.headers()['referer'] ?? ''}`));
  await page.goto(portal.origin + path);
  await courses(page).getByRole('main').getByRole('heading', { level: 3 }).first().waitFor();
  await expect.poll(async () => (await heardOf(page, 'resize')).length).toBeGreaterThanOrEqual(2);
  return { page, said, asked };
}

test('two embeds of two tenants stand in a page, each as high as what is in it', async ({
  browser,
  portal,
}) => {
  const { page, said } = await open(browser, portal);
  await frameOf(page, 'mentors')
    .getByRole('heading', { name: /3 results/ })
    .waitFor();
  for (const id of ['courses', 'mentors']) {
    const height = () =>
      page.locator(`#${id} iframe`).evaluate((frame) => frame.getBoundingClientRect().height);
    const inside = () =>
      frameOf(page, id)
        .locator('.wf')
        .evaluate((one) => one.getBoundingClientRect().height);
    await expect.poll(async () => Math.abs((await height()) - (await inside()))).toBeLessThanOrEqual(1);
  }
  expect(await courses(page).getByRole('navigation', { name: 'Main' }).count(), 'no chrome').toBe(0);
  expect(said.filter((text) => !EXPECTED.test(text))).toEqual([]);
});

test('a page that never stops growing tells its height ten times a second at most, and the last one', async ({
  browser,
  portal,
}) => {
  const { page } = await open(browser, portal);
  const before = (await heardOf(page, 'resize')).length;
  const took = await courses(page)
    .locator('.wf')
    .evaluate(async (one) => {
      const started = performance.now();
      for (let i = 1; i <= 90; i += 1) {
        (one as HTMLElement).style.paddingBlockEnd = `${i}px`;
        await new Promise(requestAnimationFrame);
      }
      return performance.now() - started;
    });
  const height = () =>
    page.locator('#courses iframe').evaluate((frame) => frame.getBoundingClientRect().height);
  const inside = () =>
    courses(page)
      .locator('.wf')
      .evaluate((one) => one.getBoundingClientRect().height);
  await expect.poll(async () => Math.abs((await height()) - (await inside()))).toBeLessThanOrEqual(1);
  const told = (await heardOf(page, 'resize')).length - before;
  // The one before it began and the one after it ended are told as well.
  expect(told).toBeLessThanOrEqual(took / 100 + 2);
  expect(told).toBeGreaterThan(1);
});

test('Tab goes into an embed, through it and out of it', async ({ browser, portal }) => {
  const { page } = await open(browser, portal);
  await page.locator('#out').focus();
  const inside = () =>
    page.evaluate(
      () => document.activeElement?.closest('wayfinder-discovery')?.id ?? document.activeElement?.id,
    );
  await page.keyboard.press('Tab');
  await expect.poll(inside).toBe('courses');
  await page.keyboard.press('Shift+Tab');
  await expect.poll(inside).toBe('out');
  await frameOf(page, 'mentors').getByRole('main').getByRole('button').last().focus();
  await expect.poll(inside).toBe('mentors');
  // Out at the end: into the browser's own controls, or round to the start of the page.
  await page.keyboard.press('Tab');
  await expect.poll(inside).not.toBe('mentors');
});

test('the page’s address says where the embed is; Back is one step, and a pasted link restores it', async ({
  browser,
  portal,
}) => {
  const { page } = await open(browser, portal);
  const where = () => new URLSearchParams(new URL(page.url()).hash.slice(1)).get('courses');
  await expect.poll(where).toBe('/catalog?content=courses');
  await courses(page)
    .getByRole('group', { name: 'Level', exact: true })
    .getByRole('checkbox')
    .first()
    .click();
  await expect.poll(where).toBe('/catalog?content=courses&level=Beginner');
  await courses(page).getByRole('main').getByRole('heading', { level: 3 }).getByRole('link').first().click();
  await expect.poll(where).toMatch(/^\/courses\//);
  expect(await heardOf(page, 'open')).toHaveLength(1);
  const link = page.url();
  await page.goBack();
  await expect.poll(where).toBe('/catalog?content=courses&level=Beginner');
  await page.goBack();
  await expect.poll(where).toBe('/catalog?content=courses');
  const other = await page.context().newPage();
  await other.goto(link);
  await courses(other).getByRole('heading', { level: 1 }).filter({ hasNotText: 'results' }).waitFor();
  expect(new URL(other.url()).hash).toBe(new URL(link).hash);
});

test('theme, words and accent follow the page at once, and nothing fails in contrast', async ({
  browser,
  portal,
}) => {
  const { page } = await open(browser, portal);
  const paper = () =>
    courses(page)
      .locator('body')
      .evaluate((body) => getComputedStyle(body).backgroundColor);
  const light = await paper();
  await page.locator('#dark').click();
  await expect.poll(paper).not.toBe(light);
  await page.locator('#courses').evaluate((one) => one.setAttribute('locale', 'ar'));
  await expect.poll(() => courses(page).locator('html').getAttribute('dir')).toBe('rtl');
  await page.locator('#courses').evaluate((one) => one.setAttribute('accent', '#ffef5a'));
  expect(await violationsOf(page)).toEqual([]);
});

test('who signs in at the portal is there, without a cookie, and the token is nowhere to be found', async ({
  browser,
  portal,
}) => {
  const { page, said, asked } = await open(browser, portal);
  await courses(page)
    .getByRole('group', { name: 'Level', exact: true })
    .getByRole('checkbox')
    .first()
    .click();
  await page.locator('#maya').click();
  await page
    .locator('#courses')
    .evaluate((one) => (one as HTMLElement & { go: (path: string) => void }).go('/for-you'));
  await courses(page)
    .getByRole('heading', { name: /You are \d+\s% of the way/ })
    .waitFor();
  const [frame] = page.frames().filter((one) => one.url().includes('/embed/northmoor/'));
  const kept = await frame?.evaluate(() => {
    // Where a browser gives a frame of another site no storage, there is nothing in it.
    const entries = (storage: () => Storage) => {
      try {
        return Object.entries(storage());
      } catch {
        return [];
      }
    };
    const stored = [...entries(() => localStorage), ...entries(() => sessionStorage)];
    return JSON.stringify([stored, document.cookie, location.href, history.state]);
  });
  // The server's own log, at its most talkative, has the exchange in it.
  await expect.poll(portal.site.printed).toContain('"route":"embedSession"');
  for (const text of [kept ?? '', ...said, page.url(), ...asked, portal.site.printed()])
    expect(text).not.toMatch(/eyJ[\w-]+\.|[\da-f]{64}/);
  expect(await page.context().cookies()).toEqual([]);
  // The other tenant's embed knows nobody.
  await page
    .locator('#mentors')
    .evaluate((one) => (one as HTMLElement & { go: (path: string) => void }).go('/for-you'));
  await frameOf(page, 'mentors').getByRole('heading', { name: 'Sign in, and this is about you.' }).waitFor();
  await page.locator('#out').click();
  await courses(page).getByRole('heading', { name: 'Sign in, and this is about you.' }).waitFor();
});

test('a session that ends is said to have ended, the choices stay, and the portal is asked again', async ({
  browser,
  portal,
}) => {
  const { page } = await open(browser, portal);
  await page.locator('#maya').click();
  await page
    .locator('#courses')
    .evaluate((one) => (one as HTMLElement & { go: (path: string) => void }).go('/for-you?level=Beginner'));
  await courses(page)
    .getByRole('heading', { name: /You are \d+\s%/ })
    .waitFor();
  // The portal gives no other: taken away before, or what is still being asked for would get one.
  await page.evaluate(() => {
    const one = document.querySelector('#courses') as (HTMLElement & { getToken?: unknown }) | null;
    if (one !== null) one.getToken = undefined;
  });
  await page.route('**/recommended/**', (route) =>
    route.fulfill({
      status: 401,
      contentType: 'application/problem+json',
      body: '{"status":401,"title":"Sign in"}',
    }),
  );
  await courses(page)
    .getByRole('group', { name: 'Price', exact: true })
    .getByRole('checkbox')
    .first()
    .click();
  await courses(page).getByText('Your session has ended. What you chose is kept.').waitFor();
  expect(new URL(page.url()).hash).toContain('level%3DBeginner');
});

test('a minute before its token ends the portal is asked for another, and where it gives none that is said', async ({
  browser,
  portal,
}) => {
  const { page, asked } = await open(browser, portal);
  const exchanges = () => asked.filter((url) => url.includes('/embed-session/')).length;
  await page.clock.install();
  await page.locator('#maya').click();
  await page
    .locator('#courses')
    .evaluate((one) => (one as HTMLElement & { go: (path: string) => void }).go('/for-you'));
  const hello = courses(page).getByRole('heading', { name: /You are \d+\s%/ });
  await hello.waitFor();
  expect(exchanges()).toBe(1);
  await page.clock.fastForward((LIFETIME - 61) * 1000);
  expect(exchanges()).toBe(1);
  await page.clock.fastForward(2_000);
  await expect.poll(exchanges).toBe(2);
  await page.evaluate(() => {
    const one = document.querySelector('#courses') as (HTMLElement & { getToken?: unknown }) | null;
    if (one !== null) one.getToken = undefined;
  });
  // The first has ended by now, and the second has not.
  await page.clock.fastForward(120_000);
  await hello.waitFor();
  await page.clock.fastForward(LIFETIME * 1000);
  await courses(page).getByText('Your session has ended. What you chose is kept.').waitFor();
  expect(exchanges()).toBe(2);
});

test('a dialog opens where the reader looks, however high the embed is', async ({ browser, portal }) => {
  const { page } = await open(browser, portal, '/', { viewport: { width: 600, height: 800 } });
  await page.mouse.move(300, 400);
  await courses(page).getByRole('main').getByRole('heading', { level: 3 }).nth(12).scrollIntoViewIfNeeded();
  const top = () =>
    courses(page)
      .locator('html')
      .evaluate((html) => Number.parseFloat(html.style.getPropertyValue('--view-top')));
  await expect.poll(top).toBeGreaterThan(800);
  await courses(page)
    .getByRole('button', { name: /^Filters/ })
    .evaluate((button) => (button as HTMLElement).click());
  const dialog = courses(page).getByRole('dialog');
  await dialog.waitFor();
  const box = await dialog.boundingBox();
  expect(box?.y).toBeGreaterThanOrEqual(0);
  expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(801);
});

test('what is kept in an embed is told to the page, and the page may search in it', async ({
  browser,
  portal,
}) => {
  const { page } = await open(browser, portal);
  await courses(page)
    .getByRole('main')
    .getByRole('button', { name: /^Keep / })
    .first()
    .click();
  await expect.poll(async () => (await heardOf(page, 'save')).length).toBe(1);
  await page.locator('#courses').evaluate((one) => {
    one.removeAttribute('sync');
    one.setAttribute('query', 'python');
  });
  await courses(page)
    .getByRole('heading', { name: /results for “python”/ })
    .waitFor();
});

test('a portal that is not in the list gets nothing, and a page of the site is never framed', async ({
  browser,
  portal,
}) => {
  const frames = ['/embed/northmoor/catalog', '/catalog']
    .map((path) => `<iframe src="${portal.site.origin}${path}"></iframe>`)
    .join('');
  const evil = createServer((_, response) => response.setHeader('Content-Type', 'text/html').end(frames));
  await new Promise<void>((resolve) => evil.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void evil.close());
  const page = await (await browser.newContext()).newPage();
  const refused: string[] = [];
  page.on('console', (message) => refused.push(message.text()));
  // The portal's name, with another port: not the same origin.
  await page.goto(`http://localhost:${(evil.address() as AddressInfo).port}/`);
  await expect.poll(() => refused.filter((text) => /frame-ancestors/.test(text)).length).toBe(2);
  for (const frame of page.frames().slice(1))
    expect(await frame.content().catch(() => '')).not.toContain('Catalog');
});

test('two hundred hostile messages change nothing', async ({ browser, portal }) => {
  const { page, said } = await open(browser, portal);
  const before = [
    page.url(),
    await names(page),
    await page.locator('#courses iframe').evaluate((one) => one.getBoundingClientRect().height),
  ];
  const counted = () => page.evaluate(() => (Reflect.get(window, 'heard') as unknown[]).length);
  // What both embeds say of themselves at the start: where they are, and twice how high.
  await expect.poll(counted).toBe(6);
  await page.evaluate(() => {
    const frame = document.querySelector<HTMLIFrameElement>('#courses iframe');
    const all: unknown[] = [
      { wayfinder: 1, type: 'hello', nonce: crypto.randomUUID() },
      { wayfinder: 1, type: 'here' },
      { type: 'token', token: 'x' },
      { type: 'go', path: '/sign-in' },
      { type: 'resize', height: 5 },
      { type: 'theme', theme: 'dark', accent: 'red;}body{display:none' },
      JSON.parse('{"__proto__": {"type": "leave"}}'),
      'x'.repeat(2_000_000),
      [],
      null,
    ];
    for (let i = 0; i < 200; i += 1) {
      const data = all[i % all.length];
      frame?.contentWindow?.postMessage(data, '*', [new MessageChannel().port2]);
      // As another frame of the page would say it, and the page itself.
      window.postMessage(data, '*');
      window.dispatchEvent(new MessageEvent('message', { data, origin: new URL(frame?.src ?? '').origin }));
    }
  });
  await courses(page).getByRole('main').getByRole('heading', { level: 3 }).first().waitFor();
  expect([
    page.url(),
    await names(page),
    await page.locator('#courses iframe').evaluate((one) => one.getBoundingClientRect().height),
  ]).toEqual(before);
  expect(await counted()).toBe(6);
  expect(said.filter((text) => !EXPECTED.test(text))).toEqual([]);
});

test('the frame holds itself apart: sandbox, referrer, and a plain address that works alone', async ({
  browser,
  portal,
  visit,
}) => {
  const { page } = await open(browser, portal);
  const frame = page.locator('#courses iframe');
  expect(await frame.getAttribute('sandbox')).not.toMatch(/top-navigation|modals/);
  expect(await frame.getAttribute('referrerpolicy')).toBe('strict-origin');
  const plain = await visit('/embed/northmoor/catalog?level=Beginner', { origin: portal.site.origin });
  await plain.page.getByRole('heading', { name: /results/ }).waitFor();
  expect(plain.api).toEqual([]);
});

test('an embed asks for its own part beside what the catalog asks for, and for no more', async ({
  browser,
  portal,
}) => {
  const context = await browser.newContext({ serviceWorkers: 'block' });
  const bytes = async (path: string) => {
    const page = await context.newPage();
    let sum = 0;
    page.on('response', async (response) => {
      if (response.url().endsWith('.js')) sum += (await response.request().sizes()).responseBodySize;
    });
    await page.goto(portal.site.origin + path, { waitUntil: 'networkidle' });
    await page.close();
    return sum;
  };
  const catalog = await bytes('/catalog');
  expect(await bytes('/embed/northmoor/catalog')).toBeLessThanOrEqual(catalog + 2_048);
});
