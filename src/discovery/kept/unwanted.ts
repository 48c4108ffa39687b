// What is not to be recommended, and taking that back.
import type { Act } from './kept.ts';
import type { Named } from './kept-data.ts';

/** `reference` is an item ("course:COM-101") or a reason ("because:skills:SQL"). */
export function refuse(one: Named): Act {
  return (kept) => ({
    ...kept,
    unwanted: [one, ...kept.unwanted.filter(({ reference }) => reference !== one.reference)],
  });
}

/** Without a reference, all of it. */
export function allow(reference?: string): Act {
  return (kept) => ({
    ...kept,
    unwanted: reference === undefined ? [] : kept.unwanted.filter((one) => one.reference !== reference),
  });
}
