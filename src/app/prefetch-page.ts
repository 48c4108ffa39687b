// What a place's page will ask and load, for the server, which renders it with its answers.
import type { QueryClient } from '@tanstack/react-query';
import type { Client } from '#client/create-client.ts';
import { isPromptId, promptQuery } from '#client/prompts-query.ts';
import { sessionQuery } from '#client/session-query.ts';
import { prefetchResults } from '#discovery/results/use-results.ts';
import type { Who } from '#client/who.ts';
import type { Source } from '#discovery/source.ts';
import { catalogSource } from '#features/catalog/catalog-source.ts';
import { itemQuery } from '#client/item-query.ts';
import { askForYou, askPlan, askSkillGap } from '#features/learning/ask-pages.ts';
import { mentorSource } from '#features/mentors/mentor-source.ts';
import { prefetchMentor } from '#features/mentors/prefetch-mentor.ts';
import { askGroups, askPeople, askProfile } from '#features/people/ask-pages.ts';
import { promptSource } from '#features/prompts/prompt-source.ts';
import type { Visit } from '#url/collection.ts';
import { decode } from '#url/filters.ts';
import type { Place } from '#url/paths.ts';
import { itemAddress } from './pages.tsx';

interface Asking {
  readonly queries: QueryClient;
  readonly client: Client;
  readonly visit: Visit;
  readonly who: Who;
}

/** Asks what a place's page will ask, so that it renders with the answer. Failures are answers too. */
export async function prefetchPage(
  address: URL,
  place: Place | undefined,
  { queries, client, visit, who }: Asking,
): Promise<void> {
  const list = (source: Source<unknown>) =>
    prefetchResults(queries, client, source, source.asks(decode(source.collection, address.searchParams)));
  switch (place?.page) {
    case 'home':
    case 'catalog':
      return list(catalogSource(visit));
    case 'mentors':
      return list(mentorSource(visit));
    case 'prompts':
      return list(promptSource(visit));
    case 'prompt':
      return isPromptId(place.key) ? queries.prefetchQuery(promptQuery(client, place.key)) : undefined;
    case 'mentor':
      return prefetchMentor(queries, client, place.key, address.searchParams);
    case 'for-you':
      return askForYou({ queries, client, who, visit }, list);
    case 'skill-gap':
      return askSkillGap(address.searchParams, { queries, client, who, visit });
    case 'plan':
      return askPlan(address.searchParams, { queries, client, who, visit });
    case 'people':
      return askPeople(address.searchParams, { queries, client, who }, list);
    case 'groups':
      return askGroups(address.searchParams, { queries, client, who });
    case 'profile':
      return askProfile({ queries, client, who });
    case 'sign-in':
      return queries.prefetchQuery(sessionQuery(client));
    case 'item':
      return queries.prefetchQuery(itemQuery(client, itemAddress(place, visit)));
    default:
      return undefined;
  }
}

const MODULES: Partial<Record<Place['page'], string>> = {
  'sign-in': 'src/features/session/sign-in-page.tsx',
  item: 'src/features/item/item-page.tsx',
  'for-you': 'src/features/learning/for-you-page.tsx',
  'skill-gap': 'src/features/learning/skill-gap-page.tsx',
  plan: 'src/features/learning/plan-page.tsx',
  mentors: 'src/features/mentors/mentors-page.tsx',
  mentor: 'src/features/mentors/mentor-page.tsx',
  prompts: 'src/features/prompts/prompts-page.tsx',
  prompt: 'src/features/prompts/prompt-page.tsx',
  people: 'src/features/people/people-page.tsx',
  groups: 'src/features/people/groups-page.tsx',
  profile: 'src/features/people/profile-page.tsx',
  saved: 'src/features/saved/saved-page.tsx',
  compare: 'src/features/compare/compare-page.tsx',
};

/** The modules that a place's page is loaded from, whatever its answer is, by their path in the sources. */
export function modulesOf(place: Place | undefined): readonly string[] {
  const module = place === undefined ? 'src/app/not-found-page.tsx' : MODULES[place.page];
  return module === undefined ? [] : [module];
}
