// The whole site under a path of somebody else's host.
import { beforeAll, afterAll, expect } from 'vitest';
import { address, cards, choice, chooseTheme, count, heading, settled } from './catalog-page.ts';
import { type RunningServer, startServer } from './server.ts';
import { hydrated, test } from './test.ts';

let server: RunningServer;
beforeAll(async () => {
  server = await startServer({ WAYFINDER_BASE_PATH: '/learn' });
});
afterAll(() => server.stop());

test('a deep link, a choice, a reload: all of it stays under the path', async ({ visit }) => {
  const asked: string[] = [];
  const { page } = await visit('/learn/catalog?level=Beginner', {
    origin: server.origin,
    prepare: async (fresh) => {
      fresh.on('request', (request) => asked.push(new URL(request.url()).pathname));
    },
  });
  const before = await count(page);
  await choice(page, 'Level', 'Advanced').click();
  await expect.poll(() => address(page)).toBe('/learn/catalog?level=Beginner&level=Advanced');
  await settled(page);
  const after = await count(page);
  expect(after).toBeGreaterThan(before);
  await page.reload();
  expect(await count(page)).toBe(after);
  expect(asked.filter((path) => !path.startsWith('/learn/'))).toEqual([]);
  expect(asked.some((path) => path === '/learn/api/search/catalog/')).toBe(true);
  expect(asked.some((path) => path.startsWith('/learn/assets/'))).toBe(true);
});

test('the page of an item comes as a part of its own, and its links lead on and back', async ({ visit }) => {
  const parts: string[] = [];
  const { page } = await visit('/learn/catalog?content=programs', {
    origin: server.origin,
    prepare: async (fresh) => {
      fresh.on('response', (response) => {
        if (response.request().resourceType() === 'script')
          parts.push(`${response.status()} ${new URL(response.url()).pathname}`);
      });
    },
  });
  const [first] = parts;
  const name = await cards(page).first().innerText();
  await cards(page).first().click();
  await expect.poll(() => heading(page).innerText()).toBe(name);
  expect(address(page)).toMatch(/^\/learn\/programs\//);
  expect(parts.length).toBeGreaterThan(1);
  expect(parts.filter((part) => !part.startsWith('200 /learn/assets/'))).toEqual([]);
  expect(parts.at(-1)).not.toBe(first);
  await page.reload();
  await hydrated(page);
  expect(await heading(page).innerText()).toBe(name);
  await page.goBack();
  await expect.poll(() => address(page)).toBe('/learn/catalog?content=programs');
});

test('what a reader prefers is remembered for this path alone', async ({ visit }) => {
  const { page } = await visit('/learn/catalog', { origin: server.origin });
  await chooseTheme(page, 'Light');
  await expect
    .poll(async () => (await page.context().cookies()).find(({ name }) => name === 'wf-theme')?.path)
    .toBe('/learn/');
});

test('the path without its slash leads to the one with it, and nothing is beside the path', async () => {
  const bare = await fetch(`${server.origin}/learn?query=data`, { redirect: 'manual' });
  expect([bare.status, bare.headers.get('Location')]).toEqual([308, '/learn/?query=data']);
  for (const path of ['/', '/catalog', '/api/search/catalog/', '/livez', '/learning/catalog', '/assets/'])
    expect((await fetch(server.origin + path)).status, path).toBe(404);
  for (const path of ['/learn/', '/learn/livez', '/learn/api/search/catalog/', '/learn/favicon.svg'])
    expect((await fetch(server.origin + path)).status, path).toBe(200);
});
