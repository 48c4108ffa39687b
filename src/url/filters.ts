// The state of the catalog and every way it changes, as pure functions. The address is the state: `decode` reads it,
// `encode` writes it, and nothing else is kept.
import { CATALOG_FACETS, type CatalogFacetName, type Facet } from '#contract/facets.ts';
import { LIST_LIMIT, TEXT_LIMIT, readParameters, writeParameters } from '#contract/parameters.ts';
import { CATALOG_STATE, type CatalogState } from './catalog-state.ts';

/** One chosen value of a facet: what a chip shows. */
export interface Choice {
  readonly facet: CatalogFacetName;
  readonly value: string;
}

const FACETS: readonly (Facet & { readonly name: CatalogFacetName })[] = CATALOG_FACETS;
const PANEL = FACETS.filter(({ shown }) => shown === 'panel').map(({ name }) => name);

/** Reads an address. Never throws: what cannot be read is the default. */
export function decode(search: URLSearchParams): CatalogState {
  return readParameters(CATALOG_STATE, search).values;
}

/**
 * Writes a state as an address says it: the API's names, keys sorted, list keys repeated, defaults left out.
 * Parameters of `previous` that the catalog does not know are kept.
 */
export function encode(state: CatalogState, previous?: URLSearchParams): URLSearchParams {
  const search = writeParameters(CATALOG_STATE, state);
  for (const [name, value] of previous ?? [])
    if (!Object.hasOwn(CATALOG_STATE, name)) search.append(name, value);
  search.sort();
  return search;
}

/**
 * Chooses a value, or takes the choice back. Taking back a subject takes back its topics too: `children` are the
 * values that the caller shows under it. A facet takes 50 choices; one more changes nothing.
 */
export function toggle(
  state: CatalogState,
  facet: CatalogFacetName,
  value: string,
  children: readonly string[] = [],
): CatalogState {
  const values = state[facet];
  if (!values.includes(value))
    return values.length < LIST_LIMIT ? change(state, { [facet]: [...values, value] }) : state;
  const gone = new Set(children);
  return change(state, {
    ...Object.fromEntries(under(facet).map((name) => [name, state[name].filter((one) => !gone.has(one))])),
    [facet]: values.filter((one) => one !== value),
  });
}

/** Takes back every choice of a facet, and of the facets under it. */
export function clearFacet(state: CatalogState, facet: CatalogFacetName): CatalogState {
  return change(state, none([facet, ...under(facet)]));
}

/** Takes back every choice of the panel. The text, the tab, the order and the tenant stay. */
export function clearAll(state: CatalogState): CatalogState {
  return change(state, none(PANEL));
}

/** Sets the text to find, as an address can carry it: trimmed, NFC, 512 characters at most. */
export function setText(state: CatalogState, text: string): CatalogState {
  const query = asQuery(text);
  return change(state, { query: query === '' ? undefined : query });
}

/** What {@link setText} makes of a text. */
export function asQuery(text: string): string {
  const clean = text.toWellFormed().normalize('NFC').trim();
  // A cut may not leave half of a surrogate pair, nor a space at the end.
  return clean
    .slice(0, TEXT_LIMIT)
    .replace(/[\uD800-\uDBFF]$/, '')
    .trim();
}

/** Sets the order; `undefined` is the best match. See `SORTS` for those that are offered. */
export function setSort(state: CatalogState, by: string | undefined, ascending: boolean): CatalogState {
  return change(state, { order_by: by, order_ascending: ascending });
}

/** Shows the page that starts at `offset` (from 0, in results): the one change that keeps all else. */
export function setOffset(state: CatalogState, offset: number): CatalogState {
  return { ...state, offset };
}

/** Shows some content types only; none means all. */
export function setContent(state: CatalogState, content: readonly string[]): CatalogState {
  return change(state, { content });
}

/** What is chosen in the panel, in the order of the panel and then of choosing. */
export function chosen(state: CatalogState): Choice[] {
  return PANEL.flatMap((facet) => state[facet].map((value) => ({ facet, value })));
}

/** Whether anything narrows the catalog: if not, and nothing is found, the catalog is empty. */
export function isFiltered(state: CatalogState): boolean {
  return state.query !== undefined || state.content.length > 0 || chosen(state).length > 0;
}

/** Whether two states are the same address. */
export function isSame(one: CatalogState, other: CatalogState): boolean {
  return encode(one).toString() === encode(other).toString();
}

function change(state: CatalogState, changes: Partial<CatalogState>): CatalogState {
  return { ...state, ...changes, offset: 0 };
}

function under(parent: CatalogFacetName): CatalogFacetName[] {
  return FACETS.filter((facet) => facet.parent === parent).map(({ name }) => name);
}

function none(facets: readonly CatalogFacetName[]): Partial<CatalogState> {
  return Object.fromEntries(facets.map((name) => [name, []]));
}
