// From a place to its page. The catalog is here from the start; every other page is a part of its own, loaded when it is
// first gone to.
import type { QueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { ListPage } from '#client/result-page.ts';
import { useSession } from '#client/session-context.ts';
import { usernameOf } from '#client/who.ts';
import { preloadInstead } from '#discovery/results/instead-of-results.ts';
import { CatalogPage } from '#features/catalog/catalog-page.tsx';
import type { ItemAddress } from '#client/item-query.ts';
import { later } from '#ui/content/later.tsx';
import type { Visit } from '#url/collection.ts';
import type { Place } from '#url/paths.ts';
import { placeSearch } from './place-search-later.ts';
import type { RuntimeConfig } from './runtime-config.ts';
import { Words } from './words.tsx';

const notFound = later(() => import('./not-found-page.tsx'), 'NotFoundPage');
const PARTS = {
  'sign-in': later(() => import('#features/session/sign-in-page.tsx'), 'SignInPage'),
  item: later(() => import('#features/item/item-page.tsx'), 'ItemPage'),
  'for-you': later(() => import('#features/learning/for-you-page.tsx'), 'ForYouPage'),
  'skill-gap': later(() => import('#features/learning/skill-gap-page.tsx'), 'SkillGapPage'),
  plan: later(() => import('#features/learning/plan-page.tsx'), 'PlanPage'),
  mentors: later(() => import('#features/mentors/mentors-page.tsx'), 'MentorsPage'),
  mentor: later(() => import('#features/mentors/mentor-page.tsx'), 'MentorPage'),
  prompts: later(() => import('#features/prompts/prompts-page.tsx'), 'PromptsPage'),
  prompt: later(() => import('#features/prompts/prompt-page.tsx'), 'PromptPage'),
  people: later(() => import('#features/people/people-page.tsx'), 'PeoplePage'),
  groups: later(() => import('#features/people/groups-page.tsx'), 'GroupsPage'),
  profile: later(() => import('#features/people/profile-page.tsx'), 'ProfilePage'),
  saved: later(() => import('#features/saved/saved-page.tsx'), 'SavedPage'),
  compare: later(() => import('#features/compare/compare-page.tsx'), 'ComparePage'),
};

/** The page of a place; of no place, that there is none. */
export function PageOf({ place, config }: { place: Place | undefined; config: RuntimeConfig }) {
  const { who } = useSession();
  // Pages of their own for each caller: nothing of the last one stays.
  const caller = who.kind === 'user' ? `${who.tenant} ${who.username}` : '';
  if (isCatalog(place)) return <CatalogPage key={caller} tenant={config.tenant} />;
  const visit = { tenant: config.tenant, username: usernameOf(who) };
  return <Words key={caller}>{partOf(place, visit)}</Words>;
}

function partOf(place: OtherPlace | undefined, visit: Visit): ReactNode {
  const { tenant } = visit;
  if (place === undefined) return <notFound.Part />;
  switch (place.page) {
    case 'item': {
      const { Part } = PARTS.item;
      // A page of its own for each item: nothing of the last one stays.
      return (
        <Part key={`${place.type} ${place.key}`} address={itemAddress(place, visit)} named={place.tenant} />
      );
    }
    case 'mentor': {
      const { Part } = PARTS.mentor;
      return <Part key={place.key} id={place.key} tenant={tenant} />;
    }
    case 'prompt': {
      const { Part } = PARTS.prompt;
      return <Part key={place.key} id={place.key} tenant={tenant} />;
    }
    default: {
      const { Part } = PARTS[place.page];
      return <Part tenant={tenant} />;
    }
  }
}

/** Loads the code that a place's page needs before it can render with the answers that `queries` has. */
export async function preloadPage(place: Place | undefined, queries: QueryClient): Promise<void> {
  if (place === undefined) await notFound.preload();
  else if (!isCatalog(place)) await PARTS[place.page].preload();
  if (place !== undefined && BOXES.has(place.page)) await placeSearch.preload();
  if (place === undefined || !LISTS.has(place.page)) return;
  // At most a page that is not there, and the last one instead: the answers of this page alone.
  for (const { state } of queries.getQueryCache().getAll())
    await preloadInstead(state.data as ListPage<unknown> | undefined);
}

/** Pages whose list the header's box searches. */
const BOXES: ReadonlySet<Place['page']> = new Set(['mentors', 'prompts', 'people']);

/** Pages that are a list: something else may stand in the place of its results. */
const LISTS: ReadonlySet<Place['page']> = new Set([
  'home',
  'catalog',
  'for-you',
  'mentors',
  'prompts',
  'people',
]);

export type OtherPlace = Exclude<Place, { page: 'home' | 'catalog' }>;

/** Whether this is the catalog, whose code and words are there from the start. */
export function isCatalog(place: Place | undefined): place is Exclude<Place, OtherPlace> {
  return place?.page === 'home' || place?.page === 'catalog';
}

/** What the page of an item asks for. */
export function itemAddress(
  place: Extract<Place, { page: 'item' }>,
  { tenant, username }: Visit,
): ItemAddress {
  return { ...place, tenant: place.tenant ?? tenant, username };
}
