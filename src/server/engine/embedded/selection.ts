// Documents of a view that a query has chosen, and the cheapest way to count their facet values.
import type { DocumentSet } from './document-set.ts';
import type { Counts } from './facets/buckets.ts';
import type { Countable, View } from './view.ts';

/** Of so many documents the values are listed while they are counted: no vocabulary need be walked to find them. */
const FEW = 500;

export class Selection {
  readonly size: number;
  readonly #chosen: DocumentSet;
  readonly #view: View;
  #ordinals: Uint32Array | undefined;
  #outside: Uint32Array | undefined;

  /** @param chosen a subset of what the view shows */
  constructor(chosen: DocumentSet, view: View) {
    this.#chosen = chosen;
    this.#view = view;
    this.size = chosen.size();
  }

  has(ordinal: number): boolean {
    return this.#chosen.has(ordinal);
  }

  /** Ascending. */
  get ordinals(): Uint32Array {
    this.#ordinals ??= this.#chosen.toArray();
    return this.#ordinals;
  }

  /** By value number from 1 on: how many of the documents have it. Read it before anything else is counted. */
  counts(column: Countable): Counts {
    const all = this.#view.counts(column);
    if (this.size === this.#view.size) return { of: all };
    if (this.size <= FEW)
      return this.#view.fewCounts(column, (counts) => column.rows.countFew(this.ordinals, counts));
    const counts = this.#view.scratch(column);
    if (this.size * 2 <= this.#view.size) {
      counts.fill(0);
      column.rows.count(this.ordinals, counts, 1);
      return { of: counts };
    }
    // More are inside than outside: taking the outside away is the shorter way.
    this.#outside ??= this.#view.visible.copy().subtract(this.#chosen).toArray();
    counts.set(all);
    column.rows.count(this.#outside, counts, -1);
    return { of: counts };
  }
}
