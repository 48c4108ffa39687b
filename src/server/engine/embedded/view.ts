// What holders of one set of labels see when they have chosen nothing: the documents, and the counts of every facet.
// Made once for all who see the same, so that first pages count nothing and wide filters count only what they exclude.
import type { FacetRequest, FacetResult } from '#server/engine/engine.ts';
import type { DocumentSet } from './document-set.ts';
import type { Counts } from './facets/buckets.ts';
import type { ValueRows } from './facets/value-rows.ts';

/** What can be counted: a facet, or two that stand together. */
export interface Countable {
  readonly rows: ValueRows;
  /** One more than the greatest value number. */
  readonly size: number;
}

/** So many answers are kept at most. */
const MOST_FACETS = 100;

export class View {
  readonly visible: DocumentSet;
  readonly size: number;
  /** Whether a document is visible: one function for the life of the view, so that others may keep what follows from it. */
  readonly sees = (ordinal: number): boolean => this.visible.has(ordinal);
  readonly #counts = new Map<Countable, Int32Array>();
  readonly #facets = new Map<string, FacetResult>();
  readonly #scratch = new Map<Countable, Int32Array>();
  readonly #few = new Map<Countable, Required<Counts>>();

  constructor(visible: DocumentSet) {
    this.visible = visible;
    this.size = visible.size();
  }

  /** By value number from 1 on: how many visible documents have it. Not to be written to. */
  counts(column: Countable): Int32Array {
    const known = this.#counts.get(column);
    if (known !== undefined) return known;
    const counts = new Int32Array(column.size);
    column.rows.count(this.visible.toArray(), counts, 1);
    this.#counts.set(column, counts);
    return counts;
  }

  /** Room to count in, with the counts of the query before in it. One query at a time may use it. */
  scratch(column: Countable): Int32Array {
    const known = this.#scratch.get(column);
    if (known?.length === column.size) return known;
    const made = new Int32Array(column.size);
    this.#scratch.set(column, made);
    return made;
  }

  /** Room of zeros, in which `count` says what it has counted: only that is cleared for the next. */
  fewCounts(column: Countable, count: (counts: Int32Array) => number[]): Counts {
    let last = this.#few.get(column);
    if (last?.of.length !== column.size) last = { of: new Int32Array(column.size), few: [] };
    const { of } = last;
    for (const number of last.few) of[number] = 0;
    const counted = { of, few: count(of) };
    this.#few.set(column, counted);
    return counted;
  }

  /** A facet when nothing is chosen, made by `make` the first time. */
  facet({ name, limit, parent }: FacetRequest, make: () => FacetResult): FacetResult {
    const key = JSON.stringify([name, limit, parent]);
    const known = this.#facets.get(key);
    if (known !== undefined) return known;
    const made = make();
    // Limits are the server's own and few; should a caller vary them, old answers are not worth keeping.
    if (this.#facets.size >= MOST_FACETS) this.#facets.clear();
    this.#facets.set(key, made);
    return made;
  }
}
