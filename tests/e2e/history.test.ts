import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { address, cards, choice, chips, heading, live, panel, searchBox, settled } from './catalog-page.ts';
import { test } from './test.ts';

/** All that a reader sees of a state. */
async function shown(page: Page) {
  await settled(page);
  // What stands in the place of results is loaded when there are none; then the ways out are counted.
  await cards(page)
    .or(page.getByRole('main').getByRole('heading', { level: 2 }))
    .first()
    .waitFor();
  await expect.poll(() => page.locator('main [aria-busy=true]').count()).toBe(0);
  return {
    address: address(page),
    text: await searchBox(page).inputValue(),
    heading: await heading(page).innerText(),
    said: await live(page).innerText(),
    chosen: await chips(page).allInnerTexts(),
    boxes: await panel(page).getByRole('checkbox', { checked: true }).count(),
    names: await cards(page).allInnerTexts(),
    order: await page.getByRole('combobox', { name: 'Sort' }).inputValue(),
    tab: await page.getByRole('navigation', { name: 'Kinds' }).locator('[aria-current]').innerText(),
  };
}

/** Numbers from 0 to 1 that are the same in each run. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

const ACTS = ['choose', 'choose', 'choose', 'take back', 'tab', 'sort', 'page', 'text'] as const;
const TEXTS = ['data', 'language', 'health', 'design', ''];
const ORDERS = ['best', 'newest', 'name', 'shortest'];

/** One random act; false where it cannot be done here. */
async function act(page: Page, kind: (typeof ACTS)[number], random: () => number): Promise<boolean> {
  const links = (name: string) => page.getByRole('navigation', { name }).getByRole('link');
  const one = {
    choose: panel(page).getByRole('checkbox', { checked: false }),
    'take back': chips(page),
    tab: links('Kinds').and(page.locator(':not([aria-current])')),
    page: links('Pages').and(page.locator(':not([aria-current])')),
  };
  if (kind === 'text') {
    await searchBox(page).fill(TEXTS[Math.floor(random() * TEXTS.length)] ?? '');
    await searchBox(page).press('Enter');
  } else if (kind === 'sort') {
    const order = ORDERS[Math.floor(random() * ORDERS.length)] ?? '';
    await page.getByRole('combobox', { name: 'Sort' }).selectOption(order);
  } else {
    const choices = await one[kind].all();
    const chosen = choices[Math.floor(random() * choices.length)];
    if (chosen === undefined) return false;
    await chosen.click();
  }
  return true;
}

test('Back through twenty random steps restores each, asks nothing, and Forward restores each again', async ({
  visit,
}) => {
  const { page, api } = await visit('/catalog');
  const random = randomFrom(1);
  const states = [await shown(page)];
  while (states.length <= 20) {
    const kind = ACTS[Math.floor(random() * ACTS.length)] ?? 'choose';
    const before = address(page);
    if (!(await act(page, kind, random)) || address(page) === before) continue;
    states.push(await shown(page));
  }
  // A pointer that rests on the panel would ask for what comes to lie under it.
  await page.mouse.move(0, 0);
  const asked = api.length;
  for (const state of states.slice(0, -1).toReversed()) {
    await page.goBack();
    await expect.poll(() => address(page)).toBe(state.address);
    expect(await shown(page)).toEqual(state);
  }
  for (const state of states.slice(1)) {
    await page.goForward();
    await expect.poll(() => address(page)).toBe(state.address);
    expect(await shown(page)).toEqual(state);
  }
  expect(api.slice(asked).filter(({ prefetch }) => !prefetch)).toEqual([]);
});

test('after Back and after Forward every control still does its work', async ({ visit }) => {
  const { page } = await visit('/catalog');
  const acts = [
    () => choice(page, 'Level', 'Advanced').click(),
    () => page.getByRole('combobox', { name: 'Sort' }).selectOption('Newest'),
    () =>
      page
        .getByRole('navigation', { name: 'Kinds' })
        .getByRole('link', { name: /Courses/ })
        .click(),
    () =>
      searchBox(page)
        .fill('data')
        .then(() => searchBox(page).press('Enter')),
  ];
  for (const one of acts) {
    await choice(page, 'Price', 'Free').click();
    await settled(page);
    await page.goBack();
    await expect.poll(() => address(page)).toBe('/catalog');
    await settled(page);
    await one();
    await expect.poll(() => address(page)).not.toBe('/catalog');
    await settled(page);
    await page.goBack();
    await expect.poll(() => address(page)).toBe('/catalog');
    await settled(page);
  }
});

test('a link that is sent, and a reload, show the very same page', async ({ visit }) => {
  const { page } = await visit('/catalog');
  await choice(page, 'Level', 'Intermediate').click();
  await page.getByRole('combobox', { name: 'Sort' }).selectOption('Newest');
  await page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: 'Page 2' }).click();
  await page
    .getByRole('navigation', { name: 'Kinds' })
    .getByRole('link', { name: /Courses/ })
    .click();
  const state = await shown(page);
  const other = await visit(address(page));
  expect(await shown(other.page)).toEqual(state);
  await page.reload();
  expect(await shown(page)).toEqual(state);
});

test('Back from an item shows the results again at once, and where they were', async ({ visit }) => {
  const { page, api } = await visit('/catalog?query=data');
  await cards(page).last().scrollIntoViewIfNeeded();
  const names = await cards(page).allInnerTexts();
  const top = await page.evaluate(() => window.scrollY);
  await cards(page).last().click();
  await expect.poll(() => address(page)).not.toContain('/catalog');
  await heading(page)
    .filter({ hasText: names.at(-1) ?? '' })
    .waitFor();
  const asked = api.length;
  await page.goBack();
  await settled(page);
  expect(await cards(page).allInnerTexts()).toEqual(names);
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBe(top);
  expect(api.slice(asked)).toEqual([]);
});

test('what cannot be read of an address is left out', async ({ visit }) => {
  const { page } = await visit('/catalog?offset=x&order_by=&level=Beginner,Advanced&__proto__=1&subject=');
  await settled(page);
  expect(await chips(page).allInnerTexts()).toHaveLength(2);
});

test('an address that cannot be meant says so, keeps its choices and offers a way out', async ({ visit }) => {
  const { page } = await visit('/catalog?content=nothing&level=Beginner', { expected: /status of 400/ });
  await page.getByRole('heading', { name: 'The catalog did not understand this address.' }).waitFor();
  expect(address(page)).toBe('/catalog?content=nothing&level=Beginner');
  expect(await choice(page, 'Level', 'Beginner').isChecked()).toBe(true);
  await page.getByRole('link', { name: /^All/ }).click();
  await cards(page).first().waitFor();
  expect(address(page)).toBe('/catalog?level=Beginner');
});
