// What people ask of a server: mostly searches, some of what goes with them, a page now and then.
import { queries } from '../engine/queries.ts';
import type { Material } from '../engine/material.ts';
import { Random } from '../engine/random.ts';
import { SHARES } from '../engine/queries.ts';
import type { Asked } from './arrivals.ts';

const ROUNDS = 200;
/** Of a hundred requests so many are not searches of the catalog. */
const PAGES = 5;
const SUGGESTIONS = 10;
const FACET_VALUES = 5;
const MENTORS = 5;

/** Requests without end, the same for a seed; `tokens` are of who asks, and without any it is visitors. */
export function mix(words: Material, seed: number, tokens: readonly string[] = []): () => Asked {
  const random = new Random(seed);
  // As often as each kind is asked in life.
  const searches = queries(ROUNDS, words, seed).filter(
    ({ text, choices }) => random.next() < (SHARES.texts[text] / 40) * ((SHARES.choices[choices] ?? 0) / 50),
  );
  return () => {
    const { text, filters } = random.one(searches).request;
    const address = new URLSearchParams(text === undefined ? [] : [['query', text]]);
    for (const [facet, values] of Object.entries(filters))
      for (const value of values) address.append(facet, value);
    const headers = tokens.length === 0 ? {} : { Authorization: `Api-Token ${random.one(tokens)}` };
    return { path: pathOf(random.below(100), address, text), headers };
  };
}

function pathOf(place: number, address: URLSearchParams, text = 'data'): string {
  if (place < PAGES) return `/catalog?${address}`;
  if (place < PAGES + SUGGESTIONS)
    return `/api/discovery/suggest/?query=${encodeURIComponent(text.slice(0, 5))}`;
  if (place < PAGES + SUGGESTIONS + FACET_VALUES)
    return `/api/discovery/facet-values/?facet=skills&contains=${encodeURIComponent(text.slice(0, 3))}`;
  if (place < PAGES + SUGGESTIONS + FACET_VALUES + MENTORS) return '/api/search/mentors/?limit=12';
  return `/api/search/catalog/?limit=24&${address}`;
}
