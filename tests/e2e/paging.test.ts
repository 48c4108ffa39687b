import { expect, inject } from 'vitest';
import { address, cards, count, focused, heading, settled } from './catalog-page.ts';
import { test } from './test.ts';

test('pages are links; each shows others, and reading goes on at the heading of the results', async ({
  visit,
}) => {
  const { page } = await visit('/catalog?content=courses');
  const pages = page.getByRole('navigation', { name: 'Pages' });
  const seen = new Set(await cards(page).allInnerTexts());
  for (const number of [2, 3]) {
    const link = pages.getByRole('link', { name: `Page ${number}`, exact: true });
    expect(await link.getAttribute('href')).toBe(`/catalog?content=courses&offset=${(number - 1) * 24}`);
    await link.click();
    await expect.poll(() => address(page)).toContain(`offset=${(number - 1) * 24}`);
    await settled(page);
    for (const name of await cards(page).allInnerTexts()) expect(seen.has(name), name).toBe(false);
    for (const name of await cards(page).allInnerTexts()) seen.add(name);
    await expect.poll(() => focused(page)).toMatch(/^h1 \d+ results/);
    expect(await heading(page).isVisible()).toBe(true);
    expect(await pages.locator('[aria-current=page]').innerText()).toBe(String(number));
  }
  expect(seen.size).toBe(72);
});

test('the next and the previous page are one link away', async ({ visit }) => {
  const { page } = await visit('/catalog?offset=24');
  await page.getByRole('link', { name: 'Next' }).click();
  await expect.poll(() => address(page)).toBe('/catalog?offset=48');
  await settled(page);
  await page.getByRole('link', { name: 'Previous' }).click();
  await expect.poll(() => address(page)).toBe('/catalog?offset=24');
  await settled(page);
  await page.getByRole('link', { name: 'Previous' }).click();
  await expect.poll(() => address(page)).toBe('/catalog');
});

test('an address beyond the end shows the last page, in the first HTML and after it', async ({ visit }) => {
  const html = await (await fetch(`${inject('origin')}/catalog?content=pathways&offset=9600`)).text();
  expect(html).toContain('Become a Data Scientist');
  const { page, api } = await visit('/catalog?offset=9600');
  const all = await count(page);
  expect(await cards(page).count()).toBe(all % 24 === 0 ? 24 : all % 24);
  const current = page.getByRole('navigation', { name: 'Pages' }).locator('[aria-current=page]');
  expect(await current.innerText()).toBe(String(Math.ceil(all / 24)));
  expect(api).toEqual([]);
});

test('a page deeper than anybody may ask for is a page all the same', async ({ visit }) => {
  const { page } = await visit('/catalog?offset=999999&level=Beginner');
  expect(await count(page)).toBeGreaterThan(0);
  expect(await cards(page).count()).toBeGreaterThan(0);
});
