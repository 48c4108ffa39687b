// The places that the site is about, in the order of its header, and those of the menu.
import type { Who } from '#client/who.ts';
import { paths, type Place } from '#url/paths.ts';

type Page = Place['page'];

export const MAIN = [
  { page: 'catalog', to: paths.catalog() },
  { page: 'mentors', to: paths.mentors() },
  { page: 'prompts', to: paths.prompts() },
] as const;

const KEPT = { page: 'saved', to: paths.saved() } as const;
const OWN = [
  { page: 'profile', to: paths.profile() },
  { page: 'people', to: paths.people() },
] as const;
const ADMINS = { page: 'groups', to: paths.groups() } as const;

/** All places that are open to a caller: some are for members, or for admins alone. */
export function placesFor(who: Who) {
  return [
    ...MAIN,
    KEPT,
    ...(who.kind === 'user' ? OWN : []),
    ...(who.kind === 'user' && who.role !== 'member' ? [ADMINS] : []),
  ];
}

/** `aria-current` of the link to a page: "page" on it, "true" below it. */
export function isAt(place: Place | undefined, page: Page): 'page' | 'true' | undefined {
  if (place === undefined) return undefined;
  if (place.page === page || (place.page === 'home' && page === 'catalog')) return 'page';
  const above: Partial<Record<Page, Page>> = { item: 'catalog', mentor: 'mentors', prompt: 'prompts' };
  return above[place.page] === page ? 'true' : undefined;
}
