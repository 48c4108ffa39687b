import { expect } from 'vitest';
import { violationsInAnyLook } from './axe.ts';
import { cards, choice, facet, live } from './catalog-page.ts';
import { test } from './test.ts';

test('the live region says the number first, is emptied while results come, and the grid is not live', async ({
  visit,
}) => {
  const { page } = await visit('/catalog');
  expect(await live(page).innerText()).toMatch(/^\d+ results, page 1 of \d+$/);
  await page.evaluate(() => {
    const region = document.querySelector('main output');
    const said: string[] = [];
    Object.assign(window, { said });
    new MutationObserver(() => said.push(region?.textContent ?? '')).observe(region ?? document, {
      subtree: true,
      childList: true,
      characterData: true,
    });
  });
  // No hover before: the answer is not there yet.
  await choice(page, 'Level', 'Beginner').dispatchEvent('click');
  const said = () => page.evaluate<string[]>('window.said');
  await expect.poll(async () => (await said()).at(-1) ?? '').toMatch(/^\d+ results/);
  expect((await said())[0]).toBe('');
  const aroundCards = cards(page)
    .first()
    .locator('xpath=ancestor::*[@aria-live or @role="status" or @role="alert"]');
  expect(await aroundCards.count()).toBe(0);
});

test('everything has its role and name', async ({ visit }) => {
  const { page } = await visit('/catalog?level=Beginner');
  for (const landmark of ['banner', 'main', 'search'] as const)
    expect(await page.getByRole(landmark).count(), landmark).toBe(1);
  expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1);
  expect(
    await facet(page, 'Level')
      .getByRole('checkbox', { name: /Beginner/ })
      .isChecked(),
  ).toBe(true);
  expect(await page.getByRole('navigation', { name: 'Kinds' }).getByRole('link').count()).toBe(7);
  expect(await cards(page).count()).toBe(24);
  const unnamed = await page
    .locator('a, button, input, select')
    .evaluateAll((all) =>
      all
        .filter((one) => (one.closest('label') ?? one).textContent.trim() === '' && one.ariaLabel === null)
        .map((one) => one.outerHTML),
    );
  expect(unnamed).toEqual([]);
});

const PAGES = [
  '/catalog?level=Beginner&query=data',
  '/catalog?query=zzzzqqq&level=Beginner',
  '/courses/COM-101',
];
for (const width of [360, 1440])
  test.for(['en', 'ar'])(
    `axe finds nothing at ${width} pixels, in any theme or contrast (%s)`,
    async (locale, { visit }) => {
      const { page } = await visit('/catalog', { viewport: { width, height: 900 }, locale });
      const found: string[] = [];
      for (const address of PAGES) {
        await page.goto(new URL(address, page.url()).href);
        for (const one of await violationsInAnyLook(page)) found.push(`${address} ${one}`);
      }
      expect(found).toEqual([]);
    },
  );
