// What was seen and searched for lately.
import { useEffect } from 'react';
import { type Reference, writeReference } from '#url/reference.ts';
import type { Act } from './kept.ts';
import { useKept } from './kept-context.ts';
import { joined, type Named } from './kept-data.ts';

export function view({ reference, name }: Named, at = Date.now()): Act {
  return (kept) => ({
    ...kept,
    viewed: joined([{ reference, name, at }], kept.viewed, (one) => one.reference),
  });
}

/** Remembers a text that was searched for; none that is empty. */
export function type(text: string): Act {
  const typed = text.trim();
  return (kept) =>
    typed === '' ? kept : { ...kept, typed: joined([typed], kept.typed, (one) => one.toLowerCase()) };
}

/** Remembers that the page of a thing was shown; nothing while `name` is not known. */
export function useViewed(reference: Reference, name: string | undefined): void {
  const change = useKept((kept) => kept.change);
  const written = writeReference(reference);
  useEffect(() => {
    if (name !== undefined) change(view({ reference: written, name }));
  }, [change, written, name]);
}
