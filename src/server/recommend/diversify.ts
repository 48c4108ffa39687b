// The order of the first page or two: the best first, less what is like something above it (maximal marginal relevance).

/**
 * The same things in another order: of the first `pool` the first `most` places are chosen one by one, each by its
 * score less `diversity` times how much it is like the most alike of those chosen. What is not chosen follows as it was.
 * @param sorted the best first
 * @param alike from 0 to 1
 */
export function diversify<T extends { readonly score: number }>(
  sorted: readonly T[],
  alike: (one: T, other: T) => number,
  { diversity, most = 48, pool = 96 }: { diversity: number; most?: number; pool?: number },
): T[] {
  const waiting = sorted.slice(0, pool).map((one) => ({ one, likest: 0 }));
  const scale = sorted[0]?.score ?? 1;
  const chosen: T[] = [];
  while (chosen.length < most && waiting.length > 0) {
    let best = 0;
    let highest = Number.NEGATIVE_INFINITY;
    for (const [place, { one, likest }] of waiting.entries()) {
      const worth = (1 - diversity) * one.score - diversity * scale * likest;
      if (worth > highest) [best, highest] = [place, worth];
    }
    const [next] = waiting.splice(best, 1);
    if (next === undefined) break;
    chosen.push(next.one);
    for (const other of waiting) other.likest = Math.max(other.likest, alike(next.one, other.one));
  }
  return [...chosen, ...waiting.map(({ one }) => one), ...sorted.slice(pool)];
}
