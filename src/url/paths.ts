// The path builder: every address of the site is made here and read here. Paths are those of the router, without the
// site's base path, which the router adds.
import { CONTENT_TYPES, ITEM_TYPES, type ItemType } from '#contract/facets.ts';
import type { CatalogState } from './catalog-state.ts';
import { decode, encode } from './filters.ts';

/** Where an address leads. */
export type Place =
  | { readonly page: 'home' }
  | { readonly page: 'catalog'; readonly state: CatalogState }
  | { readonly page: 'sign-in' }
  | {
      readonly page: 'item';
      readonly type: ItemType;
      readonly key: string;
      readonly tenant: string | undefined;
    };

export const paths = {
  home: () => '/',
  catalog: (state?: CatalogState) => withSearch('/catalog', state === undefined ? undefined : encode(state)),
  /** Signing in and, for who is, the account. */
  signIn: () => '/sign-in',
  /** The page of one item. `key` is its own id, for example `course_id`; `tenant` where keys are not unique without it. */
  item: (type: ItemType, key: string, tenant?: string) =>
    withSearch(
      `/${CONTENT_TYPES[ITEM_TYPES.indexOf(type)]}/${encodeSegment(key)}`,
      tenant === undefined || tenant === '' ? undefined : new URLSearchParams({ tenant }),
    ),
};

/**
 * Reads an address, relative or whole. `base` is the path the site lives under ("/learn"). Undefined: no page of ours.
 * Item pages must take their key from here: the router's own parameters confuse `%2F` with a slash.
 */
export function matchPath(url: string | URL, base = ''): Place | undefined {
  const address = typeof url === 'string' ? parse(url) : url;
  if (address === undefined) return undefined;
  const prefix = base.replace(/\/$/, '');
  const { pathname, searchParams } = address;
  if (pathname !== prefix && !pathname.startsWith(`${prefix}/`)) return undefined;
  const [first = '', second = '', ...more] = pathname
    .slice(prefix.length + 1)
    .replace(/\/$/, '')
    .split('/');
  if (more.length > 0) return undefined;
  if (second === '') {
    if (first === '') return { page: 'home' };
    if (first === 'sign-in') return { page: 'sign-in' };
    return first === 'catalog' ? { page: 'catalog', state: decode(searchParams) } : undefined;
  }
  const type = ITEM_TYPES[CONTENT_TYPES.findIndex((name) => name === first)];
  const key = decodeSegment(second);
  if (type === undefined || key === undefined) return undefined;
  return { page: 'item', type, key, tenant: decode(searchParams).tenant[0] };
}

function withSearch(path: string, search: URLSearchParams | undefined): string {
  return search === undefined || search.size === 0 ? path : `${path}?${search}`;
}

function parse(url: string): URL | undefined {
  return URL.parse(url, 'http://wayfinder.invalid') ?? undefined;
}

// `.` and `..` mean directories to every parser of addresses, percent-encoded too: they get a tilde in front.
const DOTS = /^~*\.{1,2}$/;

function encodeSegment(text: string): string {
  return encodeURIComponent(DOTS.test(text) ? `~${text}` : text.toWellFormed());
}

function decodeSegment(segment: string): string | undefined {
  try {
    const text = decodeURIComponent(segment);
    return text.startsWith('~') && DOTS.test(text) ? text.slice(1) : text;
  } catch {
    return undefined;
  }
}
