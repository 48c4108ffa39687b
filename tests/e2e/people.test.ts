// People, groups and one's own profile in the browser: as a visitor, a member, an administrator of a department and one
// of the whole organisation, by keyboard, at every width.
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { violationsInAnyLook } from './axe.ts';
import { address, cards, focused, heading, live, settled } from './catalog-page.ts';
import { signIn } from './every-page.ts';
import { hydrated, test, type VisitFunction } from './test.ts';

const MEMBER = 'daniel.osei';
const DEPARTMENT_ADMIN = 'rosa.benitez';
const ADMIN = 'helen.abara';

/** Signs in, then goes to an address. */
async function visitAs(
  visit: VisitFunction,
  username: typeof MEMBER | typeof DEPARTMENT_ADMIN | typeof ADMIN,
  at: string,
  options?: Parameters<VisitFunction>[1],
) {
  const visited = await visit('/sign-in', options);
  await signIn(visited.page, username);
  visited.api.length = 0;
  await goTo(visited.page, at);
  return visited;
}

async function goTo(page: Page, at: string): Promise<void> {
  await page.goto(new URL(at, page.url()).href);
  await hydrated(page);
}

async function tabTo(page: Page, words: string): Promise<void> {
  for (let presses = 0; presses < 120; presses += 1) {
    if ((await focused(page)).includes(words)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`No Tab leads to “${words}”.`);
}

test('a member finds somebody by keyboard, opens them in place, and the link shows the same', async ({
  visit,
}) => {
  const { page, api } = await visitAs(visit, MEMBER, '/people');
  expect(api, 'the answer is in the page').toEqual([]);
  expect(await page.getByRole('navigation', { name: 'Whom to show' }).count()).toBe(0);
  await tabTo(page, 'Search people');
  await page.keyboard.type('Mutua');
  await expect.poll(() => cards(page).allInnerTexts()).toEqual(['Grace Mutua']);
  await tabTo(page, 'a Grace Mutua');
  await page.keyboard.press('Enter');
  await expect.poll(() => address(page)).toBe('/people?person=grace.mutua&query=Mutua');
  expect(await focused(page)).toBe('a Grace Mutua');
  const groups = page.getByRole('heading', { level: 4, name: 'Groups' });
  await groups.waitFor();
  expect(await page.getByText('Desired role').count(), 'roles of others').toBe(0);
  await page.reload();
  await hydrated(page);
  expect(await groups.isVisible()).toBe(true);
  await page.goBack();
  await groups.waitFor({ state: 'detached' });
});

test('an administrator of a department sees its people alone, and its groups', async ({ visit }) => {
  const { page } = await visitAs(visit, DEPARTMENT_ADMIN, '/people');
  await tabTo(page, 'Departments you look after');
  await page.keyboard.press('Enter');
  await expect.poll(() => address(page)).toBe('/people?department_mode=true');
  await settled(page);
  expect(await live(page).innerText()).toMatch(/^14 results/);
  for (const text of await page.getByRole('main').getByRole('listitem').allInnerTexts())
    if (text.includes('Joined')) expect(text).toContain('Health Sciences');
  await goTo(page, '/groups');
  expect(await heading(page).innerText()).toMatch(/^\d+ groups$/);
});

test('an administrator sees the roles of somebody, as the page comes', async ({ visit }) => {
  const { page, api } = await visitAs(visit, ADMIN, '/people?person=daniel.osei&query=Osei');
  const role = page.getByRole('heading', { level: 5, name: 'Data analyst' });
  expect(await role.isVisible()).toBe(true);
  expect(api).toEqual([]);
  await role.getByRole('link').click();
  await heading(page).filter({ hasText: 'Data analyst' }).waitFor();
  expect(address(page)).toMatch(/^\/roles\/data-analyst/);
});

test('an administrator orders, narrows and exports groups by keyboard', async ({ visit }) => {
  const { page, api } = await visitAs(visit, ADMIN, '/groups');
  expect(api).toEqual([]);
  const table = page.getByRole('table', { name: /what their learners have done/ });
  const first = () => table.getByRole('rowheader').first().innerText();
  await tabTo(page, 'button Time spent');
  await page.keyboard.press('Enter');
  await expect.poll(() => address(page)).toBe('/groups?order_by=time_spent');
  expect(await first()).toContain('Yard and bench');
  expect(await focused(page)).toBe('button Time spent');
  expect(await table.getByRole('columnheader', { name: 'Time spent' }).getAttribute('aria-sort')).toBe(
    'descending',
  );
  await page.keyboard.press('Enter');
  await expect.poll(first).toContain('Kitchen and field');

  await page.getByText('Filters', { exact: true }).focus();
  await page.keyboard.press('Enter');
  await tabTo(page, 'Place');
  await page.keyboard.type('northmoor');
  await page.keyboard.press('Enter');
  await expect.poll(() => address(page)).toContain('location=northmoor');
  await expect.poll(() => heading(page).innerText()).not.toBe('12 groups');
  const rows = await table.getByRole('rowheader').count();
  expect(await heading(page).innerText()).toBe(`${rows} groups`);
  expect(await focused(page)).toBe(`h1 ${rows} groups`);

  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export as CSV' }).press('Enter');
  const file = await readFile(await (await download).path(), 'utf8');
  expect(file.startsWith('\uFEFFGroup,Department,Place,Learners,')).toBe(true);
  expect(file.trimEnd().split('\r\n')).toHaveLength(rows + 1);
  await page.getByText(/groups? exported\.$/).waitFor();
});

test('a member reads their profile, which their account leads to', async ({ visit }) => {
  const { page, api } = await visitAs(visit, MEMBER, '/sign-in');
  await tabTo(page, 'a Your profile');
  await page.keyboard.press('Enter');
  await heading(page).filter({ hasText: 'Daniel Osei' }).waitFor();
  // Roles come after the page, which knows who one is.
  for (const text of ['1 of 5, goal 5', 'Reached: 3 of 5, goal 3'])
    await page.getByRole('main').getByText(text).first().waitFor();
  await page.getByRole('link', { name: 'Nurse' }).waitFor();
  api.length = 0;
  await page.reload();
  await hydrated(page);
  expect(api, 'the answer is in the page').toEqual([]);
});

test('who may not see a page is told, with its status', async ({ visit }) => {
  const { page } = await visit('/profile', { expected: /401|403/ });
  expect(await heading(page).innerText()).toBe('Sign in to see your profile.');
  await signIn(page, MEMBER);
  expect((await page.goto(new URL('/groups', page.url()).href))?.status()).toBe(403);
  expect(await heading(page).innerText()).toBe('Groups are for administrators.');
});

const PAGES = [
  '/people?person=daniel.osei&query=osei',
  '/people',
  '/groups?order_by=learners&location=online',
  '/profile',
];
for (const width of [360, 768, 1440])
  test.for(['en', 'ar'])(
    `nothing is wrong or too wide at ${width} pixels, in any look (%s)`,
    async (locale, { visit }) => {
      const { page } = await visitAs(visit, ADMIN, '/people', { viewport: { width, height: 900 }, locale });
      const found: string[] = [];
      for (const at of PAGES) {
        await goTo(page, at);
        for (const one of await violationsInAnyLook(page)) found.push(`${at} ${one}`);
        const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        if (over > 0) found.push(`${at} is ${over} pixels too wide`);
      }
      expect(found).toEqual([]);
    },
  );
