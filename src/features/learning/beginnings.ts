// What visitors are shown, of whom nothing is known: three short lists of the catalog.
import type { CatalogArguments } from '#client/catalog-query.ts';
import { CATALOG, catalogArguments } from '#url/catalog.ts';
import { decode, setFacet, sortBy } from '#url/filters.ts';
import type { State } from '#url/collection.ts';
import { TAKEN_TYPES } from '#url/for-you.ts';

const SHOWN = 6;

export interface Beginning {
  readonly name: 'popular' | 'newest' | 'easiest';
  /** Where there are more. */
  readonly state: State;
  readonly args: CatalogArguments;
}

/** `tenant` is the site's. */
export function beginnings(tenant: string | undefined): readonly Beginning[] {
  const all = setFacet(decode(CATALOG), 'content', TAKEN_TYPES);
  const easy = setFacet(setFacet(all, 'content', ['courses']), 'level', ['Beginner']);
  const states = [
    ['popular', sortBy(CATALOG, all, 'popular')],
    ['easiest', sortBy(CATALOG, easy, 'rating')],
    ['newest', sortBy(CATALOG, all, 'newest')],
  ] as const;
  return states.map(([name, state]) => ({
    name,
    state,
    args: { ...catalogArguments(state, { tenant }), limit: SHOWN, return_facet: false },
  }));
}
