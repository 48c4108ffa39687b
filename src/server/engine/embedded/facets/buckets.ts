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
  const { total, sum, least, most, ties } = survey(counts, limit + known.length);
  const best = new Float64Array(most);
  let length = 0;
  let tied = 0;
  const order = dictionary.order();
  for (let rank = 0; rank < order.length; rank += 1) {
    const number = order[rank] ?? 0;
    const count = counts[number] ?? 0;
    if (count < least || number === 0 || (known.length > 0 && known.includes(number))) continue;
    if (count === least && (tied += 1) > ties) continue;
    best[length] = (RANKS - count) * RANKS + rank;
    length += 1;
  }
  const offered = Array.from(
    best.subarray(0, length).toSorted().subarray(0, limit),
    (key) => order[key % RANKS] ?? 0,
  );
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
const MANY = 1023;

/**
 * How many values there are, the sum of their counts, and the least count (1 or more) that can be among the `wanted`
 * best: of those that have it so many first ones are needed as `ties` says, `most` values in all.
 */
function survey(counts: Int32Array, wanted: number) {
  const histogram = new Uint32Array(MANY + 1);
  let sum = 0;
  // Without a branch for 0: about half of a long vocabulary has it, and a processor guesses that wrongly.
  for (let number = 1; number < counts.length; number += 1) {
    const count = counts[number] ?? 0;
    sum += count;
    const column = Math.min(count, MANY);
    histogram[column] = (histogram[column] ?? 0) + 1;
  }
  let least = MANY;
  let above = 0;
  let having = histogram[MANY] ?? 0;
  while (least > 1 && above + having < wanted) {
    above += having;
    least -= 1;
    having = histogram[least] ?? 0;
  }
  const ties = least === MANY ? having : Math.min(having, wanted - above);
  return { total: counts.length - 1 - (histogram[0] ?? 0), sum, least, ties, most: above + ties };
}
