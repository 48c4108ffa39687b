// Which choices stand in the way of results: each alone, else the best two, and what the text may have meant.
import type { Relaxed } from '#contract/discovery/relax-schema.ts';
import { type Choice, choicesOf, type Chosen, TEXT, textOf, type Values, withoutChoice } from './choices.ts';

/** A search that can be asked again with other choices. */
export interface Relaxable extends Chosen {
  /** How many results the search has with these values. */
  readonly count: (values: Values) => Promise<number>;
  /** What a text may have meant. */
  readonly correct?: (text: string) => Promise<string | undefined>;
  /** So many choices beside the text, and pairs, are looked at. Default: 50, and all pairs. */
  readonly mostChoices?: number;
  readonly mostPairs?: number;
}

/** Asks one thing after another: a request has one place in the engine's queue, like any other. */
export async function relax(search: Relaxable): Promise<Relaxed> {
  const { values } = search;
  const count = await search.count(values);
  const without: Relaxed['without'][number][] = [];
  for (const choice of choicesOf(search, search.mostChoices))
    without.push({ ...choice, count: await search.count(withoutChoice(search, choice)) });
  const helps = count > 0 || without.some((one) => one.count > 0);
  return {
    count,
    without,
    pair: helps ? null : await bestPair(search, without),
    spelling: await spellingOf(search),
  };
}

/** The two whose taking back gives most; among equals those that keep the text, then what stands first in the panel. */
async function bestPair(search: Relaxable, choices: readonly Choice[]): Promise<Relaxed['pair']> {
  // Where another value of the facet stays chosen, taking one back only narrows: that gives nothing.
  const single = choices
    .filter(({ facet }) => choices.filter((other) => other.facet === facet).length === 1)
    .map(({ facet, value }) => ({ facet, value }));
  const pairs = single.flatMap((one, i) => single.slice(i + 1).map((other) => [one, other] as const));
  const keeping = pairs.toReversed().toSorted((a, b) => Number(hasText(a)) - Number(hasText(b)));
  let best: Relaxed['pair'] = null;
  for (const [one, other] of keeping.slice(0, search.mostPairs)) {
    const values = withoutChoice({ ...search, values: withoutChoice(search, one) }, other);
    const count = await search.count(values);
    if (count > (best?.count ?? 0)) best = { choices: [one, other], count };
  }
  return best;
}

function hasText(pair: readonly Choice[]): boolean {
  return pair.some(({ facet }) => facet === TEXT);
}

async function spellingOf(search: Relaxable): Promise<Relaxed['spelling']> {
  const text = textOf(search.values);
  const meant = text === undefined ? undefined : await search.correct?.(text);
  if (meant === undefined) return null;
  const count = await search.count({ ...search.values, [TEXT]: meant });
  return count > 0 ? { query: meant, count } : null;
}
