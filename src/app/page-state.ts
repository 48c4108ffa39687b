// What the server's page tells the app that hydrates it, as JSON in a script that is not run.
import type { DehydratedState } from '@tanstack/react-query';
import type { Locale } from '#text/locales.ts';
import type { Theme } from './preferences.ts';
import type { RuntimeConfig } from './runtime-config.ts';

export interface PageState {
  readonly config: RuntimeConfig;
  readonly locale: Locale;
  readonly theme: Theme;
  readonly queries: DehydratedState;
}

export const STATE_ID = 'wf-state';

/** JSON that can stand inside a script element: nothing in it can end the element. */
export function scriptJson(value: unknown): string {
  return JSON.stringify(value).replace(
    /[<\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** The state in the page; undefined where no server has put one, or where it cannot be read. */
export function readPageState(): PageState | undefined {
  const text = document.getElementById(STATE_ID)?.textContent;
  if (text === undefined || text === null || text === '') return undefined;
  try {
    // Our own server wrote it with `scriptJson`.
    return JSON.parse(text) as PageState;
  } catch {
    return undefined;
  }
}
