// The courses of a tenant that teach one of some skills, as far as the caller sees them.
import type { SearchRequest } from '#server/engine/engine.ts';
import type { ApiContext } from '#server/handlers/api.ts';
import type { StoredItem } from '#server/store/store.ts';

/** So many courses are looked at, the most popular: more would not be read. */
const MOST = 500;

/** With `filters` only those; the most popular first. Of one generation. */
export async function coursesTeaching(
  { engine, store, signal }: Pick<ApiContext, 'engine' | 'store' | 'signal'>,
  access: readonly string[],
  tenant: string,
  skills: readonly string[],
  filters: SearchRequest['filters'] = {},
): Promise<StoredItem[]> {
  if (skills.length === 0) return [];
  const { hits } = await engine.search(
    {
      collection: 'catalog',
      access,
      filters: { ...filters, content: ['courses'], tenant: [tenant], skills },
      facets: [],
      sort: { by: 'popularity', descending: true },
      offset: 0,
      limit: MOST,
    },
    signal,
  );
  return store.items(hits.map(({ row }) => row));
}

/** The hours of a course; `guessed` where nobody says how many. */
export function hoursOf({ item }: StoredItem): { hours: number; guessed: boolean } {
  const told = item['duration_hours'];
  return typeof told === 'number' && told > 0
    ? { hours: told, guessed: false }
    : { hours: USUAL_HOURS, guessed: true };
}

/** What a course usually takes. */
const USUAL_HOURS = 20;
