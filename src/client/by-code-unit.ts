// The order that is the same on every machine.

/** Compares by UTF-16 code unit, for sorting. */
export function byCodeUnit(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}
