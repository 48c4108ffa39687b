import { expect } from 'vitest';
import { address, cards, facet, focused, heading, open, panel, settled } from './catalog-page.ts';
import { tabTo } from './tab-to.ts';
import { test } from './test.ts';

test('from a cold start to a course by keyboard alone', async ({ visit }) => {
  const { page } = await visit('/catalog');
  await tabTo(page, /Skip to results/);
  await tabTo(page, /Search everything/);
  await page.keyboard.type('data');
  await heading(page).filter({ hasText: 'for “data”' }).waitFor();
  expect(await focused(page)).toContain('Search everything');
  await tabTo(page, /^input Beginner/);
  await page.keyboard.press('Space');
  await expect.poll(() => address(page)).toBe('/catalog?level=Beginner&query=data');
  await settled(page);
  expect(await focused(page)).toMatch(/^input Beginner/);
  const [first = ''] = await cards(page).allInnerTexts();
  await tabTo(page, new RegExp(`^a ${first}`));
  await page.keyboard.press('Enter');
  await heading(page).filter({ hasText: first }).waitFor();
  expect(address(page)).toMatch(/^\/(courses|programs|pathways|skills|roles|resources)\//);
  expect(await focused(page), 'a new page takes the focus').not.toBe('body');
});

test('the first stop leads past everything to the results', async ({ visit }) => {
  const { page } = await visit('/catalog');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  const inMain = page.getByRole('main').locator(':focus');
  await inMain.waitFor();
});

test('the focus stays where it is while results come, whatever is chosen', async ({ visit }) => {
  const { page } = await visit('/catalog');
  const boxes = [
    facet(page, 'Subject').getByRole('checkbox').nth(5),
    facet(page, 'Level').getByRole('checkbox').first(),
    facet(page, 'Hours of work').getByRole('checkbox').nth(3),
    facet(page, 'Skills').getByRole('checkbox').nth(7),
  ];
  await open(page, 'Skills');
  for (const box of boxes) {
    await box.focus();
    const name = (await focused(page)).replace(/[\s,]+\d+( results?)?$/, '');
    for (const chosen of [true, false]) {
      await page.keyboard.press('Space');
      await settled(page);
      expect((await focused(page)).startsWith(name), `${name}: ${await focused(page)}`).toBe(true);
      expect(await page.locator(':focus').isChecked()).toBe(chosen);
    }
  }
});

test('an act that takes its own button away leaves the focus somewhere useful', async ({ visit }) => {
  const { page } = await visit('/catalog?level=Beginner&level=Advanced&price=Free');
  await page.getByRole('button', { name: 'Remove Level: Beginner' }).focus();
  await page.keyboard.press('Enter');
  await settled(page);
  expect(await focused(page), 'after a chip').not.toBe('body');
  await panel(page).getByRole('button', { name: 'Clear all' }).focus();
  await page.keyboard.press('Enter');
  await settled(page);
  expect(await focused(page), 'after Clear all').not.toBe('body');
});

test('a way out of no results, taken by keyboard, leaves the focus in the results', async ({ visit }) => {
  const { page } = await visit('/catalog?query=calculus&subject=Languages');
  await page
    .getByRole('link', { name: /^without/ })
    .first()
    .focus();
  await page.keyboard.press('Enter');
  await cards(page).first().waitFor();
  expect(await focused(page)).not.toBe('body');
});

test('groups open and close by keyboard, and say which they are', async ({ visit }) => {
  const { page } = await visit('/catalog');
  const head = panel(page).getByRole('button', { name: 'Language', exact: true });
  expect(await head.getAttribute('aria-expanded')).toBe('false');
  await head.focus();
  await page.keyboard.press('Enter');
  expect(await head.getAttribute('aria-expanded')).toBe('true');
  await page.keyboard.press('Tab');
  expect(await facet(page, 'Language').locator(':focus').count()).toBe(1);
});

test('tabs, order and theme answer to keys and keep the focus', async ({ visit }) => {
  const { page } = await visit('/catalog');
  await page
    .getByRole('navigation', { name: 'Kinds' })
    .getByRole('link', { name: /Courses/ })
    .focus();
  await page.keyboard.press('Enter');
  await settled(page);
  expect(await focused(page)).toMatch(/^a Courses/);
  await page.getByRole('combobox', { name: 'Sort' }).focus();
  await page.keyboard.press('ArrowDown');
  await settled(page);
  expect(await focused(page)).toBe('select Sort');
  await page.getByRole('button', { name: 'Menu' }).focus();
  await page.keyboard.press('Enter');
  await tabTo(page, /^select Theme/);
  await page.keyboard.press('ArrowDown');
  expect(await page.evaluate(() => document.documentElement.dataset['theme'])).toBe('light');
  expect(await focused(page)).toMatch(/^select Theme/);
  await page.keyboard.press('Escape');
  expect(await focused(page), 'the menu gives the focus back').toMatch(/^button Menu/);
});
