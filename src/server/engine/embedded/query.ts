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
    const keyed = withKeys(index, this.view.visible, request.keys ?? []);
    this.text = index.text.search(request.text ?? '', (ordinal) => keyed.has(ordinal));
    this.#base = this.text === undefined ? keyed : setOf(this.text.ordinals, index.ordinals);
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

function withKeys(index: CollectionIndex, visible: DocumentSet, keys: readonly string[]): DocumentSet {
  if (keys.length === 0) return visible;
  const selected = visible.copy();
  for (const key of keys) {
    const holders = new DocumentSet(index.ordinals);
    index.keys.select(key, holders);
    selected.intersect(holders);
  }
  return selected;
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
    const set = new DocumentSet(index.ordinals);
    const column = index.facet(name);
    column?.select([...new Set(values.flatMap((value) => column.dictionary.spellings(value)))], set);
    yield [name, set];
  }
}
