// From counts to the buckets that are offered: chosen values first, then by count, then by value.
import type { Bucket, FacetResult } from '#server/engine/engine.ts';
import { byCodeUnit, foldValue } from '#server/engine/embedded/fold-value.ts';
import type { ChosenValues } from './chosen-values.ts';
import type { FacetDictionary } from './facet-dictionary.ts';

export interface BucketsRequest {
  readonly chosen: ChosenValues;
  /** At most so many, chosen ones on top. */
  readonly limit: number;
  /** Folded text that a value must contain to take part at all; '' for all. */
  readonly contains: string;
  /** Numbers of offered values → the parent of each that has one. */
  readonly parentsOf?: (numbers: readonly number[]) => ReadonlyMap<number, string>;
}

/** @param all counts by value number, from 1 on */
export function buckets(
  dictionary: FacetDictionary,
  all: Int32Array,
  { chosen, limit, contains, parentsOf }: BucketsRequest,
): FacetResult {
  const accepts = (folded: string) => folded.includes(contains);
  const counts =
    contains === '' ? all : all.map((count, number) => (accepts(dictionary.folded(number)) ? count : 0));
  const known = chosen.numbers.filter((number) => accepts(dictionary.folded(number)));
  const { total, sum, sure, surely, ties } = survey(counts, limit + known.length);
  const offered = bestValues(dictionary, counts, { sure, surely, ties, known }).slice(0, limit);
  let other = sum;
  for (const number of [...known, ...offered]) other -= counts[number] ?? 0;

  const parents = parentsOf?.([...known, ...offered]);
  const bucket = (number: number): Bucket => {
    const parent = parents?.get(number);
    const plain = { value: dictionary.value(number), count: counts[number] ?? 0 };
    return parent === undefined ? plain : { ...plain, parent };
  };
  const unknown = chosen.unknown.filter((value) => accepts(foldValue(value)));
  const first = [...known.map(bucket), ...unknown.map((value): Bucket => ({ value, count: 0 }))];
  first.sort((a, b) => b.count - a.count || byCodeUnit(a.value, b.value));
  return { total, buckets: [...first, ...offered.map(bucket)], other };
}

/** More than any count and any rank. */
const RANKS = 2 ** 26;
/** Counts from here on are told apart no more. */
const MANY = 255;
/** Adding to what was just added to makes a processor wait, and most counts are small: neighbours use other lanes. */
const LANES = 4;
const histogram = new Uint32Array((MANY + 1) * LANES);

interface Survey {
  /** Values with this count or more are all among the best. */
  readonly sure: number;
  /** How many they are. */
  readonly surely: number;
  /** So many first ones of those with a count of one less. */
  readonly ties: number;
}

/** How many values there are, the sum of their counts, and where the `wanted` best are found. */
function survey(counts: Int32Array, wanted: number): Survey & { total: number; sum: number } {
  histogram.fill(0);
  let sum = 0;
  // Without a branch for 0: about half of a long vocabulary has it, and a processor guesses that wrongly.
  for (let number = 1; number < counts.length; number += 1) {
    const count = counts[number] ?? 0;
    sum += count;
    const column = Math.min(count, MANY) * LANES + (number & (LANES - 1));
    histogram[column] = (histogram[column] ?? 0) + 1;
  }
  const having = (count: number) => {
    let values = 0;
    for (let lane = 0; lane < LANES; lane += 1) values += histogram[count * LANES + lane] ?? 0;
    return values;
  };
  let sure = MANY;
  let surely = having(MANY);
  let ties = 0;
  while (sure > 1 && surely < wanted && ties === 0) {
    const more = having(sure - 1);
    if (surely + more > wanted) ties = wanted - surely;
    else {
      sure -= 1;
      surely += more;
    }
  }
  return { total: counts.length - 1 - having(0), sum, sure, surely, ties };
}

/** The best values but the `known`, by count, then by value. */
function bestValues(
  dictionary: FacetDictionary,
  counts: Int32Array,
  { sure, surely, ties, known }: Survey & { known: readonly number[] },
): number[] {
  const ranks = dictionary.ranks();
  const order = dictionary.order();
  const keys = new Float64Array(surely + ties);
  let length = 0;
  for (let number = 1; number < counts.length; number += 1) {
    const count = counts[number] ?? 0;
    if (count >= sure && !known.includes(number))
      keys[length++] = (RANKS - count) * RANKS + (ranks[number] ?? 0);
  }
  // Ties come in the order of their values, so that few need be looked at.
  const end = length + ties;
  for (let rank = 0; length < end && rank < order.length; rank += 1) {
    const number = order[rank] ?? 0;
    if (number > 0 && counts[number] === sure - 1 && !known.includes(number))
      keys[length++] = (RANKS - sure + 1) * RANKS + rank;
  }
  return Array.from(keys.subarray(0, length).toSorted(), (key) => order[key % RANKS] ?? 0);
}
