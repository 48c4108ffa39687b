import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { violationsOf } from './axe.ts';
import { address, cards, choice, count, countOn, focused, settled } from './catalog-page.ts';
import { test } from './test.ts';

const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };

const drawer = (page: Page) => page.getByRole('dialog', { name: 'Narrow by' });

test('the filters open as a drawer by keyboard, count live, and give the focus back', async ({ visit }) => {
  const { page } = await visit('/catalog', { viewport: PHONE.viewport });
  const opener = page.getByRole('button', { name: /^Filters/ });
  await opener.focus();
  await page.keyboard.press('Enter');
  await drawer(page).waitFor();
  const box = choice(page, 'Level', 'Beginner');
  await box.focus();
  const promised = await countOn(box);
  await page.keyboard.press('Space');
  await drawer(page)
    .getByRole('button', { name: `Show ${promised} results` })
    .waitFor();
  expect(address(page)).toBe('/catalog?level=Beginner');
  expect(await focused(page)).toMatch(/^input Beginner/);
  expect(await violationsOf(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await drawer(page).waitFor({ state: 'hidden' });
  expect(await focused(page)).toMatch(/^button Filters/);
  expect(await count(page)).toBe(promised);
});

test('the drawer keeps the focus in itself', async ({ visit }) => {
  const { page } = await visit('/catalog', { viewport: PHONE.viewport });
  await page.getByRole('button', { name: /^Filters/ }).click();
  await drawer(page).waitFor();
  await drawer(page).getByRole('button', { name: /^Show/ }).focus();
  for (let step = 0; step < 5; step += 1) {
    await page.keyboard.press('Tab');
    expect(await drawer(page).locator(':focus').count()).toBe(1);
  }
});

test('a finger opens the drawer, chooses, clears and shows', async ({ visit }) => {
  const { page } = await visit('/catalog', PHONE);
  const all = await count(page);
  await page.getByRole('button', { name: /^Filters/ }).tap();
  await choice(page, 'Price', 'Free').tap();
  await expect.poll(() => address(page)).toBe('/catalog?price=Free');
  await drawer(page).getByRole('button', { name: 'Clear all' }).tap();
  await drawer(page)
    .getByRole('button', { name: `Show ${all} results` })
    .tap();
  await drawer(page).waitFor({ state: 'hidden' });
  await settled(page);
  expect(address(page)).toBe('/catalog');
});

test.for(['en', 'es', 'ar'])('no page of 360 pixels scrolls sideways (%s)', async (locale, { visit }) => {
  const { page } = await visit('/catalog', { ...PHONE, locale });
  const addresses = ['/catalog?level=Beginner&level=Advanced&price=Free&query=data', '/catalog?query=zzzqqq'];
  for (const content of ['courses', 'programs', 'pathways', 'skills', 'roles', 'resources']) {
    await page.goto(new URL(`/catalog?content=${content}`, page.url()).href);
    addresses.push((await cards(page).first().getAttribute('href')) ?? '');
  }
  for (const one of addresses) {
    await page.goto(new URL(one, page.url()).href);
    await page.getByRole('heading', { level: 1 }).waitFor();
    const [whole, seen] = await page.evaluate((): [number, number] => [
      document.documentElement.scrollWidth,
      document.documentElement.clientWidth,
    ]);
    expect(whole, one).toBeLessThanOrEqual(seen);
  }
});
