// Which values of two facets stand together on documents: each such pair is a value of its own, counted like any other.
// It tells under which subject a topic belongs without looking at two facets of each document for each query.
import type { FacetColumn } from './facet-column.ts';
import { ValueRows } from './value-rows.ts';

/** More than any value number. */
const PARENTS = 2 ** 26;

export class PairColumn {
  readonly rows = new ValueRows();
  readonly #child: FacetColumn;
  readonly #parent: FacetColumn;
  readonly #pairs = new Map<number, number>();
  /** By pair number; 0 is no pair. */
  readonly #parents = [0];
  /** By child value. */
  readonly #pairsOf: number[][] = [];

  constructor(child: FacetColumn, parent: FacetColumn) {
    this.#child = child;
    this.#parent = parent;
  }

  /** One more than the greatest pair number. */
  get size(): number {
    return this.#pairs.size + 1;
  }

  /** Takes in the documents that were added since the last time. */
  extend(): void {
    const documents = Math.min(this.#child.rows.documents, this.#parent.rows.documents);
    if (this.rows.documents === 0) this.#numberInOrder(documents);
    for (let ordinal = this.rows.documents; ordinal < documents; ordinal += 1) {
      const above = this.#parent.rows.of(ordinal);
      const pairs: number[] = [];
      for (const child of this.#child.rows.of(ordinal))
        for (const parent of above) pairs.push(this.#number(child, parent));
      this.rows.add(ordinal, pairs);
    }
  }

  /**
   * For each of these value numbers, the parent that most of the counted documents with it have; ties go to the first
   * by code unit. Values whose documents have no parent are left out.
   * @param counts by pair
   */
  parentsOf(numbers: readonly number[], counts: Int32Array): Map<number, string> {
    const { dictionary } = this.#parent;
    const ranks = dictionary.ranks();
    const parents = new Map<number, string>();
    for (const number of numbers) {
      let most = 0;
      let best = 0;
      for (const pair of this.#pairsOf[number] ?? []) {
        const count = counts[pair] ?? 0;
        if (count === 0 || count < most) continue;
        const parent = this.#parents[pair] ?? 0;
        if (count === most && (ranks[best] ?? 0) < (ranks[parent] ?? 0)) continue;
        most = count;
        best = parent;
      }
      if (most > 0) parents.set(number, dictionary.value(best));
    }
    return parents;
  }

  /** Numbers the pairs of the first documents by child: what is looked at together then stands together. */
  #numberInOrder(documents: number): void {
    const keys = new Set<number>();
    for (let ordinal = 0; ordinal < documents; ordinal += 1)
      for (const child of this.#child.rows.of(ordinal))
        for (const parent of this.#parent.rows.of(ordinal)) keys.add(child * PARENTS + parent);
    for (const key of Float64Array.from(keys).toSorted())
      this.#number(Math.floor(key / PARENTS), key % PARENTS);
  }

  #number(child: number, parent: number): number {
    const key = child * PARENTS + parent;
    const known = this.#pairs.get(key);
    if (known !== undefined) return known;
    const added = this.size;
    this.#pairs.set(key, added);
    this.#parents.push(parent);
    (this.#pairsOf[child] ??= []).push(added);
    return added;
  }
}
