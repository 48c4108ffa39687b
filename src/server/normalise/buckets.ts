// Numbers into the ordered buckets of a facet.

/** The bucket of `amount`: `names[i]` reaches up to `bounds[i]`, which itself belongs to the next; the last has no end. */
export function bucketOf<T extends string>(
  amount: number,
  bounds: readonly number[],
  names: readonly T[],
): T | undefined {
  const index = bounds.findIndex((bound) => amount < bound);
  return names.at(index < 0 ? bounds.length : index);
}
