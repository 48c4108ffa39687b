// The places that the site is about, in the order of its header, and those of the menu.
import type { Feature, SiteConfig } from '#client/site-context.ts';
import type { Who } from '#client/who.ts';
import { paths, type Place } from '#url/paths.ts';

type Page = Place['page'];

const MAIN = [
  { page: 'catalog', to: paths.catalog() },
  { page: 'for-you', to: paths.forYou() },
  { page: 'mentors', to: paths.mentors() },
  { page: 'prompts', to: paths.prompts() },
] as const;
const PLAN = { page: 'plan', to: paths.plan() } as const;
const KEPT = { page: 'saved', to: paths.saved() } as const;
const OWN = [
  { page: 'skill-gap', to: paths.skillGap() },
  { page: 'profile', to: paths.profile() },
  { page: 'people', to: paths.people() },
] as const;
const ADMINS = { page: 'groups', to: paths.groups() } as const;

/** The places of the header, as far as the site has them. */
export function mainPlaces(site: SiteConfig) {
  return MAIN.filter(({ page }) => !isHidden(page, site));
}

/** All places that are open to a caller: some are for members, or for admins alone. */
export function placesFor(who: Who, site: SiteConfig) {
  return [
    ...MAIN,
    PLAN,
    KEPT,
    ...(who.kind === 'user' ? OWN : []),
    ...(who.kind === 'user' && who.role !== 'member' ? [ADMINS] : []),
  ].filter(({ page }) => !isHidden(page, site));
}

/** The feature that a page is of, where a site may leave it out. */
const FEATURE_OF: Partial<Record<Page, Feature>> = {
  mentors: 'mentors',
  mentor: 'mentors',
  prompts: 'prompts',
  prompt: 'prompts',
  people: 'people',
  groups: 'groups',
  saved: 'saved',
  'for-you': 'learning',
  'skill-gap': 'learning',
  plan: 'learning',
  compare: 'compare',
};

/** The place, unless the site has left its page out: then there is none. Who is signed in is at home in For you. */
export function offered(
  place: Place | undefined,
  site: Pick<SiteConfig, 'hiddenFeatures'>,
  who: Who,
): Place | undefined {
  if (place === undefined || isHidden(place.page, site)) return undefined;
  const isAtHome = place.page === 'home' && who.kind === 'user' && !isHidden('for-you', site);
  return isAtHome ? { page: 'for-you' } : place;
}

function isHidden(page: Page, { hiddenFeatures }: Pick<SiteConfig, 'hiddenFeatures'>): boolean {
  const feature = FEATURE_OF[page];
  return feature !== undefined && hiddenFeatures.has(feature);
}

/** `aria-current` of the link to a page: "page" on it, "true" below it. */
export function isAt(place: Place | undefined, page: Page): 'page' | 'true' | undefined {
  if (place === undefined) return undefined;
  if (place.page === page || (place.page === 'home' && page === 'catalog')) return 'page';
  const above: Partial<Record<Page, Page>> = { item: 'catalog', mentor: 'mentors', prompt: 'prompts' };
  return above[place.page] === page ? 'true' : undefined;
}
