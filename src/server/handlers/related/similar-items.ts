// Items near another: what shares its skills, topics, tags and subject, and what its own words find.
import type { CatalogItem } from '#contract/catalog-schema.ts';
import { MOST_SIMILAR } from '#contract/discovery/related-parameters.ts';
import { CONTENT_TYPES, ITEM_TYPES } from '#contract/facets.ts';
import type { SearchRequest } from '#server/engine/engine.ts';
import type { ApiContext } from '#server/handlers/api.ts';
import { catalogItems } from '#server/handlers/catalog/catalog-items.ts';
import type { StoredItem } from '#server/store/store.ts';
import { LANGUAGE_WORTH, nameNearness, nearness, TEXT_WORTH, type Traits, traitsOf } from './traits.ts';

/** So many candidates are looked at, of each way to find some. */
const CANDIDATES = 60;
/** So near the names must be of items that share nothing else. */
const LEAST_NAME = 0.4;

interface Candidate {
  readonly id: string;
  readonly stored: StoredItem;
  readonly score: number;
}

/**
 * At most {@link MOST_SIMILAR} items, those of its own type first.
 * @param linked engine ids of what its page leads to anyway
 */
export async function similarItems(
  context: ApiContext,
  one: StoredItem,
  access: readonly string[],
  linked: ReadonlySet<string>,
): Promise<CatalogItem[]> {
  const own = CONTENT_TYPES.filter((_, i) => ITEM_TYPES[i] === one.kind);
  const others = CONTENT_TYPES.filter((_, i) => ITEM_TYPES[i] !== one.kind);
  const alike = await nearest(context, one, access, own, linked);
  const wanting = MOST_SIMILAR - alike.length;
  const near = [
    ...alike,
    ...(wanting > 0 ? (await nearest(context, one, access, others, linked)).slice(0, wanting) : []),
  ];
  const hits = near.map(({ id, stored }) => ({ id, row: stored.row, score: 0 }));
  return catalogItems(context.store, { hits, words: [] }, access);
}

async function nearest(
  context: ApiContext,
  one: StoredItem,
  access: readonly string[],
  content: readonly string[],
  linked: ReadonlySet<string>,
): Promise<Candidate[]> {
  const { engine, store, signal } = context;
  const traits = traitsOf(one);
  const base: SearchRequest = {
    collection: 'catalog',
    access,
    filters: { content, tenant: [one.tenant] },
    // With itself among them, what has all of its words would be enough.
    without: { keys: [`${one.kind}_id:${one.key}`] },
    facets: [],
    sort: { by: 'popularity', descending: true },
    offset: 0,
    limit: CANDIDATES,
  };
  const byWords = { ...base, text: wordsOf(one, traits), sort: { by: 'relevance', descending: true } };
  const byTraits = (['skills', 'topics', 'subject'] as const).flatMap((facet) =>
    traits[facet].size === 0
      ? []
      : [{ ...base, filters: { ...base.filters, [facet]: [...traits[facet].values()] } }],
  );
  const [worded, ...traited] = await Promise.all(
    [byWords, ...byTraits].map((request) => engine.search(request, signal)),
  );
  const texts = worded?.hits ?? [];
  const most = Math.max(...texts.map(({ score }) => score), Number.MIN_VALUE);
  const scores = new Map(texts.map(({ id, score }) => [id, score / most]));
  const rows = new Map(
    [...texts, ...traited.flatMap(({ hits }) => hits)]
      .filter(({ id }) => !linked.has(id))
      .map(({ id, row }) => [row, id]),
  );
  return store
    .items([...rows.keys()])
    .map((stored): Candidate => {
      const id = rows.get(stored.row) ?? '';
      const text = scores.get(id) ?? 0;
      const shared = nearness(traits, traitsOf(stored));
      const isNear = shared > 0 || nameNearness(one, stored) >= LEAST_NAME;
      const language = speaksLike(one, stored) ? LANGUAGE_WORTH : 0;
      return { id, stored, score: isNear ? shared + TEXT_WORTH * text + language : 0 };
    })
    .filter(({ score }) => score > 0)
    .toSorted((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
    .slice(0, MOST_SIMILAR);
}

/** Whether both are in one language, as far as they say. */
function speaksLike({ item: one }: StoredItem, { item: other }: StoredItem): boolean {
  return typeof one['language'] === 'string' && one['language'] === other['language'];
}

/** What an item says of itself, the heaviest first, for engines stop reading somewhere. The space ends the last word. */
function wordsOf({ item }: StoredItem, { skills, topics, tags, subject }: Traits): string {
  const name = typeof item['name'] === 'string' ? item['name'] : '';
  return [name, ...[skills, topics, subject, tags].flatMap((trait) => [...trait.values()])]
    .join(' ')
    .concat(' ');
}
