// Keeping a thing, and letting go of it.
import type { Act } from './kept.ts';
import type { KeptData, Named } from './kept-data.ts';

/** Keeps a thing, in the lists of these ids; one that is kept stays as it is. */
export function keep({ reference, name }: Named, lists: readonly string[] = [], at = Date.now()): Act {
  return (kept) =>
    isKept(kept, reference) ? kept : { ...kept, items: [{ reference, name, at, lists }, ...kept.items] };
}

export function letGo(reference: string): Act {
  return (kept) =>
    isKept(kept, reference)
      ? { ...kept, items: kept.items.filter((item) => item.reference !== reference) }
      : kept;
}

export function isKept({ items }: KeptData, reference: string): boolean {
  return items.some((item) => item.reference === reference);
}
