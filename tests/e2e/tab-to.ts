// Walking a page by keyboard: every stop on the way must be seen.
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { focused } from './catalog-page.ts';

/** Goes on with Tab until something of this name has the focus. Every stop on the way must be seen. */
export async function tabTo(page: Page, wanted: RegExp, key = 'Tab'): Promise<void> {
  const passed: string[] = [];
  for (let step = 0; step < 120; step += 1) {
    await page.keyboard.press(key);
    const at = await focused(page);
    expect(await isSeen(page), `the focus on ${at}`).toBe(true);
    if (wanted.test(at)) return;
    passed.push(at);
  }
  throw new Error(`No stop is called ${wanted}: ${passed.join(' | ')}`);
}

/** Whether what has the focus is on the screen, and drawn otherwise than without it. */
function isSeen(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (!(element instanceof HTMLElement) || element === document.body) return false;
    // A box that is drawn by its label, or a link that covers its card, shows the focus there.
    const drawn = [element, ...element.querySelectorAll('*'), element.closest('label, li, form, search')];
    const { top, bottom, left, right, width } = element.getBoundingClientRect();
    const inView = bottom > 0 && top < innerHeight && right > 0 && left < innerWidth && width > 0;
    const marked = drawn.some((one) => {
      if (one === null) return false;
      return ['', '::before', '::after'].some((part) => {
        const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(one, part);
        return (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none';
      });
    });
    return inView && marked && element.matches(':focus-visible');
  });
}
