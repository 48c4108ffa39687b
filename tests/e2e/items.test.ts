import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Page } from 'playwright-core';
import { expect, inject } from 'vitest';
import { violationsInAnyLook, violationsOf } from './axe.ts';
import { cards, count, heading } from './catalog-page.ts';
import { startServer } from './server.ts';
import { test as base } from './test.ts';
import { nonsenseIn } from './watch.ts';

const run = promisify(execFile);

/** A tenant that has one item of each kind with nothing but a name, and had another. */
const test = base.extend('bare', { scope: 'file' }, async ({}, { onCleanup }) => {
  const server = await startServer({ WAYFINDER_DEMO: 'off' });
  onCleanup(() => server.stop());
  const load = async (...items: object[]) => {
    const file = join(server.data, 'items.jsonl');
    writeFileSync(file, items.map((item) => JSON.stringify(item)).join('\n'));
    await run(process.execPath, ['src/server/import/cli.ts', file, '--tenant', 'bare', '--replace'], {
      env: { ...process.env, WAYFINDER_DATA: server.data },
    });
  };
  const rest = TYPES.map((type) => ({ type, id: 'K', name: `Only the ${type}` }));
  await load(...rest, { type: 'course', id: 'gone', name: 'Lamps of old harbours' });
  await load(...rest, { type: 'course', id: 'like', name: 'Lamps of new harbours' });
  const answers = async () => (await fetch(`${server.origin}/courses/gone`)).status;
  await expect.poll(answers).toBe(410);
  return server.origin;
});

const TYPES = ['course', 'program', 'pathway', 'skill', 'role', 'resource'];
const KINDS = TYPES.map((type) => `${type}s`);
const RELATED = '/api/discovery/related/';

const related = (page: Page) => page.getByRole('complementary', { name: /^(Related|ذات صلة)$/ });
const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent ?? '');
const isTooWide = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);

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

test('what is near is asked once, after the page, and moves nothing that stands above it', async ({
  visit,
}) => {
  const { page, api } = await visit('/courses/DAT-101?tenant=northmoor', {
    prepare: (fresh) =>
      fresh.addInitScript(() => {
        const shifts: number[] = [];
        Object.assign(window, { shifts });
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) shifts.push(Reflect.get(entry, 'value') as number);
        }).observe({ type: 'layout-shift', buffered: true });
      }),
  });
  await related(page).waitFor();
  expect(await related(page).getByRole('heading', { level: 2 }).allInnerTexts()).toEqual([
    'Who can help',
    'Similar',
  ]);
  expect(await page.evaluate('window.shifts')).toEqual([]);
  const asked = api.map(({ address }) => address.split('?')[0]);
  expect(asked).toEqual([RELATED]);
  const similar = related(page).getByRole('listitem').locator('a[href*="/courses/"]').first();
  const name = await similar.innerText();
  await similar.click();
  await heading(page).filter({ hasText: name }).waitFor();
});

test('a course shows its stop in its program, and the keys lead along the line', async ({ visit }) => {
  const { page } = await visit('/courses/COM-104?tenant=northmoor');
  const here = page.locator('[aria-current="step"]');
  expect(await here.innerText()).toBe('Algorithms You Can Draw\nYou are here');
  expect(await page.getByText(/^Stop 2 of 4 in/).innerText()).toBe(
    'Stop 2 of 4 in Foundations of Programming',
  );
  await page.getByRole('link', { name: 'Foundations of Programming' }).focus();
  await page.keyboard.press('Tab');
  expect(await focused(page)).toBe('Programming from Zero with Python');
  await page.keyboard.press('ArrowRight');
  expect(await focused(page)).toBe('How Computers Really Work: From Switch to System');
  await page.keyboard.press('End');
  expect(await focused(page)).toBe('Clean Delivery: Version Control, Tests and Releases');
  await page.keyboard.press('Home');
  expect(await focused(page)).toBe('Programming from Zero with Python');
  await page.keyboard.press('Enter');
  await heading(page).filter({ hasText: 'Programming from Zero with Python' }).waitFor();
  expect(await page.getByText(/^Stop 1 of 4 in/).count()).toBe(1);
});

test('on a phone the stops beside this one alone are shown, and the keys skip what is not', async ({
  visit,
}) => {
  const { page } = await visit('/courses/COM-104?tenant=northmoor', {
    viewport: { width: 360, height: 740 },
  });
  const line = page.getByRole('list').filter({ has: page.locator('[aria-current="step"]') });
  expect(await line.getByRole('link').allInnerTexts()).toEqual([
    'Programming from Zero with Python',
    'How Computers Really Work: From Switch to System',
  ]);
  await line.getByRole('link').first().focus();
  await page.keyboard.press('End');
  expect(await focused(page)).toBe('How Computers Really Work: From Switch to System');
});

test.for([
  ['en', 'ArrowRight', 'ArrowLeft'],
  ['ar', 'ArrowLeft', 'ArrowRight'],
] as const)(
  'in %s, %s goes on along the stations of a program, and %s back',
  async ([locale, on, back], { visit }) => {
    const { page } = await visit('/programs/PRG-COM-1?tenant=northmoor', { locale });
    const stations = page.getByRole('main').locator('ol').first().getByRole('link');
    const names = await stations.allInnerTexts();
    expect(names.length).toBeGreaterThan(3);
    await stations.first().focus();
    await page.keyboard.press(on);
    expect(await focused(page)).toBe(names[1]);
    await page.keyboard.press('ArrowDown');
    expect(await focused(page)).toBe(names[2]);
    await page.keyboard.press(back);
    expect(await focused(page)).toBe(names[1]);
    // Tab goes through them as through any links.
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe(names[2]);
  },
);

const EXAMPLES = [
  '/courses/COM-104?tenant=northmoor',
  '/programs/PRG-COM-1?tenant=northmoor',
  '/pathways/PATH-become-a-data-scientist?tenant=northmoor',
  '/skills/python?tenant=northmoor',
  '/roles/data-analyst?tenant=northmoor',
];

for (const width of [360, 1440])
  test.for(['en', 'ar'])(
    `pages of items at ${width} pixels please axe, and fit (%s)`,
    async (locale, { visit }) => {
      const { page } = await visit('/catalog', { viewport: { width, height: 900 }, locale });
      const found: string[] = [];
      for (const address of EXAMPLES) {
        await page.goto(new URL(address, page.url()).href);
        await related(page).waitFor();
        expect(await isTooWide(page), address).toBe(false);
        const levels = await page
          .locator('h1, h2, h3, h4')
          .evaluateAll((all) => all.map(({ tagName }) => Number(tagName.slice(1))));
        const jumps = levels.filter((level, place) => level > (levels[place - 1] ?? 0) + 1);
        expect([levels.filter((level) => level === 1).length, jumps], address).toEqual([1, []]);
        for (const one of await violationsInAnyLook(page)) found.push(`${address} ${one}`);
      }
      expect(found).toEqual([]);
    },
  );

test.for(KINDS)(
  'one of %s with only a name looks right on a phone, from the left and from the right',
  async (kind, { visit, bare }) => {
    for (const locale of ['en', 'ar']) {
      const { page } = await visit(`/${kind}/K`, {
        origin: bare,
        locale,
        colorScheme: 'dark',
        viewport: { width: 360, height: 740 },
      });
      expect(await heading(page).innerText()).toBe(`Only the ${kind.slice(0, -1)}`);
      // Their names are alike, and nothing else is there to be a section of.
      await related(page).waitFor();
      expect(await page.getByRole('heading', { level: 2 }).count()).toBe(1);
      expect(await isTooWide(page)).toBe(false);
      expect(await violationsOf(page)).toEqual([]);
    }
  },
);

test('an item that was taken down says so, is gone for machines too, and offers what is like it', async ({
  visit,
  bare,
}) => {
  const response = await fetch(`${bare}/courses/gone`);
  expect(response.status).toBe(410);
  const { page } = await visit('/courses/gone', {
    origin: bare,
    expected: /status of 410/,
  });
  expect(await heading(page).innerText()).toMatch(
    /^“Lamps of old harbours” was taken down on \w+ \d+, \d{4}\.$/,
  );
  expect(await violationsOf(page)).toEqual([]);
  await page.getByRole('link', { name: 'Lamps of new harbours' }).waitFor();
  await page.getByRole('link', { name: 'Search for “Lamps of old harbours”' }).click();
  await expect.poll(() => new URL(page.url()).searchParams.get('query')).toBe('Lamps of old harbours');
  expect((await fetch(`${bare}/courses/never`)).status).toBe(404);
});

test('what is shared of a page says what it is', async () => {
  const response = await fetch(`${inject('origin')}/courses/COM-104?tenant=northmoor`);
  const html = await response.text();
  expect(html).toContain('<meta property="og:type" content="article">');
  expect(html).toMatch(/<meta property="og:description" content="[^"]{20,200}">/);
  expect(html).toMatch(/<meta name="twitter:card" content="summary(_large_image)?">/);
  const [, data = '{}'] = /<script[^>]*type="application\/ld\+json"[^>]*>(.*?)<\/script>/s.exec(html) ?? [];
  expect(JSON.parse(data)).toMatchObject({ '@type': 'Course', name: 'Algorithms You Can Draw' });
});
