// What an embed and the page that holds it say to each other. Everything that arrives is read here, and nothing else of
// it is used: what is unknown, too long or of another version is no message.

/** The form of the messages. Another is not understood. */
export const VERSION = 1;
/** The longest address, token or name that is taken, in characters. */
const LONGEST = 8_192;
/** Where a path is tried: nothing is there. */
const NOWHERE = 'https://wayfinder.invalid';
const FOLDER = `${NOWHERE}/a/b`;
/** Higher than any page, in pixels. */
const HIGHEST = 100_000;

/** The frame is there, and waits for a port. It says nothing else to a window. */
export interface Here {
  readonly wayfinder: typeof VERSION;
  readonly type: 'here';
}

/** The answer to it, with the port of the channel. */
export interface Hello {
  readonly wayfinder: typeof VERSION;
  readonly type: 'hello';
  readonly nonce: string;
}

/** From the frame, over the channel. */
export type FrameMessage =
  | { readonly type: 'ready'; readonly nonce: string }
  /** In whole pixels. */
  | { readonly type: 'resize'; readonly height: number }
  /** The path and search of what is shown, within the embed. */
  | { readonly type: 'navigate'; readonly path: string }
  /** Something was opened: a page of one thing. */
  | { readonly type: 'open'; readonly path: string }
  | { readonly type: 'save'; readonly reference: string; readonly kept: boolean }
  | { readonly type: 'error'; readonly status: number }
  /** Whoever is there needs a new token of the portal's. */
  | { readonly type: 'token' };

/** From the page, over the channel. */
export type HostMessage =
  | { readonly type: 'theme'; readonly theme: 'system' | 'light' | 'dark'; readonly accent?: string }
  | { readonly type: 'locale'; readonly locale: string }
  | { readonly type: 'go'; readonly path: string }
  | { readonly type: 'token'; readonly token: string }
  | { readonly type: 'leave' }
  /** Which part of the frame is in view, in pixels from its top. */
  | { readonly type: 'view'; readonly top: number; readonly height: number };

type Fields = Readonly<Record<string, unknown>>;

export function isHere(data: unknown): data is Here {
  return isOurs(data) && data['type'] === 'here';
}

export function readHello(data: unknown): Hello | undefined {
  if (!isOurs(data) || data['type'] !== 'hello') return undefined;
  const nonce = textOf(data, 'nonce');
  return nonce === undefined || nonce.length < 16 ? undefined : { wayfinder: VERSION, type: 'hello', nonce };
}

export function readFrameMessage(data: unknown): FrameMessage | undefined {
  if (!isFields(data)) return undefined;
  switch (own(data, 'type')) {
    case 'ready': {
      const nonce = textOf(data, 'nonce');
      return nonce === undefined ? undefined : { type: 'ready', nonce };
    }
    case 'resize': {
      const height = numberOf(data, 'height');
      return height === undefined ? undefined : { type: 'resize', height };
    }
    case 'navigate': {
      const path = pathOf(data);
      return path === undefined ? undefined : { type: 'navigate', path };
    }
    case 'open': {
      const path = pathOf(data);
      return path === undefined ? undefined : { type: 'open', path };
    }
    case 'save': {
      const reference = textOf(data, 'reference');
      const kept = own(data, 'kept');
      return reference === undefined || typeof kept !== 'boolean'
        ? undefined
        : { type: 'save', reference, kept };
    }
    case 'error': {
      const status = numberOf(data, 'status');
      return status === undefined ? undefined : { type: 'error', status };
    }
    case 'token':
      return { type: 'token' };
    default:
      return undefined;
  }
}

export function readHostMessage(data: unknown): HostMessage | undefined {
  if (!isFields(data)) return undefined;
  switch (own(data, 'type')) {
    case 'theme': {
      const theme = (['system', 'light', 'dark'] as const).find((one) => one === own(data, 'theme'));
      const accent = textOf(data, 'accent');
      if (theme === undefined) return undefined;
      return { type: 'theme', theme, ...(accent === undefined || !isColour(accent) ? {} : { accent }) };
    }
    case 'locale': {
      const locale = textOf(data, 'locale');
      return locale === undefined || !/^[a-z]{2}$/.test(locale) ? undefined : { type: 'locale', locale };
    }
    case 'go': {
      const path = pathOf(data);
      return path === undefined ? undefined : { type: 'go', path };
    }
    case 'token': {
      const token = textOf(data, 'token');
      return token === undefined ? undefined : { type: 'token', token };
    }
    case 'leave':
      return { type: 'leave' };
    case 'view': {
      const [top, height] = [numberOf(data, 'top'), numberOf(data, 'height')];
      return top === undefined || height === undefined ? undefined : { type: 'view', top, height };
    }
    default:
      return undefined;
  }
}

/** A path within the embed: it starts with one slash, and leads to no other host nor out of a folder that it is put in. */
export function isPath(text: string): boolean {
  if (!/^\/(?![/\\])[^\\\s]*$/.test(text) || text.length > LONGEST) return false;
  // As an address is read: with its dots resolved, however they are written.
  const { origin, pathname } = URL.parse(FOLDER + text) ?? {};
  return origin === NOWHERE && pathname?.startsWith(`${FOLDER.slice(NOWHERE.length)}/`) === true;
}

/** A hexadecimal colour, or a function of numbers: nothing else gets into a style. */
export function isColour(text: string): boolean {
  return /^(#[\da-f]{3,8}|(rgb|hsl|oklch|oklab)\([\d\s.,%/a-z-]{1,60}\))$/i.test(text);
}

function isOurs(data: unknown): data is Fields {
  return isFields(data) && own(data, 'wayfinder') === VERSION;
}

function isFields(data: unknown): data is Fields {
  return typeof data === 'object' && data !== null && !Array.isArray(data);
}

/** What is the object's own: nothing is inherited from what another page has made. */
function own(data: Fields, name: string): unknown {
  return Object.hasOwn(data, name) ? data[name] : undefined;
}

function textOf(data: Fields, name: string): string | undefined {
  const value = own(data, name);
  return typeof value === 'string' && value !== '' && value.length <= LONGEST ? value : undefined;
}

function numberOf(data: Fields, name: string): number | undefined {
  const value = own(data, name);
  if (typeof value !== 'number' || !Number.isFinite(value)) return undefined;
  return Math.min(HIGHEST, Math.max(0, Math.round(value)));
}

function pathOf(data: Fields): string | undefined {
  const path = textOf(data, 'path');
  return path === undefined || !isPath(path) ? undefined : path;
}
