// The catalog page as a reader meets it: by roles and names.
import type { Locator, Page } from 'playwright-core';

/** What the live region says. It is empty while an answer is on its way. */
export const live = (page: Page): Locator => page.getByRole('main').getByRole('status');

/** Waits until the answer to the last act is there. */
export async function settled(page: Page): Promise<void> {
  await live(page).filter({ hasText: /\S/ }).waitFor({ state: 'attached' });
}

export const heading = (page: Page): Locator => page.getByRole('main').getByRole('heading', { level: 1 });
export const searchBox = (page: Page): Locator => page.getByRole('searchbox', { name: 'Search everything' });
export const panel = (page: Page): Locator => page.getByRole('complementary', { name: 'Filters' });
export const facet = (page: Page, name: string): Locator => page.getByRole('group', { name, exact: true });
export const cards = (page: Page): Locator =>
  page.getByRole('main').getByRole('heading', { level: 3 }).getByRole('link');
export const chips = (page: Page): Locator =>
  page.getByRole('list', { name: 'Chosen' }).getByRole('button', { name: /^Remove/ });

/** The box of a value: its name begins with the value and ends with its count. */
export function choice(page: Page, group: string, value: string): Locator {
  const words = value.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return facet(page, group).getByRole('checkbox', {
    name: new RegExp(`(^|\\s)${words},? [\\d,]+( results?)?$`),
  });
}

/** Opens a group of the panel that starts closed. */
export async function open(page: Page, group: string): Promise<void> {
  const head = page.getByRole('button', { name: group, exact: true });
  if ((await head.getAttribute('aria-expanded')) === 'false') await head.click();
}

/** The figure at the end of a box's name. */
export async function countOn(box: Locator): Promise<number> {
  const label = (await box.getAttribute('aria-label')) ?? (await box.locator('xpath=..').innerText());
  return Number(/([\d,]+)(?: results?)?\s*$/.exec(label)?.[1]?.replaceAll(',', ''));
}

/** How many results the heading says there are. */
export async function count(page: Page): Promise<number> {
  await settled(page);
  const said = await heading(page).innerText();
  return Number(/[\d,]+/.exec(said)?.[0].replaceAll(',', '') ?? Number.NaN);
}

/** The address without its origin. */
export function address(page: Page): string {
  const { pathname, search } = new URL(page.url());
  return pathname + search;
}

/** The role and name of what has the focus; "body" when it was lost. */
export function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const { activeElement: element } = document;
    if (element === null || element === document.body) return 'body';
    const label =
      element.getAttribute('aria-label') ?? element.closest('label')?.innerText ?? element.textContent;
    return `${element.getAttribute('role') ?? element.tagName.toLowerCase()} ${label.replaceAll(/\s+/g, ' ').trim()}`;
  });
}

/** Types a phrase into the search field faster than any answer can come: all its keys in one go. */
export async function typeFast(page: Page, phrase: string): Promise<void> {
  await searchBox(page).evaluate((field, text) => {
    // React takes an assignment for its own: only the setter underneath counts as typing.
    const value = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value');
    for (let end = 1; end <= text.length; end += 1) {
      value?.set?.call(field, text.slice(0, end));
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    }
  }, phrase);
}

/** Chooses a theme in the menu. Gives the control, which the menu still shows. */
export async function chooseTheme(page: Page, name: 'Light' | 'Dark'): Promise<Locator> {
  await page.getByRole('button', { name: 'Menu' }).click();
  const theme = page.getByRole('combobox', { name: 'Theme' });
  await theme.selectOption(name);
  return theme;
}
