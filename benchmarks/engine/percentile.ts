/**
 * The value that `part` of the values do not exceed; NaN of none.
 * @param weights parallel to the values: how often each counts; by default all alike
 */
export function percentile(
  values: readonly number[],
  part: number,
  weights: readonly number[] = values.map(() => 1),
): number {
  const sorted = [...values.keys()].toSorted((a, b) => (values[a] ?? 0) - (values[b] ?? 0));
  let left = part * weights.reduce((sum, weight) => sum + weight, 0);
  const at = sorted.find((one) => (left -= weights[one] ?? 0) < 0) ?? sorted.at(-1);
  return at === undefined ? Number.NaN : (values[at] ?? Number.NaN);
}
