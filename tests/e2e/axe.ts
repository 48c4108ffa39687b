// axe-core in a page whose policy lets no foreign script in: the debugger's evaluation is not a script of the page.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

const SOURCE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const PLAIN = { colorScheme: 'light', contrast: 'no-preference', forcedColors: 'none' } as const;
const LOOKS = {
  light: PLAIN,
  dark: { ...PLAIN, colorScheme: 'dark' },
  'more contrast': { ...PLAIN, contrast: 'more' },
  'forced colours': { ...PLAIN, forcedColors: 'active' },
} as const;
/** The rules that look at colours: only what these say can differ from one look to another. */
const OF_COLOURS = ['color-contrast', 'link-in-text-block'];

/** What axe finds wrong in any look of a page, the look first. */
export async function violationsInAnyLook(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const [look, media] of Object.entries(LOOKS)) {
    await page.emulateMedia(media);
    for (const one of await violationsOf(page, media === PLAIN ? [] : OF_COLOURS))
      found.push(`${look}: ${one}`);
  }
  return found;
}

/** What axe finds wrong: the rule, and the elements that break it. @param rules all where there are none */
export async function violationsOf(page: Page, rules: readonly string[] = []): Promise<string[]> {
  if (!(await page.evaluate<boolean>('"axe" in window'))) await page.evaluate(SOURCE);
  const options = { resultTypes: ['violations'], ...(rules.length > 0 ? { runOnly: rules } : {}) };
  const results = await page.evaluate<AxeResults>(`axe.run(${JSON.stringify(options)})`);
  return results.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary ?? ''}`),
  );
}
