// What the server's page tells the app that hydrates it, as JSON in a script that is not run.
import type { Who } from '#client/who.ts';
import type { Locale } from '#text/locales.ts';
import type { Theme } from './preferences.ts';
import type { PackedQuery } from './queries.ts';
import type { RuntimeConfig } from './runtime-config.ts';

export interface PageState {
  readonly config: RuntimeConfig;
  readonly locale: Locale;
  readonly theme: Theme;
  readonly who: Who;
  readonly queries: readonly PackedQuery[];
}

export const STATE_ID = 'wf-state';

/** JSON that can stand inside a script element: nothing in it can end the element. */
export function scriptJson(value: unknown): string {
  return JSON.stringify(value).replace(
    /[<\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/**
 * Takes the state out of the page, where it would outlive the session that it is of. Undefined where no server has put
 * one, or where it cannot be read.
 */
export function takePageState(): PageState | undefined {
  const script = document.getElementById(STATE_ID);
  script?.remove();
  return readPageStateFrom(script?.textContent);
}

export function readPageStateFrom(json: string | null | undefined): PageState | undefined {
  if (json === undefined || json === null || json === '') return undefined;
  try {
    // Our own server wrote it with `scriptJson`.
    return JSON.parse(json) as PageState;
  } catch {
    return undefined;
  }
}
