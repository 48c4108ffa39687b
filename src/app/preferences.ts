// What this browser remembers of its reader: the theme and the language. In cookies, so that the server's first page
// has them already.
import { createStore, type StoreApi } from 'zustand/vanilla';
import { createText, type Text } from '#text/format.ts';
import { loadMessages, loadRest, type Locale } from '#text/locales.ts';

export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

export interface Preferences {
  readonly theme: Theme;
  /** The words of the chosen language. */
  readonly text: Text;
  readonly setTheme: (theme: Theme) => void;
  /** Changes the language once its words are there; stays with the old one when they cannot be loaded. */
  readonly setLocale: (locale: Locale) => Promise<void>;
  /** Loads the words that other pages than the first need; the same promise for the same language. */
  readonly complete: () => Promise<void>;
}

/** Makes the preferences of one app. `remember` keeps a value for the next visit; it must not throw. */
export function createPreferences(
  first: { readonly theme: Theme; readonly text: Text },
  remember: (name: string, value: string) => void,
): StoreApi<Preferences> {
  const completing = new Map<Locale, Promise<void>>();
  return createStore<Preferences>()((set, get) => ({
    ...first,
    setTheme: (theme) => {
      remember('wf-theme', theme);
      set({ theme });
    },
    setLocale: async (locale) => {
      const { isComplete } = get().text;
      const text = await loadText(locale, isComplete);
      remember('wf-locale', locale);
      set({ text });
    },
    complete: () => {
      const { locale } = get().text;
      const loading =
        completing.get(locale) ??
        (async () => {
          const text = await loadText(locale, true);
          if (get().text.locale === locale) set({ text });
        })();
      completing.set(locale, loading);
      loading.catch(() => completing.delete(locale));
      return loading;
    },
  }));
}

/** The words of a language: all, or those of the first page. */
export async function loadText(locale: Locale, isComplete: boolean): Promise<Text> {
  const [first, rest] = await Promise.all([loadMessages(locale), isComplete ? loadRest(locale) : undefined]);
  return createText(locale, first, rest);
}
