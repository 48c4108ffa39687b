import type { Page } from 'playwright-core';
import { expect, inject } from 'vitest';
import { violationsInAnyLook } from './axe.ts';
import { address, cards, choice, count, focused, heading, settled } from './catalog-page.ts';
import { startServer } from './server.ts';
import { tabTo } from './tab-to.ts';
import { test as base } from './test.ts';
import { nonsenseIn } from './watch.ts';

/** A site that has chats. */
const test = base.extend('chatty', { scope: 'file' }, async ({}, { onCleanup }) => {
  const server = await startServer({
    WAYFINDER_CHAT: 'https://chat.example/{tenant}/{mentor}?prompt={prompt}',
  });
  onCleanup(() => server.stop());
  return server.origin;
});

const DUCK = '/mentors/e12b6dcf-52c8-451c-b22f-37ff02c56451';

const documents = (page: Page) => page.getByRole('heading', { name: 'What it has read' }).locator('..');
const files = (page: Page) => documents(page).getByRole('heading', { level: 3 });
const isTooWide = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
const statusOf = async (path: string) => (await fetch(inject('origin') + path)).status;

test('from the list to a mentor and through its documents, by keyboard alone', async ({ visit }) => {
  const { page } = await visit('/mentors');
  await tabTo(page, /Search mentors/);
  await page.keyboard.type('debug');
  await heading(page).filter({ hasText: 'for “debug”' }).waitFor();
  expect(await page.getByText(/^Because it has read/).innerText()).toBe(
    'Because it has read Debugging by halves.pdf',
  );
  await tabTo(page, /^a Rubber Duck/);
  await page.keyboard.press('Enter');
  await heading(page).filter({ hasText: 'Rubber Duck with Opinions' }).waitFor();
  expect(address(page)).toBe(DUCK);
  expect(await focused(page), 'a new page takes the focus').toContain('Rubber Duck');
  await tabTo(page, /Search its documents/);
  await page.keyboard.type('traceback');
  await expect.poll(() => files(page).allInnerTexts()).toEqual(['Reading a traceback from the bottom.txt']);
  await expect.poll(() => address(page)).toBe(`${DUCK}?query=traceback`);
  expect(await focused(page)).toContain('Search its documents');
  await tabTo(page, /Training/);
  await page.keyboard.press('ArrowDown');
  await expect.poll(() => address(page)).toBe(`${DUCK}?query=traceback&training_status=trained`);
  await tabTo(page, /^a Reading a traceback/);
  await page.goBack();
  await expect.poll(() => address(page)).toBe(`${DUCK}?query=traceback`);
  await page.goBack();
  await expect.poll(() => files(page).count()).toBe(2);
  await page.goBack();
  await heading(page).filter({ hasText: 'for “debug”' }).waitFor();
});

test('the counts before a choice are those after it, for every facet of the panel', async ({ visit }) => {
  const { page } = await visit('/mentors');
  for (const [group, value] of [
    ['Category', 'Tutoring'],
    ['For whom', 'Undergraduates'],
    ['Type', 'Tutor'],
  ] as const) {
    const box = choice(page, group, value);
    const label = (await box.getAttribute('aria-label')) ?? (await box.locator('xpath=..').innerText());
    const before = Number(/(\d+)(?: results?)?\s*$/.exec(label)?.[1]);
    await box.click();
    await expect.poll(() => box.isChecked()).toBe(true);
    await settled(page);
    expect(await count(page)).toBe(before);
  }
  expect(await cards(page).count()).toBe(await count(page));
});

test('the page comes with its answers, and asks nothing again', async ({ visit }) => {
  for (const path of ['/mentors?query=proof', DUCK, `${DUCK}?document_type=pdf`]) {
    const { page, api } = await visit(path);
    await heading(page).waitFor();
    expect(api.map((one) => one.address)).toEqual([]);
  }
  const html = await (await fetch(inject('origin') + DUCK, { headers: { 'Accept-Language': 'en' } })).text();
  expect(html).toContain('<title>Rubber Duck with Opinions');
  expect(html).toMatch(/<meta name="description" content="You explain your program/);
  expect(html).toContain('Debugging by halves.pdf');
});

test('a mentor that is not there is 404, as is one of members alone for a visitor', async ({ visit }) => {
  expect(await statusOf('/mentors/00000000-0000-4000-8000-000000000000')).toBe(404);
  expect(await statusOf('/mentors/nobody')).toBe(404);
  expect(await statusOf(DUCK)).toBe(200);
  const { page } = await visit('/mentors/nobody', { expected: /404/ });
  await heading(page).filter({ hasText: 'There is nothing at this address.' }).waitFor();
  await page.getByRole('main').getByRole('link', { name: 'Mentors' }).click();
  await settled(page);
  expect(await count(page)).toBeGreaterThan(20);
});

test('a chat opens in a tab of its own, with the mentor and what to say', async ({ visit, chatty }) => {
  const { page } = await visit(DUCK, { origin: chatty });
  const start = page.getByRole('link', { name: 'Start a chat (opens in a new tab)' });
  const chat = `https://chat.example/northmoor${DUCK.replace('/mentors', '')}?prompt=`;
  expect(await start.getAttribute('href')).toBe(chat);
  expect(await start.getAttribute('target')).toBe('_blank');
  expect(await start.getAttribute('rel')).toContain('noopener');
  const suggested = page.getByRole('link', { name: /^Explain this error message/ });
  expect(await suggested.getAttribute('href')).toBe(`${chat}Explain%20this%20error%20message`);
  expect(await page.getByText('Chats are not set up').count()).toBe(0);
});

test('a mentor is kept in this browser, and found again above the list', async ({ visit }) => {
  const { page } = await visit(DUCK);
  const keep = page.getByRole('button', { name: 'Keep Rubber Duck with Opinions' });
  await keep.click();
  expect(await keep.getAttribute('aria-pressed')).toBe('true');
  await page.goto(`${inject('origin')}/mentors`);
  const shelf = page.getByRole('heading', { name: 'Your favourites' }).locator('..');
  await shelf.getByRole('link', { name: 'Rubber Duck with Opinions' }).click();
  await heading(page).filter({ hasText: 'Rubber Duck' }).waitFor();
  expect(await keep.getAttribute('aria-pressed')).toBe('true');
});

for (const width of [360, 768, 1440])
  test.for(['en', 'ar'])(
    `at ${width} pixels axe finds nothing in any theme, and nothing is too wide (%s)`,
    async (locale, { visit, chatty }) => {
      const { page } = await visit('/mentors', { origin: chatty, viewport: { width, height: 900 }, locale });
      const found: string[] = [];
      for (const path of ['/mentors?query=proof', '/mentors?query=zzzz', DUCK, `${DUCK}?query=zzzz`]) {
        await page.goto(chatty + path);
        await heading(page).waitFor();
        expect(await isTooWide(page), path).toBe(false);
        expect(await nonsenseIn(page)).toEqual([]);
        for (const one of await violationsInAnyLook(page)) found.push(`${path} ${one}`);
      }
      expect(found).toEqual([]);
    },
  );
