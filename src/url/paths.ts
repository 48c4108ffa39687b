// The path builder: every address of the site is made here and read here. Paths are those of the router, without the
// site's base path, which the router adds.
import { CONTENT_TYPES, ITEM_TYPES, type ItemType } from '#contract/facets.ts';
import { CATALOG } from './catalog.ts';
import type { State } from './collection.ts';
import { decode, encode } from './filters.ts';
import type { Reference } from './reference.ts';

/** Pages that are one word of the address, and nothing more. */
const WORDS = [
  'sign-in',
  'for-you',
  'skill-gap',
  'plan',
  'mentors',
  'prompts',
  'people',
  'groups',
  'profile',
  'saved',
  'compare',
] as const;

/** Where an address leads. */
export type Place =
  | { readonly page: 'home' }
  | { readonly page: 'catalog'; readonly state: State }
  | { [Word in (typeof WORDS)[number]]: { readonly page: Word } }[(typeof WORDS)[number]]
  | { readonly page: 'mentor'; readonly key: string }
  | { readonly page: 'prompt'; readonly key: string }
  | {
      readonly page: 'item';
      readonly type: ItemType;
      readonly key: string;
      readonly tenant: string | undefined;
    };

export const paths = {
  home: () => '/',
  catalog: (state?: State) =>
    withSearch('/catalog', state === undefined ? undefined : encode(CATALOG, state)),
  /** Signing in and, for who is, the account. */
  signIn: () => '/sign-in',
  forYou: () => '/for-you',
  /** `role` is its own id; without it, the first that one wants. */
  skillGap: (role?: string) =>
    withSearch('/skill-gap', role === undefined ? undefined : new URLSearchParams({ role })),
  plan: (search?: URLSearchParams) => withSearch('/plan', search),
  mentors: (search?: URLSearchParams) => withSearch('/mentors', search),
  /** `id` is its UUID. */
  mentor: (id: string) => `/mentors/${encodeSegment(id)}`,
  prompts: (search?: URLSearchParams) => withSearch('/prompts', search),
  /** `id` is its number; `search` may say what its places are filled with. */
  prompt: (id: string, search?: URLSearchParams) => withSearch(`/prompts/${encodeSegment(id)}`, search),
  people: (search?: URLSearchParams) => withSearch('/people', search),
  groups: (search?: URLSearchParams) => withSearch('/groups', search),
  /** One's own roles and skills. */
  profile: () => '/profile',
  /** What this browser keeps: items, lists, searches. */
  saved: () => '/saved',
  compare: (search?: URLSearchParams) => withSearch('/compare', search),
  /** The page of one item. `key` is its own id, for example `course_id`; `tenant` where keys are not unique without it. */
  item: (type: ItemType, key: string, tenant?: string) =>
    withSearch(
      `/${CONTENT_TYPES[ITEM_TYPES.indexOf(type)]}/${encodeSegment(key)}`,
      tenant === undefined || tenant === '' ? undefined : new URLSearchParams({ tenant }),
    ),
  /** The page of any one thing. `site` is the tenant that links need not name. */
  to: ({ kind, tenant, key }: Reference, site?: string): string =>
    kind === 'mentor'
      ? paths.mentor(key)
      : kind === 'prompt'
        ? paths.prompt(key)
        : paths.item(kind, key, tenant === site ? undefined : tenant),
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
    if (first === 'catalog') return { page: 'catalog', state: decode(CATALOG, searchParams) };
    const page = WORDS.find((word) => word === first);
    return page && { page };
  }
  const key = decodeSegment(second);
  if (key === undefined) return undefined;
  if (first === 'mentors') return { page: 'mentor', key };
  if (first === 'prompts') return { page: 'prompt', key };
  const type = ITEM_TYPES[CONTENT_TYPES.findIndex((name) => name === first)];
  if (type === undefined) return undefined;
  return { page: 'item', type, key, tenant: searchParams.get('tenant')?.trim() || undefined };
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
