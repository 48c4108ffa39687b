// Platform mode in a browser: our server, before another of ours that speaks the platform's observed forms.
import { serve } from '@hono/node-server';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, inject } from 'vitest';
import { openStore } from '#server/store/sqlite-store.ts';
import { speakObservedForms, type Upstream } from '#server/platform/observed-forms.case.ts';
import { address, cards, choice, count, countOn, heading, searchBox, settled } from './catalog-page.ts';
import { type RunningServer, startServer } from './server.ts';
import { test } from './test.ts';

let platform: RunningServer;
let front: RunningServer;
let upstream: Upstream;
let closeForms: () => void;
let key: string;

beforeAll(async () => {
  platform = await startServer();
  const store = openStore(join(platform.data, 'wayfinder.sqlite'));
  key = store.issueToken({ tenant: 'northmoor', username: 'service', role: 'tenant-admin' });
  store.close();
  const ask = (request: Request) => {
    const { pathname, search } = new URL(request.url);
    return fetch(platform.origin + pathname + search, { headers: request.headers });
  };
  const base = await new Promise<string>((resolve) => {
    const server = serve(
      { fetch: (request) => upstream.fetch(request), port: 0, hostname: '127.0.0.1' },
      (info) => resolve(`http://127.0.0.1:${info.port}/dm`),
    );
    closeForms = () => server.close();
  });
  upstream = speakObservedForms(ask, base);
  front = await startServer({
    WAYFINDER_ENGINE: 'platform',
    WAYFINDER_PLATFORM_URL: base,
    WAYFINDER_PLATFORM_KEY: key,
    WAYFINDER_PLATFORM_IMAGES: 'https://pictures.invalid',
  });
});

afterAll(async () => {
  await front.stop();
  closeForms();
  await platform.stop();
});

test('the first page has the platform’s results in it, and asks nothing more', async ({ visit }) => {
  const { page, api } = await visit('/catalog?content=skills', { origin: front.origin });
  const there = await visit('/catalog?content=skills', { origin: inject('origin') });
  expect(await count(page)).toBe(await count(there.page));
  expect(await cards(page).allInnerTexts()).toEqual(await cards(there.page).allInnerTexts());
  expect(api.filter(({ address: asked }) => asked.startsWith('/api/search/'))).toEqual([]);
});

test('a reader searches, chooses, turns pages and opens an item', async ({ visit }) => {
  const { page } = await visit('/catalog?content=skills&content=pathways', { origin: front.origin });
  const before = await count(page);
  await page.getByRole('link', { name: 'Next' }).click();
  await expect.poll(() => address(page)).toContain('offset=24');
  await settled(page);
  expect(await count(page)).toBe(before);

  const box = choice(page, 'Subject', 'Computing');
  const promised = await countOn(box);
  await box.click();
  await expect.poll(() => address(page)).toContain('subject=Computing');
  await expect.poll(() => count(page)).toBe(promised);

  await searchBox(page).fill('python');
  await searchBox(page).press('Enter');
  await heading(page).filter({ hasText: 'for “python”' }).waitFor();
  await settled(page);
  const name = await cards(page).first().innerText();
  await cards(page).first().click();
  await expect.poll(() => heading(page).innerText()).toBe(name);
});

test('the key leaves our server towards the platform alone', async ({ visit }) => {
  const said: string[] = [];
  const { page } = await visit('/catalog?content=skills&query=data', {
    origin: front.origin,
    prepare: async (fresh) => {
      fresh.on('response', async (response) => {
        said.push(JSON.stringify(response.headers()), await response.text().catch(() => ''));
      });
    },
  });
  said.push(await page.content());
  expect(said.length).toBeGreaterThan(4);
  expect(said.filter((text) => text.includes(key))).toEqual([]);
  // Visitors' questions go without it.
  expect(upstream.asked.map(({ authorization }) => authorization).filter((one) => one !== null)).toEqual([]);
});
