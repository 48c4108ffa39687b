// The languages of the site.
import { en } from './en.ts';
import type { Messages } from './messages.ts';

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

/** Loads the words of a language. English is always there; each other is a chunk of its own. */
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
