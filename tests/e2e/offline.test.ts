// Without a network: what was seen last can be read, with its age, and nothing is lost.
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { address, cards, choice, count, heading, settled } from './catalog-page.ts';
import { signIn } from './every-page.ts';
import { hydrated, test } from './test.ts';

const ALLOW = {
  serviceWorkers: 'allow',
  expected: /offline|ERR_INTERNET|Failed to fetch|net::|Failed to load/i,
} as const;

/** Waits until the worker has the site. */
async function kept(page: Page): Promise<void> {
  const pages = () =>
    page.evaluate(async () => {
      if (navigator.serviceWorker.controller === null || !(await caches.has('wf-pages'))) return 0;
      return (await (await caches.open('wf-pages')).keys()).length;
    });
  await expect.poll(pages, { timeout: 20_000 }).toBeGreaterThan(0);
}

test('a page that was seen is there without a network, and says how old it is', async ({ visit }) => {
  const { page } = await visit('/catalog?level=Beginner', ALLOW);
  await kept(page);
  const before = await count(page);
  await page.context().setOffline(true);
  await page.reload();
  await hydrated(page);
  expect(await count(page)).toBe(before);
  await page.getByText(/^You are offline\. This is what was here .*(minute|now)/).waitFor();
  await page.context().setOffline(false);
  await expect.poll(() => page.getByText(/^You are offline/).count()).toBe(0);
  await choice(page, 'Level', 'Advanced').click();
  await settled(page);
  expect(await count(page)).toBeGreaterThan(before);
});

test('an answer that was seen is there without a network; one that was not is said to be missing', async ({
  visit,
}) => {
  const { page } = await visit('/catalog', ALLOW);
  await kept(page);
  await choice(page, 'Level', 'Beginner').click();
  await settled(page);
  const beginner = await count(page);
  await choice(page, 'Level', 'Beginner').click();
  await settled(page);
  await page.goto(page.url());
  await hydrated(page);
  await page.context().setOffline(true);
  await choice(page, 'Level', 'Beginner').click();
  await expect.poll(() => count(page)).toBe(beginner);
  await choice(page, 'Level', 'Advanced').click();
  await page.getByRole('heading', { name: 'The catalog cannot be reached.' }).waitFor();
  expect(address(page)).toBe('/catalog?level=Beginner&level=Advanced');
  await page.context().setOffline(false);
  await cards(page).first().waitFor();
  expect(await heading(page).innerText()).toMatch(/results/);
});

test('what one caller has seen is gone when another signs in or out', async ({ visit }) => {
  const { page } = await visit('/catalog', ALLOW);
  await kept(page);
  await signIn(page, 'maya.lindqvist');
  await page.goto(new URL('/sign-in', page.url()).href);
  await hydrated(page);
  await expect
    .poll(() => page.evaluate(async () => (await (await caches.open('wf-pages')).keys()).length), {
      timeout: 20_000,
    })
    .toBeGreaterThan(0);
  await page.getByRole('button', { name: 'Sign out' }).click();
  const seen = () =>
    page.evaluate(async () =>
      (
        await Promise.all(
          ['wf-pages', 'wf-answers'].map(async (name) =>
            (await (await caches.open(name)).keys()).map(({ url }) => new URL(url).pathname),
          ),
        )
      ).flat(),
    );
  await expect.poll(async () => (await seen()).includes('/sign-in')).toBe(false);
});
