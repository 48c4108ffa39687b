// What the caller has chosen in one facet, as the index knows it and as the caller may see it.
import type { FacetDictionary } from './facet-dictionary.ts';

export interface ChosenValues {
  /** Numbers of the chosen values that the caller can see somewhere, each spelling. */
  readonly numbers: readonly number[];
  /** Chosen values that the caller sees nowhere, as asked: no spelling of what is hidden is given away. */
  readonly unknown: readonly string[];
}

const NONE: ChosenValues = { numbers: [], unknown: [] };

/** @param seen by value number: how many of the documents that the caller sees have it */
export function chosenValues(
  dictionary: FacetDictionary,
  asked: readonly string[],
  seen: Int32Array,
): ChosenValues {
  if (asked.length === 0) return NONE;
  const numbers = new Set<number>();
  const unknown = new Set<string>();
  for (const value of asked) {
    const spellings = dictionary.spellings(value).filter((number) => (seen[number] ?? 0) > 0);
    if (spellings.length === 0) unknown.add(value);
    for (const number of spellings) numbers.add(number);
  }
  return { numbers: [...numbers], unknown: [...unknown] };
}
