// In which order the courses of a plan are taken: what must come first does, then easier before harder.

export interface Orderable {
  readonly key: string;
  /** Place in the order of levels; what has none comes between beginner and intermediate. */
  readonly level: number | undefined;
  /** What it closes of the goal for an hour. */
  readonly yield: number;
}

/**
 * @param before pairs: the first comes before the second. A pair that would close a circle is left out, the later pairs
 * first; one of things that are not there, too.
 */
export function orderSteps<T extends Orderable>(
  steps: readonly T[],
  before: readonly (readonly [string, string])[],
): T[] {
  const after = new Map(steps.map(({ key }) => [key, new Set<string>()]));
  const reaches = (from: string, to: string): boolean =>
    from === to || [...(after.get(from) ?? [])].some((next) => reaches(next, to));
  for (const [first, second] of before)
    if (after.has(first) && after.has(second) && !reaches(second, first)) after.get(first)?.add(second);
  const waiting = steps.toSorted(
    (a, b) =>
      (a.level ?? 0.5) - (b.level ?? 0.5) ||
      b.yield - a.yield ||
      (a.key < b.key ? -1 : a.key > b.key ? 1 : 0),
  );
  const ordered: T[] = [];
  while (waiting.length > 0) {
    const place = waiting.findIndex(({ key }) => !waiting.some((other) => after.get(other.key)?.has(key)));
    ordered.push(...waiting.splice(Math.max(0, place), 1));
  }
  return ordered;
}
