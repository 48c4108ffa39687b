// The tests' `test`: one browser a file, pages that are watched, and nothing that a page may never do left unseen.
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { expect, inject, test as base } from 'vitest';
import { launchChromium } from './chromium.ts';
import { nonsenseIn, watch, type Watch } from './watch.ts';

export interface VisitOptions extends BrowserContextOptions {
  /** A server of the test's own. */
  readonly origin?: string;
  /** Troubles that this test makes on purpose. */
  readonly expected?: RegExp;
  /** Before the page goes to its address. */
  readonly prepare?: (page: Page) => Promise<unknown>;
}

export interface Visit extends Watch {
  readonly page: Page;
}

/** Goes to an address in a browser of its own: no cookie, no cache, no storage of any other visit. */
export type VisitFunction = (address: string, options?: VisitOptions) => Promise<Visit>;

export const test = base
  .extend('browser', { scope: 'file' }, async ({}, { onCleanup }): Promise<Browser> => {
    const browser = await launchChromium();
    onCleanup(() => browser.close());
    return browser;
  })
  .extend('visit', async ({ browser }, { onCleanup }): Promise<VisitFunction> => {
    const visits: (Visit & Pick<VisitOptions, 'expected'>)[] = [];
    onCleanup(async () => {
      const checks = visits.map(async ({ page, troubles, expected }) => {
        const nonsense = await nonsenseIn(page);
        await page.context().close();
        return [...troubles.filter((trouble) => !expected?.test(trouble)), ...nonsense];
      });
      expect((await Promise.all(checks)).flat()).toEqual([]);
    });
    return async (address, { origin = inject('origin'), expected, prepare, ...options } = {}) => {
      const context = await browser.newContext({
        viewport: { width: 1440, height: 900 },
        locale: 'en-GB',
        reducedMotion: 'reduce',
        // A worker would stand between the page and what a test puts in its way.
        serviceWorkers: 'block',
        ...options,
      });
      context.setDefaultTimeout(10_000);
      const page = await context.newPage();
      const visit = { page, ...(await watch(page, origin)) };
      visits.push({ ...visit, ...(expected && { expected }) });
      await prepare?.(page);
      await page.goto(origin + address);
      if (options.javaScriptEnabled !== false) await hydrated(page);
      return visit;
    };
  });

/** Waits until React has taken over the header and the page, which it does one after the other. The policy of the page forbids `waitForFunction`. */
export async function hydrated(page: Page): Promise<void> {
  const isHydrated = () =>
    page.evaluate(() =>
      [...document.querySelectorAll('input[type=search], main h1, main input')].every((element) =>
        Object.keys(element).some((key) => key.startsWith('__react')),
      ),
    );
  await expect.poll(isHydrated, { interval: 20, timeout: 10_000 }).toBe(true);
}
