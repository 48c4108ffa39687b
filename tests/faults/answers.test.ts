import { expect, inject } from 'vitest';
import {
  address,
  cards,
  choice,
  chips,
  count,
  focused,
  heading,
  searchBox,
  settled,
} from '../e2e/catalog-page.ts';
import { test } from '../e2e/test.ts';
import { nonsenseIn } from '../e2e/watch.ts';
import { body, problem, standBetween } from './between.ts';

const TITLES: Readonly<Record<number, string>> = {
  400: 'The catalog did not understand this address.',
  401: 'Please sign in to see this.',
  403: 'This is not open to you.',
  404: 'There is nothing at this address.',
  408: 'The catalog took too long to answer.',
  409: 'Something changed in the meantime.',
  413: 'That is more than the catalog can take at once.',
  414: 'That is more than the catalog can take at once.',
  429: 'That was too many requests in a short time.',
  500: 'The catalog did not answer.',
  502: 'The catalog is too busy to answer.',
  503: 'The catalog is too busy to answer.',
  504: 'The catalog is too busy to answer.',
};
const FAILED = /the server responded with a status of/;

test('whatever goes wrong has a name; page, address and choices stay, and asking again helps', async ({
  visit,
}) => {
  const { page } = await visit('/catalog', { expected: FAILED });
  const between = await standBetween(page);
  for (const [status, title] of Object.entries(TITLES)) {
    between.breakWith(problem(Number(status)));
    await searchBox(page).fill(`broken ${status}`);
    await page.getByRole('main').getByRole('heading', { name: title }).waitFor();
    await page.getByText(`${status} · request fault-${status}`).waitFor();
    await expect.poll(() => address(page)).toBe(`/catalog?query=broken+${status}`);
    expect(await focused(page), status).toContain('Search everything');
    expect(await searchBox(page).inputValue()).toBe(`broken ${status}`);
    expect(await nonsenseIn(page)).toEqual([]);
    between.breakWith(undefined);
    await page.getByRole('button', { name: /^Try again/ }).press('Enter');
    await page.getByRole('heading', { name: title }).waitFor({ state: 'detached' });
    await settled(page);
    expect(await focused(page), `after ${status}`).not.toBe('body');
  }
});

test('a choice whose answer failed stays chosen, and can be taken back', async ({ visit }) => {
  const { page } = await visit('/catalog', { expected: FAILED });
  const between = await standBetween(page);
  const all = await count(page);
  between.breakWith(problem(500));
  await choice(page, 'Level', 'Beginner').click();
  await page.getByRole('heading', { name: 'The catalog did not answer.' }).waitFor();
  expect(await choice(page, 'Level', 'Beginner').isChecked()).toBe(true);
  expect(await chips(page).count()).toBe(1);
  await choice(page, 'Level', 'Beginner').click();
  expect(await count(page)).toBe(all);
  expect(address(page)).toBe('/catalog');
});

test('a busy server is asked again by itself, when it said', async ({ visit }) => {
  const { page, api } = await visit('/catalog', { expected: FAILED });
  const between = await standBetween(page);
  between.breakWith(async (route) => {
    between.breakWith(undefined);
    await problem(503, { 'Retry-After': '0' })(route);
  });
  await searchBox(page).fill('music');
  await heading(page).filter({ hasText: 'for “music”' }).waitFor();
  await settled(page);
  expect(api.filter(({ address: asked }) => asked.includes('music'))).toHaveLength(2);
});

const UNREADABLE = {
  'nothing at all': body(''),
  'half of it': body('{"results":[{"type":"course","name":"Half'),
  'no JSON': body('Bad gateway'),
  'a page of HTML': body('<!doctype html><title>Sign in to the hotel</title>', 'text/html'),
  'another thing': body('"yes"'),
  'no object': body('null'),
} as const;

test('an answer that cannot be read is named, and the page stays', async ({ visit }) => {
  const { page } = await visit('/catalog');
  const between = await standBetween(page);
  for (const [what, fault] of Object.entries(UNREADABLE)) {
    between.breakWith(fault);
    await searchBox(page).fill(what);
    await page.getByRole('heading', { name: 'The answer could not be read.' }).waitFor();
    between.breakWith(undefined);
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByRole('heading', { name: 'The answer could not be read.' }).waitFor({ state: 'detached' });
    await settled(page);
  }
});

test('lists that are null, items that are broken and items that come twice leave the rest readable', async ({
  visit,
}) => {
  const { page } = await visit('/catalog');
  const between = await standBetween(page);
  const asked = await fetch(`${inject('origin')}/api/search/catalog/?query=data&return_facet=true&limit=5`);
  const answer = (await asked.json()) as { results: { name: string; skills?: unknown }[] };
  const [first] = answer.results;
  const without = answer.results.map((item) => ({ ...item, skills: null, topics: null, tags: null }));
  const answers: Record<string, unknown> = {
    nulls: { ...answer, results: without, facets: null },
    broken: {
      ...answer,
      results: [null, 7, {}, { type: 'course' }, { type: 'moon', name: 'x' }, ...without],
    },
    twice: { ...answer, results: [...answer.results, first, first] },
    extra: {
      ...answer,
      results: answer.results.map((item) => ({ ...item, price: {}, name2: [{}] })),
      more: [[]],
    },
  };
  for (const [what, one] of Object.entries(answers)) {
    between.breakWith(body(JSON.stringify(one)));
    await searchBox(page).fill(what);
    await heading(page)
      .filter({ hasText: `for “${what}”` })
      .waitFor();
    await settled(page);
    expect(await cards(page).count(), what).toBeGreaterThanOrEqual(5);
    expect(await nonsenseIn(page), what).toEqual([]);
  }
});
