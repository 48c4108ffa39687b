// What holders of one set of labels see when they have chosen nothing: the documents, and the counts of every facet.
// Made once for all who see the same, so that first pages count nothing and wide filters count only what they exclude.
import type { DocumentSet } from './document-set.ts';
import type { FacetColumn } from './facets/facet-column.ts';

export class View {
  readonly visible: DocumentSet;
  readonly size: number;
  readonly #counts = new Map<FacetColumn, Int32Array>();

  constructor(visible: DocumentSet) {
    this.visible = visible;
    this.size = visible.size();
  }

  /** By value number: how many visible documents have it. Not to be written to. */
  counts(column: FacetColumn): Int32Array {
    const known = this.#counts.get(column);
    if (known !== undefined) return known;
    const counts = new Int32Array(column.dictionary.size);
    column.count(this.visible.toArray(), counts, 1);
    this.#counts.set(column, counts);
    return counts;
  }
}
