// From counts to the buckets that are offered: chosen values first, then by count, then by value.
import type { Bucket, FacetResult } from '#server/engine/engine.ts';
import { byCodeUnit, foldValue } from '#server/engine/embedded/fold-value.ts';
import { smallest } from '#server/engine/embedded/smallest.ts';
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

/** @param counts by value number, from 1 on */
export function buckets(
  dictionary: FacetDictionary,
  counts: Int32Array,
  { chosen, limit, contains, parentsOf }: BucketsRequest,
): FacetResult {
  const accepts = (number: number) => contains === '' || dictionary.folded(number).includes(contains);
  const known = chosen.numbers.filter(accepts);
  const candidates = new Uint32Array(counts.length);
  const keys = new Float64Array(counts.length);
  let length = 0;
  let total = 0;
  let other = 0;
  for (let number = 1; number < counts.length; number += 1) {
    const count = counts[number] ?? 0;
    if (count === 0 || !accepts(number)) continue;
    total += 1;
    if (known.length > 0 && known.includes(number)) continue;
    candidates[length] = number;
    keys[length] = -count;
    length += 1;
    other += count;
  }
  const best = smallest(keys, candidates, length, dictionary.ranks(), limit);
  const offered = Array.from(best, (position) => candidates[position] ?? 0);
  for (const number of offered) other -= counts[number] ?? 0;

  const parents = parentsOf?.([...known, ...offered]);
  const bucket = (number: number): Bucket => {
    const parent = parents?.get(number);
    const plain = { value: dictionary.value(number), count: counts[number] ?? 0 };
    return parent === undefined ? plain : { ...plain, parent };
  };
  const unknown = chosen.unknown.filter((value) => contains === '' || foldValue(value).includes(contains));
  const first = [...known.map(bucket), ...unknown.map((value): Bucket => ({ value, count: 0 }))];
  first.sort((a, b) => b.count - a.count || byCodeUnit(a.value, b.value));
  return { total, buckets: [...first, ...offered.map(bucket)], other };
}
