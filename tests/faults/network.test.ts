import { expect } from 'vitest';
import {
  address,
  cards,
  choice,
  chooseTheme,
  count,
  focused,
  heading,
  live,
  searchBox,
  settled,
} from '../e2e/catalog-page.ts';
import { test } from '../e2e/test.ts';
import { standBetween } from './between.ts';

const NO_NETWORK = /ERR_INTERNET_DISCONNECTED|ERR_FAILED/;
const NO_CHUNK = /status of 404|dynamically imported module|Cannot read properties of undefined/;

test('a slow answer keeps the old results; the choice shows at once and the focus stays', async ({
  visit,
}) => {
  const { page } = await visit('/catalog');
  const between = await standBetween(page);
  const { promise, resolve } = Promise.withResolvers<undefined>();
  between.breakWith(async (route) => {
    await promise;
    await route.continue();
  });
  const names = await cards(page).allInnerTexts();
  await choice(page, 'Level', 'Beginner').focus();
  await page.keyboard.press('Space');
  expect(await choice(page, 'Level', 'Beginner').isChecked()).toBe(true);
  expect(address(page)).toBe('/catalog?level=Beginner');
  expect(await live(page).innerText()).toBe('');
  expect(await cards(page).allInnerTexts()).toEqual(names);
  expect(await page.getByRole('main').getByRole('list').and(page.locator('[aria-busy=true]')).count()).toBe(
    1,
  );
  expect(await focused(page)).toMatch(/^input Beginner/);
  resolve(undefined);
  await settled(page);
  expect(await cards(page).allInnerTexts()).not.toEqual(names);
});

test('before the first answer there are empty boxes of the right shape, and their number is not said', async ({
  visit,
}) => {
  const { page } = await visit('/courses/COM-101');
  const between = await standBetween(page);
  const { promise, resolve } = Promise.withResolvers<undefined>();
  between.breakWith(async (route) => {
    await promise;
    await route.continue();
  });
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Catalog' }).click();
  await heading(page).filter({ hasText: 'Loading' }).waitFor({ state: 'attached' });
  expect(await cards(page).count()).toBe(0);
  expect(await live(page).innerText()).toBe('');
  resolve(undefined);
  await cards(page).first().waitFor();
  expect(await count(page)).toBeGreaterThan(0);
});

test('an answer that comes too late never takes the place of a newer one', async ({ visit }) => {
  const { page } = await visit('/catalog');
  const between = await standBetween(page);
  const { promise, resolve } = Promise.withResolvers<undefined>();
  between.breakWith(async (route) => {
    if (route.request().url().includes('query=music')) await promise;
    await route.continue().catch(() => undefined);
  });
  await searchBox(page).fill('music');
  await searchBox(page).fill('health');
  await heading(page).filter({ hasText: 'for “health”' }).waitFor();
  await settled(page);
  const names = await cards(page).allInnerTexts();
  resolve(undefined);
  await page.waitForLoadState('networkidle');
  expect(await cards(page).allInnerTexts()).toEqual(names);
  expect(await heading(page).innerText()).toContain('for “health”');
});

test('offline: what was seen still works, what was not says so, and it comes by itself afterwards', async ({
  visit,
}) => {
  const { page } = await visit('/catalog', { expected: NO_NETWORK });
  const all = await count(page);
  await choice(page, 'Level', 'Beginner').click();
  await settled(page);
  await page.context().setOffline(true);
  await page.getByText('You are offline.').waitFor();
  await page.goBack();
  expect(await count(page)).toBe(all);
  await choice(page, 'Price', 'Free').focus();
  await page.keyboard.press('Space');
  await page.getByRole('heading', { name: 'The catalog cannot be reached.' }).waitFor();
  expect(address(page)).toBe('/catalog?price=Free');
  expect(await focused(page)).toMatch(/^input Free/);
  await page.context().setOffline(false);
  await cards(page).first().waitFor();
  expect(await page.getByText('You are offline.').count()).toBe(0);
});

test('a part that is gone after a deploy loads the page anew once, then says what is the matter', async ({
  visit,
}) => {
  const { page } = await visit('/catalog?level=Beginner', {
    viewport: { width: 360, height: 740 },
    expected: NO_CHUNK,
  });
  await page.route('**/assets/drawer-*.js', (route) => route.fulfill({ status: 404, body: '' }));
  let loads = 0;
  page.on('load', () => (loads += 1));
  await page.getByRole('button', { name: /^Filters/ }).click();
  await expect.poll(() => loads).toBe(1);
  await settled(page);
  await page.getByRole('button', { name: /^Filters/ }).click();
  await page.getByRole('heading', { name: 'This part of the page broke.' }).waitFor();
  expect(address(page)).toBe('/catalog?level=Beginner');
  expect(await page.getByRole('banner').isVisible()).toBe(true);
  await page.unroute('**/assets/drawer-*.js');
  await page.getByRole('button', { name: 'Load the page again' }).click();
  await cards(page).first().waitFor();
  expect(loads).toBe(2);
});

test('storage that refuses everything takes nothing away', async ({ visit }) => {
  const { page } = await visit('/catalog', {
    prepare: (opened) =>
      opened.addInitScript(() => {
        const refuse = () => {
          throw new DOMException('No storage here', 'SecurityError');
        };
        for (const name of ['localStorage', 'sessionStorage'])
          Object.defineProperty(window, name, { get: refuse });
        Object.defineProperty(document, 'cookie', { get: () => '', set: refuse });
      }),
  });
  await choice(page, 'Level', 'Beginner').click();
  await settled(page);
  const theme = await chooseTheme(page, 'Light');
  expect(await theme.inputValue()).toBe('light');
});
