// What this browser keeps: from a card to a list, from a search to what is new in it.
import { expect } from 'vitest';
import { violationsOf } from './axe.ts';
import { cards, focused, settled } from './catalog-page.ts';
import { signIn } from './every-page.ts';
import { hydrated, test } from './test.ts';

test('a kept course is on the page of what is kept, in a list, after a reload, and can be put back', async ({
  visit,
}) => {
  const { page } = await visit('/catalog?content=courses');
  const [name = ''] = await cards(page).allInnerTexts();
  const button = page.getByRole('button', { name: `Keep ${name}`, exact: true });
  await button.focus();
  await page.keyboard.press('Enter');
  expect(await button.getAttribute('aria-pressed')).toBe('true');
  expect(await focused(page)).toContain(`Keep ${name}`);
  await page.goto(new URL('/saved', page.url()).href);
  await page.getByRole('link', { name }).first().waitFor();
  await page.getByRole('textbox', { name: 'Name of a new list' }).fill('For spring');
  await page.keyboard.press('Enter');
  await page.getByText('Nothing is kept yet.').waitFor();
  await page.getByRole('button', { name: 'Everything', exact: true }).click();
  await page.getByRole('checkbox', { name: 'For spring' }).check();
  await page.reload();
  await page.getByRole('button', { name: 'For spring', exact: true }).click();
  await page.getByRole('link', { name }).first().waitFor();
  await page.getByRole('button', { name: `Take ${name} out` }).click();
  await page.getByRole('button', { name: 'Undo' }).click();
  expect(await page.getByRole('checkbox', { name: 'For spring' }).isChecked()).toBe(true);
});

test('a saved search says what is new since it was looked at', async ({ visit }) => {
  const { page } = await visit('/catalog?level=Beginner&query=data');
  await page.getByRole('button', { name: 'Save this search' }).click();
  await page.goto(new URL('/saved', page.url()).href);
  const search = page.getByRole('listitem').filter({ hasText: '“data” · Beginner' });
  await search.getByText(/^Nothing new since \w+day$/).waitFor();
  // As if it had been looked at before the demo's newest courses were made.
  await page.evaluate(() => {
    for (let i = 0; i < localStorage.length; i += 1) {
      const key = localStorage.key(i) ?? '';
      const kept = JSON.parse(localStorage.getItem(key) ?? '{}') as { searches?: { at: number }[] };
      for (const one of kept.searches ?? []) one.at = Date.UTC(2020, 0, 1);
      if (kept.searches !== undefined) localStorage.setItem(key, JSON.stringify(kept));
    }
  });
  await page.reload();
  await search.getByText(/^\d+ new since January 1, 2020$/).waitFor();
  await search.getByRole('link').click();
  await settled(page);
  expect(new URL(page.url()).search).toBe('?level=Beginner&query=data');
});

test('what a visitor kept is the caller’s after signing in, and nobody’s after signing out', async ({
  visit,
}) => {
  const { page } = await visit('/courses/COM-101');
  await page.getByRole('button', { name: /^Keep Programming/ }).click();
  await signIn(page, 'maya.lindqvist');
  await page.goto(new URL('/saved', page.url()).href);
  await hydrated(page);
  await page.getByRole('button', { name: /^Take Programming/ }).waitFor();
  await page.evaluate(() => fetch('/api/discovery/session/', { method: 'DELETE' }));
  await page.reload();
  await page.getByText('Nothing is kept yet.').waitFor();
});

for (const width of [360, 1440])
  test(`axe finds nothing at ${width} pixels, with things kept and without`, async ({ visit }) => {
    const { page } = await visit('/saved', { viewport: { width, height: 900 } });
    for (const address of ['/saved', '/courses/COM-101', '/saved']) {
      await page.goto(new URL(address, page.url()).href);
      await hydrated(page);
      if (address !== '/saved') await page.getByRole('button', { name: /^Keep Programming/ }).click();
      for (const media of [
        { colorScheme: 'light' },
        { colorScheme: 'dark' },
        { contrast: 'more' },
      ] as const) {
        await page.emulateMedia(media);
        expect(await violationsOf(page)).toEqual([]);
      }
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  });
