// What a group of the panel shows of one facet: which values, in which order, on which scale.
import type { Bucket, FacetPage } from '#client/result-page.ts';
import type { FacetName, NamedFacet } from '#contract/facet-names.ts';

/** A facet as it is shown: what it is, what was counted, what is chosen of it. */
export interface FacetLevel {
  readonly facet: NamedFacet;
  readonly page: FacetPage | undefined;
  readonly chosen: readonly string[];
}

/** The groups of the panel, in their order: a facet under another is shown within that one's group. */
export function groupsOf(facets: readonly NamedFacet[]): readonly NamedFacet[] {
  return facets.filter(({ shown, parent }) => shown === 'panel' && parent === undefined);
}

/** The facet whose values belong under values of `name`. */
export function facetUnder(facets: readonly NamedFacet[], name: FacetName): NamedFacet | undefined {
  return facets.find(({ parent }) => parent === name);
}

export interface Choosable extends Bucket {
  readonly on: boolean;
}

/** The facet below another, as the rows of the one above need it. */
export interface Below {
  readonly facet: FacetName;
  readonly values: readonly Choosable[];
  readonly scale: number;
}

/**
 * The values to offer. Chosen ones come first, at count 0 too; a closed vocabulary keeps its own order instead.
 * Values without results are left out unless they are chosen.
 */
export function choosables(
  facet: NamedFacet,
  buckets: readonly Bucket[],
  chosen: readonly string[],
): Choosable[] {
  const counted = new Map(buckets.map((bucket) => [bucket.value, bucket]));
  const kept = chosen.map((value) => ({ ...(counted.get(value) ?? { value, count: 0 }), on: true }));
  const isChosen = new Set(chosen);
  const offered = buckets
    .filter(({ value, count }) => count > 0 && !isChosen.has(value))
    .map((bucket) => ({ ...bucket, on: false }));
  const all = [...kept, ...offered];
  const { values } = facet;
  return values === undefined
    ? all
    : all.toSorted((a, b) => values.indexOf(a.value) - values.indexOf(b.value));
}

/** The count at which a bar is full: one scale for a whole facet. */
export function scaleOf(values: readonly Bucket[]): number {
  return Math.max(1, ...values.map(({ count }) => count));
}

/** Values a group shows before "more", once it has so many that they are folded. */
export const SHOWN = 8;
export const FOLDED_FROM = 15;

/** Whether a facet has enough values to be searched and folded. */
export function isLong(page: FacetPage | undefined, values: readonly Bucket[]): boolean {
  return Math.max(page?.total ?? 0, values.length) >= FOLDED_FROM;
}

/** What a value is called, where it is an id; undefined where it is its own name, or nobody knows. */
export function labelOf(
  facets: ReadonlyMap<string, FacetPage> | undefined,
  facet: FacetName,
  value: string,
): string | undefined {
  return facets?.get(facet)?.buckets.find((bucket) => bucket.value === value)?.label;
}
