// Signing in as somebody of the demo, by keyboard, and what is left of them afterwards.
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { address, cards, count, focused, heading, searchBox, settled } from './catalog-page.ts';
import { hydrated, test } from './test.ts';

/** A word that stands in one course of Fenwick, which is for its members alone. */
const SECRET = 'Marrowell';

/** Goes on by Tab until what has the focus says this. */
async function tabTo(page: Page, words: string): Promise<void> {
  for (let presses = 0; presses < 80; presses += 1) {
    if ((await focused(page)).includes(words)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`No Tab leads to “${words}”.`);
}

const account = (page: Page) =>
  page.getByRole('banner').getByRole('link', { name: /^(Sign in|Your account)/ });

test('who signs in by keyboard sees what is theirs, and nothing of it is left when they sign out', async ({
  visit,
}) => {
  const { page, api } = await visit(`/catalog?query=${SECRET}`);
  expect(await count(page)).toBe(0);
  expect(await cards(page).count()).toBe(0);

  await tabTo(page, 'Sign in');
  await page.keyboard.press('Enter');
  await heading(page).filter({ hasText: 'Sign in' }).waitFor();
  await tabTo(page, 'Josie Tench');
  await page.keyboard.press('Enter');

  await account(page).filter({ hasText: 'Josie Tench' }).waitFor();
  expect(address(page)).toBe(`/catalog?query=${SECRET}`);
  await cards(page).first().waitFor();
  const name = await cards(page).first().innerText();
  expect(api.at(-1)?.address).toContain('/api/search/personalized-catalog/josie.tench/');
  expect(await focused(page)).toContain('Your account: Josie Tench');
  const [cookie] = await page.context().cookies();
  expect(cookie).toMatchObject({ name: '__Host-wayfinder', httpOnly: true, secure: true, sameSite: 'Lax' });

  // Loaded anew, the server's page has it all, and asks for nothing.
  api.length = 0;
  await page.reload();
  await hydrated(page);
  expect(await cards(page).first().innerText()).toBe(name);
  expect(await account(page).getAttribute('aria-label')).toBe('Your account: Josie Tench');
  expect(api).toEqual([]);

  await tabTo(page, 'Your account');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Sign out' }).waitFor();
  await tabTo(page, 'Sign out');
  await page.keyboard.press('Enter');
  await account(page).filter({ hasText: 'Sign in' }).waitFor();
  expect(await focused(page)).toContain('Sign in');
  expect(await page.context().cookies()).toEqual([]);

  await page.goBack();
  await settled(page);
  expect(await cards(page).count()).toBe(0);
  expect(await page.content()).not.toContain(name);
  await page.reload();
  await hydrated(page);
  expect(await page.content()).not.toContain(name);
});

test('an item that is for members alone offers visitors to sign in, and is there once they have', async ({
  visit,
}) => {
  const item = '/courses/FEN-HOS110?tenant=fenwick';
  const { page } = await visit(item, { expected: /404/ });
  await page.getByRole('main').getByRole('link', { name: 'Sign in' }).click();
  await page.getByRole('button', { name: 'Ruth Calloway' }).click();
  await account(page).filter({ hasText: 'Ruth Calloway' }).waitFor();
  await expect.poll(() => address(page)).toBe(item);
  await expect.poll(() => page.getByRole('main').innerText()).toContain(SECRET);
});

test('a session that has ended elsewhere is told, with the way to sign in', async ({ visit }) => {
  const { page } = await visit('/sign-in', { expected: /401/ });
  await page.getByRole('button', { name: 'Maya Lindqvist' }).first().click();
  await cards(page).first().waitFor();
  await page.context().clearCookies();
  await searchBox(page).fill('graph');
  await page.getByRole('main').getByRole('link', { name: 'Sign in' }).waitFor();
  expect(await page.getByRole('main').innerText()).toContain('Please sign in to see this.');
});
