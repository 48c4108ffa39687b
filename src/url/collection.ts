// What the address of a list says: one description for each collection, from which all else here follows.
import type { NamedFacet } from '#contract/facet-names.ts';
import type { ParameterTable } from '#contract/parameters.ts';

export type Value = readonly string[] | string | number | boolean | undefined;

/** What the parameters of an address say, read. A facet's value is a list, or a single value where one alone is taken. */
export interface State {
  readonly query?: string | undefined;
  /** Where the page starts, from 0, in results. */
  readonly offset: number;
  readonly [parameter: string]: Value;
}

/** An order that a list offers: the parameters that ask for it. `text/` has words for its name. */
export interface Sort {
  readonly name: SortName;
  readonly set: Readonly<Record<string, Value>>;
}

export type SortName =
  | 'best'
  | 'newest'
  | 'popular'
  | 'rating'
  | 'shortest'
  | 'cheapest'
  | 'easiest'
  | 'name'
  | 'updated'
  | 'used';

export interface Collection {
  readonly name: 'catalog' | 'for-you' | 'mentors' | 'documents' | 'prompts' | 'users' | 'groups';
  /** What an address of it may carry; the API's own names. */
  readonly parameters: ParameterTable;
  /** In the order of the panel. */
  readonly facets: readonly NamedFacet[];
  /** In the order of the menu. The first is what an address without an order means; none: no menu. */
  readonly sorts: readonly Sort[];
  /** Results a page. */
  readonly size: number;
}

/** What an address does not say. */
export interface Visit {
  /** The site's own tenant, for addresses that name none. */
  readonly tenant?: string | undefined;
  /** Who is signed in. */
  readonly username?: string | undefined;
  /** Content types of an address that names none; empty or absent: all. */
  readonly content?: readonly string[] | undefined;
}

/** The choices of a facet, or of any parameter that is a list; a single value is a list of it. */
export function valuesOf(state: State, name: string): readonly string[] {
  const value = state[name];
  if (value === undefined) return [];
  return typeof value === 'object' ? value : [String(value)];
}
