// The languages of the site.
import { en } from './en.ts';
import type { Messages, RestKey } from './messages.ts';

export const LOCALES = ['en', 'es', 'ar'] as const;
export type Locale = (typeof LOCALES)[number];

/** Which way the script runs. */
export function direction(locale: Locale): 'ltr' | 'rtl' {
  return locale === 'ar' ? 'rtl' : 'ltr';
}

/** The first of the wanted languages ("es-MX", best first) that the site has; English else. */
export function chooseLocale(wanted: readonly string[]): Locale {
  for (const tag of wanted) {
    const language = tag.toLowerCase().split(/[-_]/)[0];
    const locale = LOCALES.find((one) => one === language);
    if (locale !== undefined) return locale;
  }
  return 'en';
}

/** Loads the words of a language for the first page. English is always there; each other is a chunk of its own. */
export async function loadMessages(locale: Locale): Promise<Messages> {
  switch (locale) {
    case 'en':
      return en;
    case 'es':
      return (await import('./es.ts')).es;
    case 'ar':
      return (await import('./ar.ts')).ar;
  }
}

/** Loads the words of a language for all other pages. */
export async function loadRest(locale: Locale): Promise<Messages<RestKey>> {
  switch (locale) {
    case 'en':
      return (await import('./en-rest.ts')).rest;
    case 'es':
      return (await import('./es-rest.ts')).rest;
    case 'ar':
      return (await import('./ar-rest.ts')).rest;
  }
}
