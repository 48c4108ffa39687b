// What is compared, in the address of any page: the parameter `compare`, once for each thing.
import { readReference, writeReference, type Reference } from './reference.ts';

export const COMPARED = 'compare';
/** So many things fit beside each other. */
export const MOST_COMPARED = 4;

/** Reads what an address compares: each thing once, the first four; what is no reference is left out. */
export function readCompared(search: URLSearchParams): Reference[] {
  const written = search.getAll(COMPARED).flatMap((text) => {
    const reference = readReference(text.trim());
    return reference === undefined ? [] : [writeReference(reference)];
  });
  return [...new Set(written)].slice(0, MOST_COMPARED).flatMap((text) => readReference(text) ?? []);
}

/** The address's parameters with these things compared, all others kept. */
export function writeCompared(search: URLSearchParams, references: readonly Reference[]): URLSearchParams {
  const next = new URLSearchParams([...search].filter(([name]) => name !== COMPARED));
  for (const reference of references) next.append(COMPARED, writeReference(reference));
  next.sort();
  return next;
}

/** Adds a thing, or takes it out; a fifth changes nothing. */
export function toggleCompared(compared: readonly Reference[], reference: Reference): readonly Reference[] {
  const written = writeReference(reference);
  const others = compared.filter((one) => writeReference(one) !== written);
  if (others.length < compared.length) return others;
  return compared.length < MOST_COMPARED ? [...compared, reference] : compared;
}
