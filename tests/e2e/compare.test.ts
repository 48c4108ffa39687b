// Things beside each other: from cards into the tray, from the tray to the comparison, and all of it in the address.
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { violationsOf } from './axe.ts';
import { address, cards, heading, settled } from './catalog-page.ts';
import { test } from './test.ts';

const tray = (page: Page) => page.getByRole('complementary', { name: 'Compare' });
const compared = (page: Page) => new URL(page.url()).searchParams.getAll('compare');

test('two cards go into the tray, along to other pages, and beside each other', async ({ visit }) => {
  const { page } = await visit('/catalog?content=courses');
  const names = (await cards(page).allInnerTexts()).slice(0, 2);
  for (const name of names) {
    const button = page.getByRole('button', { name: `Compare ${name}`, exact: true });
    await button.focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => button.getAttribute('aria-pressed')).toBe('true');
  }
  await tray(page).getByText('2 of 4 in the comparison').waitFor();
  expect(compared(page)).toHaveLength(2);
  await page.goBack();
  await expect.poll(() => compared(page).length).toBe(1);
  await page.goForward();
  await expect.poll(() => compared(page).length).toBe(2);

  await cards(page).nth(3).click();
  await page.getByRole('navigation', { name: 'Way here' }).waitFor();
  expect(compared(page)).toHaveLength(2);
  await tray(page).getByRole('link', { name: 'Compare 2' }).click();
  await heading(page).filter({ hasText: 'Compare' }).waitFor();
  expect(address(page)).toMatch(/^\/compare\?compare=course/);
  for (const name of names) await page.getByRole('heading', { level: 2, name }).waitFor();
  await page.getByRole('heading', { level: 2, name: 'What differs' }).waitFor();
  expect(await tray(page).count()).toBe(0);

  await page.reload();
  await page.getByRole('heading', { level: 2, name: names[0] ?? '' }).waitFor();
  await page.getByRole('button', { name: `Take ${names[0]} out` }).click();
  await expect.poll(() => compared(page).length).toBe(1);
});

test('a fifth is refused, and filters leave the tray alone', async ({ visit }) => {
  const four = ['COM-101', 'COM-104', 'EDU-112', 'NO-SUCH'].map((key) => `compare=course:northmoor:${key}`);
  const { page } = await visit(`/catalog?content=programs&${four.join('&')}`);
  await tray(page).getByText('Not there, or not for you').first().waitFor({ state: 'attached' });
  const button = page.getByRole('button', { name: /^Compare / }).first();
  expect(await button.getAttribute('aria-disabled')).toBe('true');
  await button.click({ force: true });
  await page
    .getByRole('checkbox', { name: /^Beginner/ })
    .first()
    .click();
  await settled(page);
  expect(compared(page)).toHaveLength(4);
});

test('a course, a role, a mentor and a prompt can be compared; what is not there is said so by name', async ({
  visit,
}) => {
  const all = ['course:northmoor:COM-101', 'role:northmoor:data-analyst', 'course:northmoor:NO-SUCH'];
  const { page } = await visit(`/compare?${all.map((one) => `compare=${one}`).join('&')}`);
  await page.getByRole('heading', { level: 2, name: 'Programming from Zero with Python' }).waitFor();
  await page.getByText('NO-SUCH: Not there, or not for you').waitFor();
  await page.getByRole('heading', { level: 3, name: 'Kind' }).waitFor();
});

for (const width of [360, 1440])
  test(`nothing scrolls sideways and axe finds nothing at ${width} pixels`, async ({ visit }) => {
    const all = ['course:northmoor:COM-101', 'course:northmoor:COM-104', 'program:northmoor:PRG-COM-1'];
    const { page } = await visit(`/compare?${all.map((one) => `compare=${one}`).join('&')}`, {
      viewport: { width, height: 900 },
    });
    await page.getByRole('heading', { level: 2, name: 'What differs' }).waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    for (const media of [{ colorScheme: 'light' }, { colorScheme: 'dark' }, { contrast: 'more' }] as const) {
      await page.emulateMedia(media);
      expect(await violationsOf(page)).toEqual([]);
    }
  });
