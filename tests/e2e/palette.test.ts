// The one box over everything, driven by keys.
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { violationsOf } from './axe.ts';
import { address, cards, focused, heading, settled } from './catalog-page.ts';
import { test } from './test.ts';

const box = (page: Page) => page.getByRole('combobox', { name: 'Search everything' });
const rows = (page: Page) => page.getByRole('listbox').getByRole('option');
const active = (page: Page) => page.getByRole('option', { selected: true });

async function openBox(page: Page, key = '/'): Promise<void> {
  await page.keyboard.press(key);
  await box(page).waitFor();
}

test('a word finds courses, mentors and prompts, and a key opens the one that is chosen', async ({
  visit,
}) => {
  const { page } = await visit('/catalog');
  await openBox(page);
  expect(await focused(page)).toMatch(/Search everything/);
  await page.keyboard.type('python');
  await page.getByRole('group', { name: /^Courses \d+/ }).waitFor();
  await page.getByRole('group', { name: /^Mentors \d+/ }).waitFor();
  await page.getByRole('group', { name: /^Prompts \d+/ }).waitFor();
  await page.keyboard.press('PageDown');
  await page.keyboard.press('PageDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowUp');
  const name = await active(page).locator('span[dir=auto]').innerText();
  await page.keyboard.press('Enter');
  await expect.poll(() => heading(page).innerText()).toBe(name);
  expect(await page.getByRole('dialog').count()).toBe(0);
});

test('typed tokens become filters of the catalog, and the count of the row is the count of the page', async ({
  visit,
}) => {
  const { page } = await visit('/mentors');
  await openBox(page, 'Control+k');
  await page.keyboard.type('level:begin');
  await rows(page).filter({ hasText: 'Level: Beginner' }).waitFor();
  await page.keyboard.press('Tab');
  expect(await box(page).inputValue()).toBe('level:Beginner ');
  await page.keyboard.type('data');
  // The rows of what was typed before stay until the answer is there.
  await page.getByRole('dialog').getByRole('status').filter({ hasText: /\S/ }).waitFor({ state: 'attached' });
  const all = rows(page).filter({ hasText: /^All \d+ in Courses/ });
  const [count = ''] = /\d+/.exec(await all.innerText()) ?? [];
  await all.click();
  await expect.poll(() => address(page)).toBe('/catalog?content=courses&level=Beginner&query=data');
  await settled(page);
  expect(await heading(page).innerText()).toContain(`${count} results`);
});

test('one request a keystroke, the overtaken ones aborted, and the old rows stay meanwhile', async ({
  visit,
}) => {
  const { page, api } = await visit('/catalog');
  await openBox(page);
  api.length = 0;
  await page.keyboard.type('machine learning', { delay: 15 });
  await page.getByRole('group', { name: /^Courses/ }).waitFor();
  await expect.poll(() => page.getByRole('dialog').getByRole('status').innerText()).toMatch(/^\d+ result/);
  const asked = api.filter(({ address: asks }) => asks.includes('/suggest/'));
  expect(asked.length).toBeLessThanOrEqual(16);
  expect(asked.at(-1)?.address).toContain('query=machine+learning');
  expect(asked.length).toBe(api.length);
});

test('what was searched for is offered the next time; Escape empties, then closes and gives the focus back', async ({
  visit,
}) => {
  const { page } = await visit('/catalog');
  await page.getByRole('button', { name: /^Search everything/ }).focus();
  await page.keyboard.press('Enter');
  await box(page).waitFor();
  await page.keyboard.type('music');
  await page.keyboard.press('Enter');
  await expect.poll(() => address(page)).toBe('/catalog?query=music');
  await cards(page).first().waitFor();
  await page.getByRole('button', { name: /^Search everything/ }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('group', { name: 'Searched lately' }).getByRole('option', { name: 'music' }).waitFor();
  await page.keyboard.type('x');
  await page.keyboard.press('Escape');
  expect(await box(page).inputValue()).toBe('');
  await page.keyboard.press('Escape');
  expect(await page.getByRole('dialog').count()).toBe(0);
  expect(await focused(page)).toMatch(/^button Search everything/);
});

test('a word that nothing has is said so, with the one that was meant', async ({ visit }) => {
  const { page } = await visit('/catalog');
  await openBox(page);
  await page.keyboard.type('zzqqxx');
  await page.getByText('Nothing here is called that.').first().waitFor();
});

test('axe finds nothing in it, in light, dark and Arabic, and it fills a phone', async ({ visit }) => {
  for (const locale of ['en', 'ar']) {
    const { page } = await visit('/catalog', { viewport: { width: 360, height: 740 }, locale });
    await page.locator('header button[aria-haspopup=dialog]').click();
    const field = page.getByRole('dialog').getByRole('combobox');
    await field.waitFor();
    await field.fill('data');
    await rows(page).nth(3).waitFor();
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await violationsOf(page)).toEqual([]);
    }
    const sheet = await page.getByRole('dialog').boundingBox();
    expect(sheet).toMatchObject({ x: 0, y: 0, width: 360 });
  }
});
