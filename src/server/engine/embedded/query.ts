// One query on one collection: which documents, under which choices. What counting and ordering start from.
import type { FacetValuesRequest } from '#server/engine/engine.ts';
import type { CollectionIndex } from './collection-index.ts';
import { DocumentSet } from './document-set.ts';
import { Selection } from './selection.ts';
import type { TextMatches } from './text-index.ts';
import type { View } from './view.ts';

type QueryRequest = Omit<FacetValuesRequest, 'facet' | 'contains'>;

export class Query {
  readonly view: View;
  /** Present when the text has words to search for. */
  readonly text: TextMatches | undefined;
  /** What matches everything asked. */
  readonly matches: Selection;
  readonly #base: DocumentSet;
  readonly #filters: ReadonlyMap<string, DocumentSet>;

  constructor(index: CollectionIndex, request: QueryRequest) {
    this.view = index.view(request.access);
    const confined = confine(index, this.view.visible, request);
    const isConfined = confined !== this.view.visible;
    const accepts = isConfined ? (ordinal: number) => confined.has(ordinal) : this.view.sees;
    this.text = index.text.search(request.text ?? '', accepts);
    this.#base = this.text === undefined ? confined : setOf(this.text.ordinals, index.ordinals);
    this.#filters = new Map(filterSets(index, request.filters));
    this.matches = this.#select();
  }

  /** What matches everything asked but the choices in this facet. */
  matchesBut(facet: string): Selection {
    return this.#filters.has(facet) ? this.#select(facet) : this.matches;
  }

  #select(without?: string): Selection {
    const selected = this.#base.copy();
    for (const [name, set] of this.#filters) if (name !== without) selected.intersect(set);
    return new Selection(selected, this.view);
  }
}

/** What is visible, less what keys, `among`, `within` and `without` rule out. Answers `visible` itself where they rule out nothing. */
function confine(index: CollectionIndex, visible: DocumentSet, request: QueryRequest): DocumentSet {
  const { keys = [], among, within = {}, without = {} } = request;
  const needed = [...keys.map((key) => holders(index, [key])), ...allSets(index, within)];
  if (among !== undefined) needed.push(identified(index, among));
  const unwanted = allSets(index, without.facets ?? {});
  if (without.keys !== undefined && without.keys.length > 0) unwanted.push(holders(index, without.keys));
  if (without.ids !== undefined && without.ids.length > 0) unwanted.push(identified(index, without.ids));
  if (needed.length + unwanted.length === 0) return visible;
  const confined = visible.copy();
  for (const set of needed) confined.intersect(set);
  for (const set of unwanted) confined.subtract(set);
  return confined;
}

/** The documents that have one of these keys. */
function holders(index: CollectionIndex, keys: readonly string[]): DocumentSet {
  const set = new DocumentSet(index.ordinals);
  for (const key of keys) index.keys.select(key, set);
  return set;
}

/** The documents of these ids, replaced versions among them. */
function identified(index: CollectionIndex, ids: readonly string[]): DocumentSet {
  const set = new DocumentSet(index.ordinals);
  for (const id of ids) for (const ordinal of index.ids.find(id)) set.add(ordinal);
  return set;
}

function allSets(index: CollectionIndex, filters: QueryRequest['filters']): DocumentSet[] {
  return Array.from(filterSets(index, filters), ([, set]) => set);
}

function setOf(ordinals: Uint32Array, capacity: number): DocumentSet {
  const set = new DocumentSet(capacity);
  set.addAll(ordinals, 0, ordinals.length);
  return set;
}

function* filterSets(
  index: CollectionIndex,
  filters: QueryRequest['filters'],
): Generator<[string, DocumentSet]> {
  for (const [name, values] of Object.entries(filters)) {
    if (values.length === 0) continue;
    const column = index.facet(name);
    const spellings = values.flatMap((value) => column?.dictionary.spellings(value) ?? []);
    yield [name, column?.holders([...new Set(spellings)]) ?? new DocumentSet()];
  }
}
