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

/** What was counted. */
export interface Counts {
  /** By value number, from 1 on. */
  readonly of: Int32Array;
  /** The numbers of all values that were counted at all, where they are known to be few. */
  readonly few?: readonly number[];
}

export function buckets(
  dictionary: FacetDictionary,
  counted: Counts,
  { chosen, limit, contains, parentsOf }: BucketsRequest,
): FacetResult {
  const accepts = (folded: string) => folded.includes(contains);
  const counts =
    contains === ''
      ? counted.of
      : counted.of.map((count, number) => (accepts(dictionary.folded(number)) ? count : 0));
  const known = chosen.numbers.filter((number) => accepts(dictionary.folded(number)));
  const few = counted.few ?? FIRST[counts.length];
  const { total, sum, offered } =
    few === undefined
      ? bestOfMany(dictionary, counts, known, limit)
      : bestOfFew(dictionary, counts, known, limit, few);
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
/** By size of a vocabulary that is sorted without a survey: all its numbers. */
const FIRST = Array.from({ length: 32 }, (_, size) => Array.from({ length: size }, (__, n) => n).slice(1));
/** So many keys are sorted faster where they are than in a typed array, which has a longer way to its sort. */
const SHORT = 40;

interface Best {
  /** How many values have a count. */
  readonly total: number;
  readonly sum: number;
  /** Numbers of the best values but the `known`: by count, then by value. */
  readonly offered: readonly number[];
}

function bestOfFew(
  dictionary: FacetDictionary,
  counts: Int32Array,
  known: readonly number[],
  limit: number,
  few: readonly number[],
): Best {
  const ranks = dictionary.ranks();
  const keys: number[] = [];
  let total = 0;
  let sum = 0;
  for (const number of few) {
    const count = counts[number] ?? 0;
    if (count === 0) continue;
    total += 1;
    sum += count;
    if (!known.includes(number)) keys.push((RANKS - count) * RANKS + (ranks[number] ?? 0));
  }
  const sorted = keys.length <= SHORT ? keys.toSorted(ascending) : Float64Array.from(keys).toSorted();
  return { total, sum, offered: numbersOf(dictionary, sorted, limit) };
}

function bestOfMany(
  dictionary: FacetDictionary,
  counts: Int32Array,
  known: readonly number[],
  limit: number,
): Best {
  const { total, sum, ...found } = survey(counts, limit + known.length);
  const keys = bestKeys(dictionary, counts, known, found).toSorted();
  return { total, sum, offered: numbersOf(dictionary, keys, limit) };
}

const ascending = (one: number, other: number) => one - other;

/** The numbers of the first keys, each of which ends in a rank. */
function numbersOf(
  dictionary: FacetDictionary,
  keys: { readonly [at: number]: number; readonly length: number },
  limit: number,
): number[] {
  const order = dictionary.order();
  const numbers: number[] = [];
  const length = Math.min(keys.length, limit);
  for (let at = 0; at < length; at += 1) numbers.push(order[(keys[at] ?? 0) % RANKS] ?? 0);
  return numbers;
}

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

/** A key each for the best values but the `known`: count and rank in one number. */
function bestKeys(
  dictionary: FacetDictionary,
  counts: Int32Array,
  known: readonly number[],
  { sure, surely, ties }: Survey,
): Float64Array {
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
  return keys.subarray(0, length);
}
