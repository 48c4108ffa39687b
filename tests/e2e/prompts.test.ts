// A prompt is filled, looked at, copied and linked, by keyboard; what is seen is what is copied.
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { violationsInAnyLook } from './axe.ts';
import { address, cards, chips, heading, settled } from './catalog-page.ts';
import { everyPage } from './every-page.ts';
import { hydrated, test } from './test.ts';

const preview = (page: Page) => page.locator('main pre');
const language = (page: Page) => page.getByRole('textbox', { name: 'Programming language' });
const error = (page: Page) => page.getByRole('textbox', { name: 'Error message' });

async function promptAddress(origin: string): Promise<string> {
  return (await everyPage(origin)).find(({ name }) => name === 'prompt')?.address ?? '';
}

test('prompts are searched and narrowed like everything else, the mentor by its name', async ({ visit }) => {
  const { page } = await visit('/prompts');
  await page.getByRole('searchbox', { name: 'Search prompts' }).fill('explain');
  await expect.poll(() => address(page)).toBe('/prompts?query=explain');
  await settled(page);
  const mentor = page.getByRole('group', { name: 'Mentor', exact: true }).getByRole('checkbox').first();
  const name = (await mentor.locator('xpath=ancestor::label').innerText()).split('\n')[0] ?? '';
  expect(name).not.toMatch(/^[\da-f]{8}-/);
  await mentor.click();
  await settled(page);
  await chips(page).getByText(name).waitFor();
  await cards(page).first().click();
  await expect.poll(() => address(page)).toMatch(/^\/prompts\/\d+$/);
});

test('what is seen is what is copied, byte for byte, and a value is text whatever it looks like', async ({
  visit,
}) => {
  const { page } = await visit('/prompts');
  await page.goto(new URL(await promptAddress(new URL(page.url()).origin), page.url()).href);
  await hydrated(page);
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  expect(await language(page).inputValue()).toBe('Python');
  await page.getByText('1 blank is still open:').waitFor();
  await page.getByRole('button', { name: 'Error message' }).click();
  const value = '$& {{language}} \\n <b>C++</b>\nsecond line ‮';
  await page.keyboard.insertText(value);
  await expect.poll(() => preview(page).textContent()).toContain(value);
  await page.getByRole('button', { name: 'Copy' }).focus();
  await page.keyboard.press('Enter');
  await page.getByText('Copied.').first().waitFor();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toBe(await preview(page).textContent());
  expect(copied).toContain('I got this error in Python:');
});

test('the link carries the answers only if the learner wants, and a pasted one fills the form', async ({
  visit,
}) => {
  const { page } = await visit('/prompts');
  await page.goto(new URL(await promptAddress(new URL(page.url()).origin), page.url()).href);
  await hydrated(page);
  await error(page).fill('NameError: name is not defined');
  expect(new URL(page.url()).search).toBe('');
  await page.getByRole('checkbox', { name: 'Keep my answers in the link of this page' }).check();
  await expect
    .poll(() => new URL(page.url()).searchParams.get('value.error'))
    .toBe('NameError: name is not defined');
  await language(page).fill('Rust');
  await expect.poll(() => new URL(page.url()).searchParams.get('value.language')).toBe('Rust');
  await page.goto(page.url());
  await hydrated(page);
  expect(await language(page).inputValue()).toBe('Rust');
  expect(await preview(page).textContent()).toContain('error in Rust');
  await page.getByRole('checkbox', { name: 'Keep my answers in the link of this page' }).uncheck();
  await expect.poll(() => new URL(page.url()).search).toBe('');
});

test('where no chat is set up the page says so, and an unknown prompt has a page of its own', async ({
  visit,
}) => {
  const { page } = await visit('/prompts/999999', { expected: /404/ });
  expect(await heading(page).innerText()).toBe('There is nothing at this address.');
  await page.goto(new URL(await promptAddress(new URL(page.url()).origin), page.url()).href);
  await page.getByText('Chats are not set up on this site.').waitFor();
});

for (const width of [360, 1440])
  test.for(['en', 'ar'])(`axe finds nothing at ${width} pixels (%s)`, async (locale, { visit }) => {
    const { page } = await visit('/prompts', { viewport: { width, height: 900 }, locale });
    for (const path of ['/prompts?query=explain', await promptAddress(new URL(page.url()).origin)]) {
      await page.goto(new URL(path, page.url()).href);
      await hydrated(page);
      expect(await violationsInAnyLook(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    }
  });
