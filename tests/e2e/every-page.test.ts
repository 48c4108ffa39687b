// What is true of every page: by keyboard, for a screen reader, in every theme and direction, at every width.
import type { Page } from 'playwright-core';
import { expect, inject } from 'vitest';
import { violationsInAnyLook } from './axe.ts';
import { everyPage, signIn } from './every-page.ts';
import { hydrated, test, type VisitFunction } from './test.ts';

const pages = await everyPage(inject('origin'));
/** Pages that say 401, 403 or 404 on purpose. */
const EXPECTED = /40[134]|410/;

async function open(
  visit: VisitFunction,
  { address, as }: (typeof pages)[number],
  options: { width: number; locale?: string },
): Promise<Page> {
  const { width, locale = 'en-GB' } = options;
  const settings = { viewport: { width, height: 900 }, locale, expected: EXPECTED };
  if (as === undefined) return (await visit(address, settings)).page;
  const { page } = await visit('/sign-in', settings);
  await signIn(page, as);
  await page.goto(new URL(address, page.url()).href);
  await hydrated(page);
  return page;
}

/** What a screen reader meets: landmarks, and headings in their order. */
const outline = (page: Page) =>
  page.evaluate(() => {
    const seen = (one: Element) => one.checkVisibility();
    const headings = [...document.querySelectorAll('h1,h2,h3,h4')]
      .filter(seen)
      .map((one) => Number(one.tagName[1]));
    return {
      mains: document.querySelectorAll('main').length,
      firsts: headings.filter((level) => level === 1).length,
      // A heading is at most one level below the one before it; the panel stands before the page's own.
      jumps: headings.filter((level, i) => i > 0 && level > (headings[i - 1] ?? 0) + 1).length,
      unnamed: [...document.querySelectorAll('a, button, input, select, textarea')]
        .filter(seen)
        .filter((one) => (one.closest('label') ?? one).textContent.trim() === '')
        .filter((one) => one.ariaLabel === null && !one.id && one.getAttribute('aria-labelledby') === null)
        .map((one) => one.outerHTML.slice(0, 120)),
      // A message that nobody has loaded shows its key.
      keys: /\b(?:card|catalog|compare|error|facet|item|mentor|palette|prompt|saved|site|sort|value)\.[a-z]\w+/.exec(
        document.body.innerText,
      )?.[0],
    };
  });

test.for(pages)('$name: axe finds nothing, in any look and both directions', async (one, { visit }) => {
  for (const [width, locale] of [
    [360, 'ar'],
    [1440, 'en-GB'],
  ] as const) {
    const page = await open(visit, one, { width, locale });
    expect(await violationsInAnyLook(page), `at ${width}`).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  }
});

test.for(pages)(
  '$name: a screen reader meets one page, and Tab leads through all of it and out',
  async (one, { visit }) => {
    const page = await open(visit, one, { width: 1440 });
    expect(await outline(page)).toEqual({ mains: 1, firsts: 1, jumps: 0, unnamed: [], keys: undefined });
    const stops: string[] = [];
    for (let step = 0; step < 250; step += 1) {
      await page.keyboard.press('Tab');
      const { isBody, isSeen, html } = await page.evaluate(() => {
        const element = document.activeElement ?? document.body;
        const { width, height } = element.getBoundingClientRect();
        return {
          isBody: element === document.body,
          isSeen: width > 0 && height > 0,
          html: element.outerHTML.slice(0, 120),
        };
      });
      if (isBody) break;
      expect(isSeen, html).toBe(true);
      stops.push(html);
    }
    expect(await page.evaluate(() => document.querySelector('main') !== null)).toBe(true);
    expect(stops.length).toBeGreaterThan(6);
    expect(stops.length, 'a trap').toBeLessThan(250);
  },
);
