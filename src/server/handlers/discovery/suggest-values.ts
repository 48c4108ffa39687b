// How a text can go on: values that an open token or the last word may become, with what the catalog then has.
import { CATALOG_PARAMETERS } from '#contract/catalog-parameters.ts';
import { SUGGEST_GROUPS } from '#contract/discovery/suggest-parameters.ts';
import type { Suggestions } from '#contract/discovery/suggest-schema.ts';
import { CATALOG_FACETS, CONTENT_TYPES, type Facet } from '#contract/facets.ts';
import { foldName } from '#server/normalise/fold-name.ts';
import { countGroups, requestFor, type Suggesting, wantedGroups } from './suggest-groups.ts';
import type { ReadToken } from './suggest-tokens.ts';

type Value = Suggestions['values'][number];

/** At most so many for a word, and for a token: a closed vocabulary whole. */
const OF_WORD = 5;
const OF_TOKEN = 8;
/** So many of each facet are looked at, the most frequent first. */
const LOOKED_AT = 50;
/** A shorter word stands in too many values. */
const SHORTEST = 2;

/** Values of the token's facet that contain what it has so far. */
export async function valuesOfToken(asked: Suggesting, open: ReadToken): Promise<Value[]> {
  const others = { ...asked, tokens: asked.tokens.filter((token) => token !== open) };
  if (open.facet === 'content') return contentValues(others, open.given);
  const facet = CATALOG_FACETS.find(({ name }) => name === open.facet);
  const found = facet === undefined ? [] : await valuesIn(others, facet, open.given);
  const { values }: Partial<Facet> = facet ?? {};
  // A closed vocabulary has an order of its own.
  const order = values === undefined ? inOrder(open.given) : byPlace(values);
  return found.toSorted(order).slice(0, OF_TOKEN);
}

/** Values of any facet that contain the last word, counted without that word. */
export async function valuesOfWord(asked: Suggesting): Promise<Value[]> {
  const word = asked.text.split(' ').at(-1) ?? '';
  if (word.length < SHORTEST) return [];
  const before = { ...asked, text: asked.text.slice(0, -word.length).trim() };
  const isChosen = ({ facet, value }: Value) =>
    asked.tokens.some((token) => token.facet === facet && token.value === value);
  const found: Value[] = [];
  for (const facet of CATALOG_FACETS)
    if (facet.shown !== 'nowhere') found.push(...(await valuesIn(before, facet, word)));
  return found
    .filter((value) => !isChosen(value))
    .toSorted(inOrder(word))
    .slice(0, OF_WORD);
}

async function valuesIn(asked: Suggesting, facet: Facet, contains: string): Promise<Value[]> {
  const { name, values } = facet;
  const wanted = foldName(contains);
  if (values?.some((value) => foldName(value).includes(wanted)) === false) return [];
  const isTyped = asked.tokens.some((token) => token.facet === 'content');
  const offered = isTyped ? CONTENT_TYPES : CATALOG_PARAMETERS.content.default;
  const types = offered.filter(wantedGroups(asked));
  if (types.length === 0) return [];
  const { engine, signal } = asked.context;
  const request = {
    ...requestFor(asked, 'catalog', types),
    facet: { name, limit: LOOKED_AT },
    contains,
  };
  const { buckets } = await engine.facetValues(request, signal);
  return buckets.filter(({ count }) => count > 0).map(({ value, count }) => ({ facet: name, value, count }));
}

async function contentValues(asked: Suggesting, contains: string): Promise<Value[]> {
  const counts = await countGroups(asked);
  const wanted = foldName(contains);
  return SUGGEST_GROUPS.filter((group) => group.includes(wanted))
    .map((value) => ({ facet: 'content', value, count: counts.get(value) ?? 0 }))
    .filter(({ count }) => count > 0);
}

type Order = (one: Value, other: Value) => number;

/** What starts like the word first, then what has a word that does; then by count, then by code unit. */
function inOrder(typed: string): Order {
  const wanted = foldName(typed);
  const nearness = ({ value }: Value) => {
    const folded = foldName(value);
    return folded.startsWith(wanted) ? 0 : folded.includes(` ${wanted}`) ? 1 : 2;
  };
  return (one, other) =>
    nearness(one) - nearness(other) || other.count - one.count || (one.value < other.value ? -1 : 1);
}

function byPlace(values: readonly string[]): Order {
  return (one, other) => values.indexOf(one.value) - values.indexOf(other.value);
}
