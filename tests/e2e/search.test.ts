import { expect } from 'vitest';
import { address, cards, choice, count, heading, searchBox, settled, typeFast } from './catalog-page.ts';
import { test } from './test.ts';

const entries = (page: Parameters<typeof heading>[0]) => page.evaluate(() => window.history.length);

test('typing fast asks for one answer in the end, and makes one step in the history', async ({ visit }) => {
  const { page, api } = await visit('/catalog');
  const before = await entries(page);
  await searchBox(page).click();
  await typeFast(page, 'machine learning');
  await heading(page).filter({ hasText: 'results for “machine learning”' }).waitFor();
  await expect.poll(() => entries(page)).toBe(before + 1);
  await settled(page);
  expect(api.filter(({ state }) => state === 'answered')).toHaveLength(1);
  expect(api.at(-1)?.address).toContain('query=machine+learning');
  expect(api.filter(({ state }) => state === 'under way')).toEqual([]);
  expect(address(page)).toBe('/catalog?query=machine+learning');
});

test('results follow each key, and nobody writes into the field meanwhile', async ({ visit }) => {
  const { page } = await visit('/catalog');
  const field = searchBox(page);
  await field.click();
  let typed = '';
  for (const key of 'graph theory ') {
    await page.keyboard.type(key);
    typed += key;
    expect(await field.inputValue()).toBe(typed);
  }
  await heading(page).filter({ hasText: 'for “graph theory”' }).waitFor();
  await settled(page);
  expect(await field.inputValue()).toBe('graph theory ');
});

test('Enter makes a step of its own, and one Back leads from each phrase to the one before', async ({
  visit,
}) => {
  const { page } = await visit('/catalog?level=Beginner');
  const all = await count(page);
  const before = await entries(page);
  for (const phrase of ['python', 'music']) {
    await searchBox(page).fill(phrase);
    await searchBox(page).press('Enter');
    await heading(page)
      .filter({ hasText: `for “${phrase}”` })
      .waitFor();
  }
  expect(await entries(page)).toBe(before + 2);
  await page.goBack();
  await heading(page).filter({ hasText: 'for “python”' }).waitFor();
  expect(await searchBox(page).inputValue()).toBe('python');
  await page.goBack();
  await expect.poll(() => address(page)).toBe('/catalog?level=Beginner');
  expect(await searchBox(page).inputValue()).toBe('');
  expect(await count(page)).toBe(all);
});

test('a choice in the middle of a phrase takes the phrase along', async ({ visit }) => {
  const { page } = await visit('/catalog');
  const before = await entries(page);
  await searchBox(page).fill('data');
  await choice(page, 'Level', 'Beginner').click();
  await expect.poll(() => address(page)).toBe('/catalog?level=Beginner&query=data');
  await settled(page);
  expect(await entries(page)).toBeLessThanOrEqual(before + 2);
  await page.goBack();
  expect(address(page)).toMatch(/^\/catalog(\?query=data)?$/);
});

test('what is pressed while an answer comes is chosen when it is released', async ({ visit }) => {
  const { page } = await visit('/catalog');
  const row = await choice(page, 'Level', 'Beginner').boundingBox();
  await searchBox(page).fill('photography');
  await page.mouse.move((row?.x ?? 0) + 8, (row?.y ?? 0) + 8);
  await page.mouse.down();
  await heading(page).filter({ hasText: 'for “photography”' }).waitFor();
  await page.mouse.up();
  await expect.poll(() => address(page)).toBe('/catalog?level=Beginner&query=photography');
});

test('a new text starts at the first page', async ({ visit }) => {
  const { page } = await visit('/catalog?offset=48');
  await searchBox(page).fill('data');
  await heading(page).filter({ hasText: 'for “data”' }).waitFor();
  expect(address(page)).toBe('/catalog?query=data');
});

test('words that mean something to a program mean themselves', async ({ visit }) => {
  const { page } = await visit('/catalog');
  for (const text of ['c++ & data', '100% online', '"); DROP TABLE', '<b>bold</b>', '__proto__']) {
    await searchBox(page).fill(text);
    await searchBox(page).press('Enter');
    await expect.poll(() => new URL(page.url()).searchParams.get('query')).toBe(text);
    await page.getByText(`“${text}”`).first().waitFor();
    await page.reload();
    expect(await searchBox(page).inputValue()).toBe(text);
    await page.getByText(`“${text}”`).first().waitFor();
  }
});

test('what matches is marked in the names', async ({ visit }) => {
  const { page } = await visit('/catalog?query=python');
  const marks = page.getByRole('main').locator('mark');
  await marks.first().waitFor();
  for (const mark of await marks.allInnerTexts()) expect(mark).toMatch(/python/i);
});

test('the slash key leads to the one box from any page, and Enter from there to the catalog', async ({
  visit,
}) => {
  const { page } = await visit('/catalog');
  await cards(page).first().click();
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.keyboard.press('/');
  await page.getByRole('combobox', { name: 'Search everything' }).waitFor();
  await page.keyboard.type('music');
  await page.keyboard.press('Enter');
  await heading(page).filter({ hasText: 'for “music”' }).waitFor();
  expect(address(page)).toBe('/catalog?query=music');
});
