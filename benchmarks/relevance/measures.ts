// How good a ranking is, by what was judged relevant.
import type { Collection, Judgement } from './collections.ts';

const DEPTH = 10;

/** Ids, best first. */
export type Search = (query: string) => readonly string[];

/** The collection's own measure, as a mean over its judgements. */
export function evaluate({ measure, judgements }: Collection, search: Search): number {
  const one = measure === 'NDCG@10' ? normalisedGain : recall;
  const sum = judgements.reduce(
    (total, judged) => total + one(judged, search(judged.query).slice(0, DEPTH)),
    0,
  );
  return sum / judgements.length;
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
