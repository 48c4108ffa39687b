import { expect, inject } from 'vitest';
import { cards, count, heading } from './catalog-page.ts';
import { test } from './test.ts';
import { nonsenseIn } from './watch.ts';

const KINDS = ['courses', 'programs', 'pathways', 'skills', 'roles', 'resources'];

test.for(KINDS)('a card of %s opens its own page, which its address shows again', async (kind, { visit }) => {
  const { page } = await visit(`/catalog?content=${kind}`);
  const name = await cards(page).first().innerText();
  await cards(page).first().click();
  await heading(page).filter({ hasText: name }).waitFor();
  const { pathname } = new URL(page.url());
  expect(pathname.startsWith(`/${kind}/`)).toBe(true);
  expect(await page.title()).toContain(name);
  expect(await nonsenseIn(page)).toEqual([]);
  const response = await fetch(page.url(), { headers: { 'Accept-Language': 'en' } });
  expect(response.status).toBe(200);
  expect(await response.text()).toContain(`<title>${name.replaceAll('&', '&amp;').replaceAll("'", '&#39;')}`);
  await page.getByRole('navigation', { name: 'Way here' }).getByRole('link', { name: 'Catalog' }).click();
  expect(await count(page)).toBeGreaterThan(0);
});

test('one can walk from a pathway to its programs, their courses, their skills and the roles that ask for them', async ({
  visit,
}) => {
  const { page } = await visit('/pathways/PATH-become-a-data-scientist?tenant=northmoor');
  for (const kind of ['programs', 'courses', 'skills', 'roles', 'skills', 'courses']) {
    const link = page.getByRole('main').locator(`a[href*="/${kind}/"]`).first();
    await link.click();
    await expect.poll(() => new URL(page.url()).pathname).toContain(`/${kind}/`);
    await heading(page).waitFor();
    expect(await nonsenseIn(page)).toEqual([]);
  }
});

test('every item of the demo has a page without a word out of place', async () => {
  const names = await Promise.all(
    KINDS.map(async (kind) => {
      const answer = await fetch(
        `${inject('origin')}/api/search/catalog/?content=${kind}&limit=12&offset=7&return_facet=false`,
      );
      const { results } = (await answer.json()) as { results: Record<string, string>[] };
      return results.map((item) => ({
        name: item['name'] ?? '',
        path: `/${kind}/${encodeURIComponent(item[`${item['type']}_id`] ?? '')}?tenant=${item['tenant']}`,
      }));
    }),
  );
  for (const { name, path } of names.flat()) {
    const response = await fetch(inject('origin') + path, { headers: { 'Accept-Language': 'en' } });
    const html = (await response.text()).replaceAll(/<script[^]*?<\/script>/g, '');
    expect(response.status, path).toBe(200);
    expect(html, path).not.toMatch(/\[object |>(undefined|null|NaN)<|="undefined"/);
    expect(html, path).toContain(name.split(/[&'"]/)[0]);
  }
});
