// What this browser remembers of its reader: the theme and the language. In cookies, so that the server's first page
// has them already.
import { createStore, type StoreApi } from 'zustand/vanilla';
import { createText, type Text } from '#text/format.ts';
import { loadMessages, type Locale } from '#text/locales.ts';

export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

export interface Preferences {
  readonly theme: Theme;
  /** The words of the chosen language. */
  readonly text: Text;
  readonly setTheme: (theme: Theme) => void;
  /** Changes the language once its words are there; stays with the old one when they cannot be loaded. */
  readonly setLocale: (locale: Locale) => Promise<void>;
}

/** Makes the preferences of one app. `remember` keeps a value for the next visit; it must not throw. */
export function createPreferences(
  first: { readonly theme: Theme; readonly text: Text },
  remember: (name: string, value: string) => void,
): StoreApi<Preferences> {
  return createStore<Preferences>()((set) => ({
    ...first,
    setTheme: (theme) => {
      remember('wf-theme', theme);
      set({ theme });
    },
    setLocale: async (locale) => {
      const text = createText(locale, await loadMessages(locale));
      remember('wf-locale', locale);
      set({ text });
    },
  }));
}
