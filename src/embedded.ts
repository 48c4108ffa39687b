// The site inside another page: what it tells that page, and what that page may tell it.
import type { StoreApi } from 'zustand/vanilla';
import type { Client } from '#client/create-client.ts';
import type { Session } from '#client/session.ts';
import type { Preferences } from '#app/preferences.ts';
import type { RuntimeConfig } from '#app/runtime-config.ts';
import type { Kept } from '#discovery/kept/kept.ts';
import { createFrameBridge } from '#embed/frame-bridge.ts';
import type { HostMessage } from '#embed/messages.ts';
import { LOCALES } from '#text/locales.ts';
import { matchPath } from '#url/paths.ts';

interface EmbedParts {
  readonly config: RuntimeConfig;
  readonly client: Client;
  readonly session: StoreApi<Session>;
  readonly preferences: StoreApi<Preferences>;
  readonly kept: StoreApi<Kept>;
}

export interface Embedded {
  /** Told of each address that is shown. */
  readonly shown: (path: string) => void;
  /** Told of each answer. */
  readonly answered: (response: Response) => void;
}

/** At most ten heights a second. */
const PACE = 100;
/** A token is renewed so long before it ends, in milliseconds. */
const AHEAD = 60_000;
/** Pages of one thing. */
const THINGS: ReadonlySet<string> = new Set(['item', 'mentor', 'prompt']);

/** Speaks to the page that holds this one, where it may; else it is a page like any other, without a header. */
export function embed({ config, client, session, preferences, kept }: EmbedParts): Embedded {
  const { basePath, frameOrigins = [], tenant = '' } = config;
  let timers: ReturnType<typeof setTimeout>[] = [];
  /** Counts who has come and gone. */
  let turn = 0;
  const bridge = createFrameBridge({
    window,
    holder: holder(),
    origins: frameOrigins,
    onMessage: (message) => void hear(message),
    onOpen: () => {
      document.documentElement.dataset['embed'] = 'sized';
      followHeight((height) => bridge?.send({ type: 'resize', height }));
    },
  });
  kept.subscribe(({ items }, before) => {
    const was = new Set(before.items.map(({ reference }) => reference));
    const is = new Set(items.map(({ reference }) => reference));
    for (const reference of is)
      if (!was.has(reference)) bridge?.send({ type: 'save', reference, kept: true });
    for (const reference of was)
      if (!is.has(reference)) bridge?.send({ type: 'save', reference, kept: false });
  });

  async function hear(message: HostMessage): Promise<void> {
    switch (message.type) {
      case 'theme':
        preferences.getState().setTheme(message.theme);
        // Without one, the tenant's own.
        document.documentElement.style.setProperty('--accent', message.accent ?? '');
        break;
      case 'locale': {
        const locale = LOCALES.find((one) => one === message.locale);
        if (locale !== undefined)
          await preferences
            .getState()
            .setLocale(locale)
            .catch(() => undefined);
        break;
      }
      case 'go':
        // The page that holds this one has made the step already: this is no other.
        window.history.replaceState(null, '', basePath + message.path);
        window.dispatchEvent(new PopStateEvent('popstate'));
        break;
      case 'token':
        await exchange(message.token);
        break;
      case 'leave':
        turn += 1;
        stop();
        session.getState().signOut();
        break;
      case 'view': {
        const { style } = document.documentElement;
        style.setProperty('--view-top', `${message.top}px`);
        style.setProperty('--view-height', `${message.height}px`);
        break;
      }
    }
  }

  function stop(): void {
    for (const timer of timers) clearTimeout(timer);
    timers = [];
  }

  async function exchange(token: string): Promise<void> {
    turn += 1;
    const mine = turn;
    try {
      const { token: own, expires_in, caller } = await client.call('embedSession', { tenant, token });
      // Somebody has left, or another has come, meanwhile.
      if (mine !== turn) return;
      stop();
      session.getState().signIn(caller, own);
      const left = expires_in * 1000;
      timers = [
        setTimeout(() => bridge?.send({ type: 'token' }), Math.max(0, left - AHEAD)),
        setTimeout(() => session.getState().signOut(true), Math.max(0, left)),
      ];
    } catch {
      bridge?.send({ type: 'error', status: 401 });
    }
  }

  return {
    shown: (path) => {
      const shown = withoutFirstLook(path);
      bridge?.send({ type: 'navigate', path: shown });
      const place = matchPath(shown);
      if (place !== undefined && THINGS.has(place.page)) bridge?.send({ type: 'open', path: shown });
    },
    answered: ({ status, url }) => {
      if (status < 400) return;
      bridge?.send({ type: 'error', status });
      const { token } = session.getState();
      // Its token is no more: the portal may give another.
      if (status === 401 && token !== undefined && !url.includes('/embed-session/')) {
        stop();
        session.getState().signOut(true);
        bridge?.send({ type: 'token' });
      }
    },
  };
}

/** The origin of the page that holds this one: the browser's word, else what it says the frame was asked from. */
function holder(): string | undefined {
  if (window.parent === window) return undefined;
  const [ancestor] = [...(window.location.ancestorOrigins ?? [])];
  return ancestor ?? URL.parse(document.referrer)?.origin;
}

/** What the element says of the first look is no part of where one is. */
function withoutFirstLook(path: string): string {
  const [pathname = '', search = ''] = path.split('?');
  const all = new URLSearchParams(search);
  for (const name of ['wf-locale', 'wf-theme']) all.delete(name);
  return all.size === 0 ? pathname : `${pathname}?${all}`;
}

/** Tells the height of the page whenever it has changed, the last one always. */
function followHeight(tell: (height: number) => void): void {
  const page = document.querySelector('.wf');
  if (page === null) return;
  let told = -1;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const look = () => {
    timer = undefined;
    const height = Math.ceil(page.getBoundingClientRect().height);
    if (height === told) return;
    told = height;
    tell(height);
  };
  look();
  new ResizeObserver(() => (timer ??= setTimeout(look, PACE))).observe(page, { box: 'border-box' });
}
