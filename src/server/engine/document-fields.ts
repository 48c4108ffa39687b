// What the mappings from stored items to engine documents share: reading fields that may be anything.
import type { StoredItem } from '#server/store/store.ts';

type Item = StoredItem['item'];

/** Facet → its values on an item. A facet of the manifest that is missing in it would not compile. */
export type FacetValues<Name extends string> = Readonly<
  Record<Name, (stored: StoredItem) => readonly string[]>
>;

/** The values of each facet of a manifest; facets without values are left out. */
export function facetsOf<Name extends string>(
  manifest: readonly { readonly name: Name }[],
  values: FacetValues<Name>,
  stored: StoredItem,
): Record<string, readonly string[]> {
  const facets: Record<string, readonly string[]> = {};
  for (const { name } of manifest) {
    const found = values[name](stored);
    if (found.length > 0) facets[name] = found;
  }
  return facets;
}

/** `{ language }` of an item, where its code is known. */
export function languageOf(item: Item): { language?: string } {
  const code = item['language_code'];
  return typeof code === 'string' ? { language: code } : {};
}

/** Those of the candidates that are finite numbers. */
export function finite(candidates: Readonly<Record<string, unknown>>): Record<string, number> {
  const numbers: Record<string, number> = {};
  for (const [name, value] of Object.entries(candidates))
    if (typeof value === 'number' && Number.isFinite(value)) numbers[name] = value;
  return numbers;
}

/** Epoch milliseconds of a date; NaN when it is none. */
export function timeOf(value: unknown): number | undefined {
  return typeof value === 'string' ? Date.parse(value) : undefined;
}

/** A text or a list of texts, as a list; empty ones and other things are left out. */
export function texts(value: unknown): readonly string[] {
  if (typeof value === 'string') return value === '' ? [] : [value];
  if (!Array.isArray(value)) return [];
  return value.filter((one): one is string => typeof one === 'string' && one !== '');
}

/** The names of a named thing or of a list of them, each a text or an object with a `name`. */
export function names(value: unknown): readonly string[] {
  const all: readonly unknown[] = Array.isArray(value) ? value : [value];
  return texts(all.map((one) => (isRecord(one) ? one['name'] : one)));
}

/** The objects in a list. */
export function records(value: unknown): readonly Readonly<Record<string, unknown>>[] {
  return Array.isArray(value) ? value.filter(isRecord) : [];
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
