// What to learn next: recommendations with their sums, the skill gap, and a plan that is a link.
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { address, count, focused, heading, settled } from './catalog-page.ts';
import { signIn } from './every-page.ts';
import { tabTo } from './tab-to.ts';
import { hydrated, test, type VisitFunction } from './test.ts';

async function visitAs(visit: VisitFunction, to: string) {
  const one = await visit('/sign-in');
  await signIn(one.page, 'maya.lindqvist');
  await one.page.goto(new URL(to, one.page.url()).href);
  await hydrated(one.page);
  return one;
}

const names = (page: Page) =>
  page.getByRole('main').locator('section').first().getByRole('heading', { level: 3 }).allInnerTexts();
const steps = (page: Page) => page.getByRole('list', { name: 'Steps' }).getByRole('heading', { level: 2 });
const figures = (texts: readonly string[]) => texts.map((text) => Number(/-?\d+\.\d{3}/.exec(text)?.[0]));

test('who is signed in is at home among recommendations, which come in the page', async ({ visit }) => {
  const { page, api } = await visitAs(visit, '/');
  await heading(page).waitFor();
  expect(await page.title()).toContain('For you');
  await page.getByRole('heading', { name: /You are \d+\s% of the way to Software developer/ }).waitFor();
  expect(api.filter(({ address: asked }) => !asked.includes('session'))).toEqual([]);
});

test('the weights of a recommendation sum to its score, and each leads to its evidence', async ({
  visit,
}) => {
  const { page } = await visitAs(visit, '/for-you');
  const why = page.getByRole('main').locator('details').first();
  await why.locator('summary').click();
  const lines = await why.getByRole('listitem').allInnerTexts();
  const [sum = 0] = figures(lines.slice(-1));
  const parts = figures(lines.slice(0, -1));
  expect(parts.length).toBeGreaterThan(1);
  // Each is rounded to three places.
  expect(Math.abs(parts.reduce((all, one) => all + one, 0) - sum)).toBeLessThanOrEqual(
    0.0005 * (parts.length + 1),
  );
  await why.getByRole('link').first().click();
  await expect.poll(() => address(page)).toMatch(/^\/(catalog\?skills=|courses\/|roles\/)/);
  await page.goBack();
  await expect.poll(() => address(page)).toBe('/for-you');
});

test('“not this” takes a thing away at once, and it can be taken back, by keyboard alone', async ({
  visit,
}) => {
  const { page } = await visitAs(visit, '/for-you');
  await settled(page);
  const before = await names(page);
  const all = await count(page);
  const [first = ''] = before;
  await tabTo(page, new RegExp(`^button Not this: ${first}$`));
  await page.keyboard.press('Enter');
  await expect.poll(() => names(page)).not.toContain(first);
  expect(await count(page)).toBe(all - 1);
  expect(await focused(page), 'the focus is not lost').not.toBe('body');
  await page.reload();
  await expect.poll(() => names(page)).not.toContain(first);
  await page.getByRole('button', { name: `Take back: ${first}` }).press('Enter');
  await expect.poll(() => names(page)).toEqual(before);
});

test('a reason that is not wanted counts no more, anywhere', async ({ visit }) => {
  const { page } = await visitAs(visit, '/for-you');
  await settled(page);
  const why = page.getByRole('main').locator('details').first();
  await why.locator('summary').click();
  const reason = why.getByRole('button', { name: /^Not because of this: Takes/ }).first();
  const label = (await reason.getAttribute('aria-label')) ?? '';
  const skill = /Takes (.+) from/.exec(label)?.[1] ?? '';
  await reason.click();
  await page.getByRole('button', { name: new RegExp(`^Take back: Takes ${skill}`) }).waitFor();
  await expect
    .poll(() =>
      page.getByRole('button', { name: new RegExp(`^Not because of this: Takes ${skill} `) }).count(),
    )
    .toBe(0);
});

test('recommendations are narrowed like the catalog, and the address says so', async ({ visit }) => {
  const { page } = await visitAs(visit, '/for-you');
  await settled(page);
  const box = page.getByRole('group', { name: 'Level', exact: true }).getByRole('checkbox').first();
  await box.click();
  await expect.poll(() => address(page)).toBe('/for-you?level=Beginner');
  await settled(page);
  await page
    .getByRole('navigation', { name: 'Kinds' })
    .getByRole('link', { name: /Programs/ })
    .click();
  await expect.poll(() => address(page)).toBe('/for-you?content=programs&level=Beginner');
  await page.goBack();
  await page.goBack();
  await expect.poll(() => address(page)).toBe('/for-you');
});

test('the skill gap is a table that can be read aloud, and its parts are the whole', async ({ visit }) => {
  const { page } = await visitAs(visit, '/skill-gap');
  const rows = page.getByRole('table', { name: /Skills that Software developer asks for/ }).getByRole('row');
  const cells = await rows.allInnerTexts();
  expect(cells.length).toBeGreaterThan(5);
  const shares = cells.slice(1).map((text) => Number(/(\d+)\s%/.exec(text)?.[1]));
  expect(Math.abs(shares.reduce((sum, one) => sum + one, 0) - 100)).toBeLessThanOrEqual(shares.length / 2);
  await page.getByRole('combobox', { name: 'Another role' }).selectOption('Data analyst');
  await expect.poll(() => address(page)).toBe('/skill-gap?role=data-analyst');
  await page.getByRole('table', { name: /Skills that Data analyst asks for/ }).waitFor();
  await page.goBack();
  await page.getByRole('table', { name: /Skills that Software developer asks for/ }).waitFor();
});

test('a visitor plans a way, changes it step by step, and the link is the plan', async ({ visit }) => {
  const { page } = await visit('/plan');
  await page.getByRole('heading', { name: 'Where to?' }).waitFor();
  await page.getByRole('combobox', { name: 'Goal' }).selectOption('Data analyst');
  await expect.poll(() => address(page)).toBe('/plan?language=English&role=data-analyst');
  await heading(page)
    .filter({ hasText: /Data analyst in \d+ weeks/ })
    .waitFor();
  const first = await steps(page).allInnerTexts();
  await page.getByRole('combobox', { name: 'Hours a week' }).selectOption('20 hours');
  await expect.poll(() => address(page)).toContain('hours=20');
  await page.getByRole('button', { name: `Keep this step: ${first[0]}` }).click();
  await expect.poll(() => address(page)).toContain('lock=');
  await page.getByRole('button', { name: `Drop this step: ${first[1]}` }).click();
  await expect.poll(() => address(page)).toContain('drop=');
  await expect.poll(() => steps(page).allInnerTexts()).not.toContain(first[1]);
  const changed = await steps(page).allInnerTexts();
  expect(changed).toContain(first[0]);
  await page.getByRole('button', { name: `Take back: ${first[1]}` }).waitFor();
  const other = await visit(address(page));
  expect(await steps(other.page).allInnerTexts()).toEqual(changed);
  expect(other.api).toEqual([]);
  for (let back = 0; back < 3; back += 1) await page.goBack();
  await expect.poll(() => steps(page).allInnerTexts()).toEqual(first);
});

test('a step is swapped for another that closes the same', async ({ visit }) => {
  const { page } = await visit('/plan?language=English&role=data-analyst');
  const swap = page.getByRole('combobox', { name: /^Instead of/ }).first();
  const label = (await swap.getAttribute('aria-label')) ?? '';
  const old = label.replace('Instead of ', '');
  const key = (await swap.locator('option').nth(1).getAttribute('value')) ?? '';
  await swap.selectOption(key);
  await expect.poll(() => address(page)).toContain(`lock=${key}`);
  await expect.poll(() => steps(page).allInnerTexts()).not.toContain(old);
});

test('a plan goes into a calendar, a text and a link', async ({ visit }) => {
  const { page } = await visit('/plan?language=English&role=data-analyst&start=2026-12-07', {
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  const saved = async (name: string) => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name }).click(),
    ]);
    let text = '';
    for await (const part of await download.createReadStream()) text += String(part);
    return { file: download.suggestedFilename(), text };
  };
  const [first = ''] = await steps(page).allInnerTexts();
  const calendar = await saved('Put it in a calendar');
  expect(calendar.file).toBe('plan.ics');
  expect(calendar.text).toContain('DTSTART;VALUE=DATE:20261207\r\n');
  expect(calendar.text.match(/BEGIN:VEVENT/g)).toHaveLength(await steps(page).count());
  const text = await saved('Save it as text');
  expect(text.text).toContain(`1. ${first}`);
  await page.getByRole('button', { name: 'Copy its link' }).click();
  await page.getByText('The link is copied.').waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(
    '/plan?language=English&role=data-analyst&start=2026-12-07',
  );
});
