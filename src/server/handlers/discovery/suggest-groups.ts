// The best of each collection under a text and tokens, and how many there are: what their own searches count.
import { SUGGEST_GROUPS, type SuggestGroup } from '#contract/discovery/suggest-parameters.ts';
import type { SuggestedHit, Suggestions } from '#contract/discovery/suggest-schema.ts';
import { CONTENT_TYPES } from '#contract/facets.ts';
import { names, texts } from '#server/engine/document-fields.ts';
import type { SearchRequest } from '#server/engine/engine.ts';
import { filtersFrom } from '#server/handlers/list/answer-list.ts';
import { highlightsOf } from '#server/handlers/list/highlights.ts';
import type { StoredItem } from '#server/store/store.ts';
import { mentorUuid } from '#server/wire-ids.ts';
import { type ReadToken, type Scope, SEARCHES } from './suggest-tokens.ts';

/** A text, maybe '', and the tokens that narrow it. */
export interface Suggesting extends Scope {
  readonly text: string;
  readonly tokens: readonly ReadToken[];
}

export type Counts = ReadonlyMap<SuggestGroup, number>;

/** How many results each group has; those that have none or are not asked for are not in it. */
export async function countAll(asked: Suggesting): Promise<Counts> {
  const wanted = wantedGroups(asked);
  const counts = await countGroups(asked);
  return new Map(
    SUGGEST_GROUPS.flatMap((group) => {
      const count = wanted(group) ? (counts.get(group) ?? 0) : 0;
      return count > 0 ? [[group, count] as const] : [];
    }),
  );
}

/** The same, whatever tokens say of content. */
export async function countGroups(asked: Suggesting): Promise<Counts> {
  const { engine, signal } = asked.context;
  const counts = new Map<SuggestGroup, number>();
  const catalog = requestFor(asked, 'catalog');
  const content = { name: 'content', limit: CONTENT_TYPES.length };
  const { facets } = await engine.search({ ...catalog, facets: [content] }, signal);
  for (const type of CONTENT_TYPES)
    counts.set(type, facets['content']?.buckets.find(({ value }) => value === type)?.count ?? 0);
  for (const collection of ['mentors', 'prompts'] as const)
    if (canAnswer(asked, collection))
      counts.set(collection, (await engine.search(requestFor(asked, collection), signal)).count);
  return counts;
}

/** The groups that have results, in their order, each with its best. */
export async function groupsOf(
  asked: Suggesting,
  counts: Counts,
  limit: number,
): Promise<Suggestions['groups']> {
  const { engine, store, signal } = asked.context;
  const groups: Suggestions['groups'] = [];
  for (const [collection, count] of counts) {
    const own = collection === 'mentors' || collection === 'prompts' ? collection : undefined;
    const request = requestFor(asked, own ?? 'catalog', own === undefined ? [collection] : []);
    const { hits, words } = await engine.search({ ...request, limit }, signal);
    const matched = new Set(words);
    const items = store.items(hits.map(({ row }) => row));
    groups.push({ collection, count, hits: items.map((stored) => hitOf(stored, matched)) });
  }
  return groups;
}

/** A search of a collection with this text and these tokens, as its own endpoint asks it. */
export function requestFor(
  { context, access, tenants, text, tokens }: Suggesting,
  collection: keyof typeof SEARCHES,
  content: readonly string[] = [],
): SearchRequest {
  const chosen = new Map<string, string[]>();
  for (const { facet, value } of tokens)
    if (facet !== 'content') chosen.set(facet, [...(chosen.get(facet) ?? []), value]);
  const filters = filtersFrom({ ...Object.fromEntries(chosen), content });
  const tenant = filtersFrom({ tenant: tenants });
  return {
    collection,
    access,
    ...(text === '' ? {} : { text }),
    // A tenant is one of the catalog's choices, and the place where others are looked for.
    ...(collection === 'catalog' ? { filters: { ...filters, ...tenant } } : { filters, within: tenant }),
    facets: [],
    sort: { by: 'relevance', descending: true },
    offset: 0,
    limit: 0,
    ...(context.prefetch ? { priority: 'prefetch' } : {}),
  };
}

/** Whether a collection has all facets that the tokens narrow. */
export function canAnswer({ tokens }: Suggesting, collection: keyof typeof SEARCHES): boolean {
  return tokens.every(
    ({ facet }) => facet === 'content' || SEARCHES[collection].some(({ name }) => name === facet),
  );
}

/** Whether a group is among what the tokens say of content; where they say nothing, all are. */
export function wantedGroups({ tokens }: Pick<Suggesting, 'tokens'>): (group: string) => boolean {
  const content = tokens.filter(({ facet }) => facet === 'content').map(({ value }) => value);
  return (group) => content.length === 0 || content.includes(group);
}

function hitOf({ kind, key, number, tenant, item }: StoredItem, words: ReadonlySet<string>): SuggestedHit {
  const name = texts(item['name'])[0] ?? key;
  const { language_code } = item;
  const { highlights } = highlightsOf({ name, language_code }, ['name'], words);
  const isCatalog = kind !== 'mentor' && kind !== 'prompt';
  const [detail = ''] = isCatalog
    ? [...texts(item['subject']), ...texts(item['provider'])]
    : [...names(item['category']), ...names(item['categories'])];
  return {
    key: kind === 'mentor' ? mentorUuid(tenant, key) : kind === 'prompt' ? String(number) : key,
    tenant,
    name,
    detail,
    highlights: highlights?.name ?? [],
  };
}
