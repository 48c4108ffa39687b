import type { Page } from 'playwright-core';
import { expect, inject } from 'vitest';
import {
  address,
  chips,
  choice,
  count,
  countOn,
  facet,
  heading,
  open,
  panel,
  settled,
} from './catalog-page.ts';
import { test } from './test.ts';

/** The first value of each group that is open. */
const FIRST_OF = ['Subject', 'Level', 'Price', 'Hours of work'];

const firstFree = (page: Page, group: string) =>
  facet(page, group).getByRole('checkbox', { checked: false }).first();

test('choosing a value gives exactly the number that stood beside it', async ({ visit }) => {
  const { page } = await visit('/catalog');
  for (const group of FIRST_OF) {
    const box = firstFree(page, group);
    const promised = await countOn(box);
    const before = address(page);
    await box.click();
    await expect.poll(() => address(page)).not.toBe(before);
    expect(await count(page), `${group} in ${before}`).toBe(promised);
  }
  expect(await chips(page).count()).toBe(FIRST_OF.length);
});

test('a second value of a filter adds its number to the first', async ({ visit }) => {
  const { page } = await visit('/catalog?level=Beginner');
  const first = await count(page);
  const second = await countOn(choice(page, 'Level', 'Advanced'));
  await choice(page, 'Level', 'Advanced').click();
  await settled(page);
  expect(await count(page)).toBe(first + second);
  expect(address(page)).toBe('/catalog?level=Beginner&level=Advanced');
});

test('what is chosen stays in its list at zero too, and can be taken back', async ({ visit }) => {
  const { page } = await visit('/catalog?query=calculus&subject=Languages');
  expect(await count(page)).toBe(0);
  const box = choice(page, 'Subject', 'Languages');
  expect(await box.isChecked()).toBe(true);
  expect(await countOn(box)).toBe(0);
  await box.focus();
  await page.keyboard.press('Space');
  await heading(page).filter({ hasText: 'for “calculus”' }).waitFor();
  expect(await count(page)).toBeGreaterThan(0);
  expect(address(page)).toBe('/catalog?query=calculus');
});

test('a long list shows some of its values, and all of them when asked', async ({ visit }) => {
  const { page } = await visit('/catalog');
  const boxes = facet(page, 'Subject').getByRole('checkbox');
  expect(await boxes.count()).toBe(8);
  const more = facet(page, 'Subject').getByRole('button', { name: /more/ });
  const hidden = Number(/\d+/.exec(await more.innerText())?.[0]);
  await more.click();
  expect(await boxes.count()).toBe(8 + hidden);
  await facet(page, 'Subject').getByRole('button', { name: 'Show fewer' }).click();
  expect(await boxes.count()).toBe(8);
});

test('a value can be found by a part of its name, accents and case aside', async ({ visit }) => {
  const { page } = await visit('/catalog');
  const group = facet(page, 'Subject');
  await group.getByRole('searchbox').fill('ART');
  await expect.poll(() => group.getByRole('checkbox').count()).toBe(1);
  await choice(page, 'Subject', 'Arts and music').click();
  await settled(page);
  expect(address(page)).toBe('/catalog?subject=Arts+and+music');
  await group.getByRole('searchbox').fill('zzz');
  await group.getByText('Nothing here is called “zzz”.').waitFor();
});

test('a value beyond those that were sent is found too', async ({ visit }) => {
  const ask = async (query: string) =>
    (await (await fetch(`${inject('origin')}/api/search/catalog/?${query}`)).json()) as {
      results: { name: string }[];
      facets: { skills: { terms: Record<string, number> } };
    };
  const { facets } = await ask('return_facet=true&limit=1');
  const { results } = await ask('content=skills&limit=100&offset=100&return_facet=false');
  const rare = results.find(({ name }) => !(name in facets.skills.terms))?.name ?? '';
  const { page } = await visit('/catalog');
  await open(page, 'Skills');
  await facet(page, 'Skills').getByRole('searchbox').fill(rare.toUpperCase());
  const promised = await countOn(choice(page, 'Skills', rare));
  await choice(page, 'Skills', rare).click();
  expect(await count(page)).toBe(promised);
  expect(new URL(page.url()).searchParams.getAll('skills')).toEqual([rare]);
});

test('an open subject shows its topics, and takes them along when it goes', async ({ visit }) => {
  const { page } = await visit('/catalog');
  expect(await facet(page, 'Subject').getByText('Programming', { exact: true }).count()).toBe(0);
  await choice(page, 'Subject', 'Computing').click();
  const topic = choice(page, 'Subject', 'Programming');
  await topic.waitFor();
  await settled(page);
  const promised = await countOn(topic);
  await topic.click();
  await settled(page);
  expect(address(page)).toBe('/catalog?subject=Computing&topics=Programming');
  expect(await count(page)).toBe(promised);
  await choice(page, 'Subject', 'Computing').click();
  await settled(page);
  expect(address(page)).toBe('/catalog');
});

test('chips say what is chosen and take it back, one by one or all at once', async ({ visit }) => {
  const { page } = await visit('/catalog?level=Beginner&price=Free&query=data');
  expect(await chips(page).allInnerTexts()).toHaveLength(2);
  await page.getByRole('button', { name: 'Remove Level: Beginner' }).click();
  await settled(page);
  expect(address(page)).toBe('/catalog?price=Free&query=data');
  expect(await choice(page, 'Price', 'Free').isChecked()).toBe(true);
  await choice(page, 'Level', 'Advanced').click();
  await panel(page).getByRole('button', { name: 'Clear all' }).click();
  await settled(page);
  expect(address(page)).toBe('/catalog?query=data');
  expect(await panel(page).getByRole('checkbox', { checked: true }).count()).toBe(0);
});

test('tabs show one kind, with the number they promised', async ({ visit }) => {
  const { page } = await visit('/catalog');
  const tabs = page.getByRole('navigation', { name: 'Kinds' }).getByRole('link');
  let sum = 0;
  for (const tab of (await tabs.all()).slice(1)) {
    const promised = Number(/\d+$/.exec(await tab.innerText())?.[0]);
    sum += promised;
    await tab.click();
    await settled(page);
    expect(await count(page)).toBe(promised);
    expect(await tab.getAttribute('aria-current')).toBe('page');
  }
  await tabs.first().click();
  expect(await count(page)).toBe(sum);
});

test('a choice starts at the first page, in the same step of the history', async ({ visit }) => {
  const { page } = await visit('/catalog?offset=48');
  const before = await page.evaluate(() => window.history.length);
  await choice(page, 'Level', 'Beginner').click();
  await settled(page);
  expect(address(page)).toBe('/catalog?level=Beginner');
  expect(await page.evaluate(() => window.history.length)).toBe(before + 1);
});

test('the address has the names of the API, sorted, and keeps what it does not know', async ({ visit }) => {
  const { page } = await visit('/catalog?utm_source=letter&subject=Computing');
  await choice(page, 'Level', 'Intermediate').click();
  await choice(page, 'Price', 'Free').click();
  await page.getByRole('combobox', { name: 'Sort' }).selectOption('Newest');
  await settled(page);
  expect(address(page)).toBe(
    '/catalog?level=Intermediate&order_by=created_at&price=Free&subject=Computing&utm_source=letter',
  );
});

test('pointing at a choice fetches its answer: the click asks nothing more', async ({ visit }) => {
  const { page, api } = await visit('/catalog');
  const box = choice(page, 'Level', 'Beginner');
  const promised = await countOn(box);
  await box.hover();
  await expect.poll(() => api.map(({ state }) => state)).toEqual(['answered']);
  expect(api[0]?.prefetch).toBe(true);
  await box.click();
  expect(await count(page)).toBe(promised);
  expect(api).toHaveLength(1);
});

test('coming to a choice by keyboard fetches its answer too', async ({ visit }) => {
  const { page, api } = await visit('/catalog');
  await choice(page, 'Level', 'Beginner').focus();
  await expect.poll(() => api.map(({ state }) => state)).toEqual(['answered']);
  await page.keyboard.press('Space');
  await settled(page);
  expect(address(page)).toBe('/catalog?level=Beginner');
  expect(api).toHaveLength(1);
});

test('who saves data is not asked for more than a choice needs', async ({ visit }) => {
  const { page, api } = await visit('/catalog', {
    prepare: (opened) =>
      opened.addInitScript(() =>
        Object.defineProperty(navigator, 'connection', { value: { saveData: true } }),
      ),
  });
  await choice(page, 'Level', 'Beginner').click();
  await settled(page);
  expect(api.map(({ prefetch }) => prefetch)).toEqual([false]);
});
