// How good a ranking is, by what was judged relevant.
import type { Collection, Judgement } from './collections.ts';

const DEPTH = 10;

/** Ids, best first. */
export type Search = (query: string) => readonly string[];

/** The collection's own measure as a mean over its judgements, and over each half of them. */
export interface Score {
  readonly mean: number;
  /** Of the half that settings may be tuned on, and of the half that tells whether they were tuned too far. */
  readonly halves: readonly [tuned: number, kept: number];
}

export function evaluate({ measure, judgements }: Collection, search: Search): Score {
  const one = measure === 'NDCG@10' ? normalisedGain : recall;
  const all = judgements.map((judged) => ({
    isTuned: isForTuning(judged.query),
    value: one(judged, search(judged.query).slice(0, DEPTH)),
  }));
  const half = (tuned: boolean) => mean(all.filter(({ isTuned }) => isTuned === tuned));
  return { mean: mean(all), halves: [half(true), half(false)] };
}

function mean(all: readonly { readonly value: number }[]): number {
  return all.reduce((sum, { value }) => sum + value, 0) / all.length;
}

/** Half of all queries, by a hash (FNV-1a) of the query. */
function isForTuning(query: string): boolean {
  let hash = 2_166_136_261;
  for (const letter of query) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 16_777_619) >>> 0;
  return ((hash >>> 7) & 1) === 0;
}

function recall({ relevant }: Judgement, found: readonly string[]): number {
  return found.filter((id) => relevant.has(id)).length / relevant.size;
}

/** Gain is the grade itself; the best order there could be counts 1. */
function normalisedGain({ relevant }: Judgement, found: readonly string[]): number {
  const best = [...relevant.values()].toSorted((one, other) => other - one).slice(0, DEPTH);
  return discounted(found.map((id) => relevant.get(id) ?? 0)) / discounted(best);
}

function discounted(gains: readonly number[]): number {
  return gains.reduce((sum, gain, index) => sum + gain / Math.log2(index + 2), 0);
}
