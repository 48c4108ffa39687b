// Mentors who can help with something: what they say they are for, held against what help is wanted with.
import { MOST_MENTORS } from '#contract/discovery/related-parameters.ts';
import type { Mentor } from '#contract/mentors/mentor-schema.ts';
import { names, texts } from '#server/engine/document-fields.ts';
import type { SearchRequest } from '#server/engine/engine.ts';
import type { ApiContext } from '#server/handlers/api.ts';
import { mentorItem } from '#server/handlers/mentors/mentor-item.ts';
import { foldName } from '#server/normalise/fold-name.ts';
import type { StoredItem } from '#server/store/store.ts';
import { traitsOf } from './traits.ts';

const CANDIDATES = 60;
/** What a mentor counts for each thing that an item is about. */
const WORTH = { name: 3, subject: 3, skills: 2, topics: 2 } as const;
/** What a thing counts that stands in a mentor's description alone. */
const IN_TEXT = 0.5;

/** At most {@link MOST_MENTORS} of the item's tenant, who can help best first. */
export async function helpingMentors(
  context: ApiContext,
  one: StoredItem,
  access: readonly string[],
): Promise<Mentor[]> {
  const found = await mentorsFor(context, one.tenant, wantedOf(one), access);
  return found.slice(0, MOST_MENTORS).map(({ stored }) => mentorItem(stored, context.viewer, new Set()));
}

/** What help is wanted with, by its folded form. */
export type Wanted = ReadonlyMap<string, { readonly name: string; readonly worth: number }>;

export interface Helper {
  readonly stored: StoredItem;
  /** Engine id. */
  readonly id: string;
  /** What each wanted thing that they help with counts, by its folded form; the sum is the score. */
  readonly help: ReadonlyMap<string, number>;
  readonly score: number;
}

/** The mentors of a tenant who can help with some of it, who can help best first. */
export async function mentorsFor(
  { engine, store, signal }: ApiContext,
  tenant: string,
  wanted: Wanted,
  access: readonly string[],
): Promise<Helper[]> {
  if (wanted.size === 0) return [];
  const words = [...wanted.values()].map(({ name }) => name);
  const base: SearchRequest = {
    collection: 'mentors',
    access,
    filters: { tenant: [tenant] },
    facets: [],
    sort: { by: 'recently_accessed_at', descending: true },
    offset: 0,
    limit: CANDIDATES,
  };
  const requests: SearchRequest[] = [
    { ...base, text: `${words.join(' ')} `, sort: { by: 'relevance', descending: true } },
    ...['subjects', 'category', 'tags'].map((facet) => ({
      ...base,
      filters: { ...base.filters, [facet]: words },
    })),
  ];
  const found = await Promise.all(requests.map((request) => engine.search(request, signal)));
  const ids = new Map(found.flatMap(({ hits }) => hits).map(({ row, id }) => [row, id]));
  return store
    .items([...ids.keys()])
    .map((stored) => {
      const help = helpOf(stored, wanted);
      const score = [...help.values()].reduce((sum, worth) => sum + worth, 0);
      return { stored, id: ids.get(stored.row) ?? '', help, score };
    })
    .filter(({ score }) => score > 0)
    .toSorted((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
}

/** What help is wanted with, by its folded form; what is said twice counts as the heavier. */
function wantedOf(one: StoredItem): Wanted {
  const traits = traitsOf(one);
  const wanted = new Map<string, { name: string; worth: number }>();
  const want = (name: string, worth: number) => {
    const form = foldName(name);
    if ((wanted.get(form)?.worth ?? 0) < worth) wanted.set(form, { name, worth });
  };
  for (const name of texts(one.item['name'])) want(name, WORTH.name);
  for (const trait of ['subject', 'skills', 'topics'] as const)
    for (const name of traits[trait].values()) want(name, WORTH[trait]);
  return wanted;
}

/** The worths of what the mentor is for, in full where a mentor names it as such, in part where its text has it. */
function helpOf({ item }: StoredItem, wanted: Wanted): Map<string, number> {
  const named = new Set(
    ['subjects', 'category', 'categories', 'tags'].flatMap((field) => names(item[field])).map(foldName),
  );
  const said = ['name', 'alt_names', 'description', 'summary']
    .flatMap((field) => texts(item[field]))
    .map((text) => spaced(foldName(text)));
  const help = new Map<string, number>();
  for (const [form, { worth }] of wanted)
    if (named.has(form)) help.set(form, worth);
    else if (said.some((text) => text.includes(spaced(form)))) help.set(form, worth * IN_TEXT);
  return help;
}

/** Letters and digits with single spaces around each word, so that "art" does not stand in "start". */
function spaced(text: string): string {
  return ` ${text.replaceAll(/[^\p{L}\p{M}\p{N}+#]+/gu, ' ').trim()} `;
}
