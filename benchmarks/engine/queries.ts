// What people ask: no text, a word, two words, the beginning of a word, a typo; each under none to three choices.
// All kinds are asked equally often, so that each is measured; how often each is asked in life is said by `SHARES`.
import type { SearchRequest } from '../../src/server/engine/engine.ts';
import type { Material } from './material.ts';
import { Random } from './random.ts';
import { ACCESS, FACETS, world } from './world.ts';

export const TEXTS = ['no text', 'one word', 'two words', 'prefix', 'typo'] as const;
export type TextKind = (typeof TEXTS)[number];

/**
 * Our assumption of a catalog in use: much browsing, some searching, the words of a search sent while they are typed.
 * Of a hundred queries so many have such a text, and of a hundred so many have none, one, two or three choices.
 */
export const SHARES = {
  texts: { 'no text': 40, 'one word': 20, 'two words': 20, prefix: 15, typo: 5 },
  choices: [50, 30, 15, 5],
} as const satisfies { texts: Record<TextKind, number>; choices: readonly number[] };

export interface Query {
  readonly text: TextKind;
  readonly choices: number;
  readonly request: SearchRequest;
}

/** Texts and choices are taken from documents that exist. All twenty kinds, mixed: who is slow answers some of each. */
export function queries(rounds: number, material: Material, seed = 7): Query[] {
  const random = new Random(seed);
  const models = [...world(2_000, material)];
  const asked = Array.from({ length: rounds }, () =>
    TEXTS.flatMap((text) =>
      [0, 1, 2, 3].map((choices): Query => {
        const filters = filtersLike(random, choices, () => random.one(models).facets);
        const words = wordsOf(random, text, material.names);
        const request = {
          collection: 'catalog',
          access: ACCESS,
          ...(words === undefined ? {} : { text: words }),
          filters,
          facets: FACETS,
          sort: { by: 'relevance', descending: true },
          offset: 0,
          limit: 24,
        };
        return { text, choices, request };
      }),
    ),
  ).flat();
  const order = asked.map((query) => ({ query, place: random.next() }));
  return order.toSorted((a, b) => a.place - b.place).map(({ query }) => query);
}

function filtersLike(
  random: Random,
  choices: number,
  facets: () => Readonly<Record<string, readonly string[]>>,
) {
  const filters: Record<string, readonly string[]> = {};
  while (Object.keys(filters).length < choices) {
    const { name } = random.one(FACETS);
    const value = facets()[name]?.[0];
    if (value !== undefined) filters[name] = [value];
  }
  return filters;
}

function wordsOf(random: Random, kind: TextKind, names: readonly string[]): string | undefined {
  if (kind === 'no text') return undefined;
  for (;;) {
    const words = random.one(names).match(/[A-Za-z]{4,}/g) ?? [];
    const word = random.one([...words, '']);
    if (kind === 'two words' && words.length >= 2) return words.slice(0, 2).join(' ');
    if (word.length >= 4 && kind === 'one word') return word;
    if (word.length >= 5 && kind === 'prefix') return word.slice(0, 4);
    // The middle letter is left out.
    if (word.length >= 6 && kind === 'typo') return word.slice(0, 3) + word.slice(4);
  }
}
