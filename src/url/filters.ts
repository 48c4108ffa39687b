// The state of a list and every way it changes, as pure functions. The address is the state: `decode` reads it,
// `encode` writes it, and nothing else is kept.
import type { FacetName } from '#contract/facet-names.ts';
import { LIST_LIMIT, TEXT_LIMIT, readParameters, writeParameters } from '#contract/parameters.ts';
import { type Collection, type SortName, type State, type Value, valuesOf } from './collection.ts';

/** One chosen value of a facet: what a chip shows. */
export interface Choice {
  readonly facet: FacetName;
  readonly value: string;
}

const NOTHING = new URLSearchParams();

/** Reads an address. Never throws: what cannot be read is the default. */
export function decode({ parameters }: Collection, search: URLSearchParams = NOTHING): State {
  // A collection has a text, and pages.
  return readParameters(parameters, search).values as State;
}

/**
 * Writes a state as an address says it: the API's names, keys sorted, list keys repeated, defaults left out.
 * Parameters of `previous` that the collection does not know are kept.
 */
export function encode(
  { parameters }: Collection,
  state: State,
  previous?: URLSearchParams,
): URLSearchParams {
  const search = writeParameters(parameters, state);
  for (const [name, value] of previous ?? [])
    if (!Object.hasOwn(parameters, name)) search.append(name, value);
  search.sort();
  return search;
}

/**
 * Chooses a value, or takes the choice back. Taking back a subject takes back its topics too: `children` are the
 * values that the caller shows under it. A facet that is a list takes 50 choices, one more changes nothing; of a single
 * value the new one takes the place.
 */
export function toggle(
  collection: Collection,
  state: State,
  facet: FacetName,
  value: string,
  children: readonly string[] = [],
): State {
  const values = valuesOf(state, facet);
  const parameter = collection.parameters[facet];
  if (!values.includes(value)) {
    if (parameter?.kind !== 'list')
      return change(state, { [facet]: parameter?.kind === 'boolean' ? value === 'true' : value });
    return values.length < LIST_LIMIT ? change(state, { [facet]: [...values, value] }) : state;
  }
  if (parameter?.kind !== 'list') return change(state, { [facet]: undefined });
  const gone = new Set(children);
  return change(state, {
    ...Object.fromEntries(
      under(collection, facet).map((name) => [name, valuesOf(state, name).filter((one) => !gone.has(one))]),
    ),
    [facet]: values.filter((one) => one !== value),
  });
}

/** Takes back every choice of a facet, and of the facets under it. */
export function clearFacet(collection: Collection, state: State, facet: FacetName): State {
  return change(state, none(collection, [facet, ...under(collection, facet)]));
}

/** Takes back every choice of the panel. The text, the tab, the order and the tenant stay. */
export function clearAll(collection: Collection, state: State): State {
  return change(state, none(collection, panelOf(collection)));
}

/** Sets the text to find, as an address can carry it: trimmed, NFC, 512 characters at most. */
export function setText(state: State, text: string): State {
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

/** Sets all choices of a facet at once: a tab's. */
export function setFacet(state: State, facet: FacetName, values: readonly string[]): State {
  return change(state, { [facet]: values });
}

/** The name of the state's order; the first where none is offered under it. Undefined: there are no orders. */
export function sortOf({ sorts }: Collection, state: State): SortName | undefined {
  const isSet = ([name, value]: [string, Value]) => state[name] === value;
  const found = sorts.slice(1).find(({ set }) => Object.entries(set).every(isSet));
  return (found ?? sorts[0])?.name;
}

/** Orders by the sort of this name; a name that is not offered is the first. */
export function sortBy(collection: Collection, state: State, name: string): State {
  const { sorts } = collection;
  const usual = decode(collection);
  const names = sorts.flatMap(({ set }) => Object.keys(set));
  return change(state, {
    ...Object.fromEntries(names.map((one) => [one, usual[one]])),
    ...sorts.find((one) => one.name === name)?.set,
  });
}

/** Shows the page that starts at `offset` (from 0, in results): the one change that keeps all else. */
export function setOffset(state: State, offset: number): State {
  return { ...state, offset };
}

/** What is chosen in the panel, in the order of the panel and then of choosing. */
export function chosen(collection: Collection, state: State): Choice[] {
  return panelOf(collection).flatMap((facet) => valuesOf(state, facet).map((value) => ({ facet, value })));
}

/** Whether anything narrows the list: if not, and nothing is found, it is empty. */
export function isFiltered({ facets }: Collection, state: State): boolean {
  return (
    state.query !== undefined ||
    facets.some(({ name, shown }) => shown !== 'nowhere' && valuesOf(state, name).length > 0)
  );
}

/** Whether two states are the same address. */
export function isSame(collection: Collection, one: State, other: State): boolean {
  return encode(collection, one).toString() === encode(collection, other).toString();
}

function change(state: State, changes: Readonly<Record<string, Value>>): State {
  return { ...state, ...changes, offset: 0 };
}

function panelOf({ facets }: Collection): FacetName[] {
  return facets.filter(({ shown }) => shown === 'panel').map(({ name }) => name);
}

function under({ facets }: Collection, parent: FacetName): FacetName[] {
  return facets.filter((facet) => facet.parent === parent).map(({ name }) => name);
}

function none({ parameters }: Collection, facets: readonly FacetName[]): Readonly<Record<string, Value>> {
  return Object.fromEntries(facets.map((name) => [name, parameters[name]?.kind === 'list' ? [] : undefined]));
}
