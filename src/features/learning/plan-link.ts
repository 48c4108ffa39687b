// The way to a first plan for a role: in the language that one reads, until one says otherwise.
import type { Locale } from '#text/locales.ts';
import { paths } from '#url/paths.ts';
import { readPlan, writePlan } from '#url/plan.ts';

/** The facet's name of each language of the site. */
export const LANGUAGE_OF = { en: 'English', es: 'Spanish', ar: 'Arabic' } as const satisfies Record<
  Locale,
  string
>;

/** `role` is its own id; without it, the plan is for the first that one wants. */
export function planLink(locale: Locale, role?: string): string {
  const terms = readPlan(new URLSearchParams());
  return paths.plan(writePlan({ ...terms, role, language: [LANGUAGE_OF[locale]] }));
}
