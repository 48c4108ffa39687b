// The orders that the catalog offers, each under the name that text/ has words for.
import type { CATALOG_ORDERS } from '#contract/catalog-parameters.ts';
import type { CatalogState } from './catalog-state.ts';
import { setSort } from './filters.ts';

interface Sort {
  readonly name: string;
  readonly by?: (typeof CATALOG_ORDERS)[number];
  readonly ascending: boolean;
}

/** In the order of the menu. The first is what an address without an order means. */
export const SORTS = [
  { name: 'best', ascending: false },
  { name: 'newest', by: 'created_at', ascending: false },
  { name: 'popular', by: 'popularity', ascending: false },
  { name: 'rating', by: 'rating', ascending: false },
  { name: 'shortest', by: 'duration', ascending: true },
  { name: 'cheapest', by: 'price', ascending: true },
  { name: 'easiest', by: 'level', ascending: true },
  { name: 'name', by: 'name', ascending: true },
] as const satisfies readonly Sort[];

export type SortName = (typeof SORTS)[number]['name'];

/** The name of the state's order; `best` where none is offered under it. */
export function sortOf(state: CatalogState): SortName {
  const { order_by: by, order_ascending: ascending } = state;
  return SORTS.find((one) => 'by' in one && one.by === by && one.ascending === ascending)?.name ?? 'best';
}

/** Orders by the sort of this name; a name that is not offered is `best`. */
export function sortBy(state: CatalogState, name: string): CatalogState {
  const sort: Sort = SORTS.find((one) => one.name === name) ?? SORTS[0];
  return setSort(state, sort.by, sort.ascending);
}
