// One facet of all documents: value numbers by document (to count), and documents by value (to filter).
import type { DocumentSet } from '#server/engine/embedded/document-set.ts';
import { growingOrdinals } from '#server/engine/embedded/growing-array.ts';
import { FacetDictionary } from './facet-dictionary.ts';

export class FacetColumn {
  readonly dictionary = new FacetDictionary();
  /** Document d has `#values[#starts[d]]` up to `#values[#starts[d + 1]]`; documents beyond have none. */
  readonly #starts = growingOrdinals();
  readonly #values = growingOrdinals();
  /** Value v is in `#postings[#postingStarts[v]]` up to that of v + 1, among the first `#frozen` documents. */
  #postings = new Uint32Array(0);
  #postingStarts = new Uint32Array(1);
  #frozen = 0;

  constructor() {
    this.#starts.push(0);
  }

  get #documents(): number {
    return this.#starts.length - 1;
  }

  /** `ordinal` is above all before it. */
  add(ordinal: number, values: readonly string[]): void {
    this.#starts.pad(ordinal + 1, this.#values.length);
    const numbers = values.map((value) => this.dictionary.number(value));
    for (const [i, number] of numbers.entries()) if (numbers.indexOf(number) === i) this.#values.push(number);
    this.#starts.push(this.#values.length);
  }

  /** Turns the documents so far into postings. */
  freeze(): void {
    this.#starts.trim();
    this.#values.trim();
    this.#frozen = this.#documents;
    const starts = new Uint32Array(this.dictionary.size + 1);
    const { data: values, length } = this.#values;
    for (let i = 0; i < length; i += 1) {
      const after = (values[i] ?? 0) + 1;
      starts[after] = (starts[after] ?? 0) + 1;
    }
    for (let v = 1; v < starts.length; v += 1) starts[v] = (starts[v] ?? 0) + (starts[v - 1] ?? 0);
    const next = starts.slice();
    this.#postings = new Uint32Array(length);
    this.#eachValue(0, this.#frozen, (ordinal, value) => {
      this.#postings[next[value] ?? 0] = ordinal;
      next[value] = (next[value] ?? 0) + 1;
    });
    this.#postingStarts = starts;
  }

  /** Adds the documents that have one of these values. */
  select(numbers: readonly number[], into: DocumentSet): void {
    for (const number of numbers) {
      const end = this.#postingStarts[number + 1];
      if (end !== undefined) into.addAll(this.#postings, this.#postingStarts[number] ?? 0, end);
    }
    this.#eachValue(this.#frozen, this.#documents, (ordinal, value) => {
      if (numbers.includes(value)) into.add(ordinal);
    });
  }

  /** Adds `step` to the count of each value, once for each of the (ascending) documents that has it. */
  count(ordinals: Uint32Array, counts: Int32Array, step: 1 | -1): void {
    const starts = this.#starts.data;
    const values = this.#values.data;
    const documents = this.#documents;
    for (let i = 0; i < ordinals.length; i += 1) {
      const ordinal = ordinals[i] ?? 0;
      if (ordinal >= documents) break;
      const end = starts[ordinal + 1] ?? 0;
      for (let at = starts[ordinal] ?? 0; at < end; at += 1) {
        const value = values[at] ?? 0;
        counts[value] = (counts[value] ?? 0) + step;
      }
    }
  }

  /** For each document and each of its values v with `rows[v] >= 0`: adds 1 to `together[rows[v] + p]` for its values p in `parent`. */
  countTogether(parent: FacetColumn, ordinals: Uint32Array, rows: Int32Array, together: Uint32Array): void {
    const starts = this.#starts.data;
    const values = this.#values.data;
    const parentStarts = parent.#starts.data;
    const parentValues = parent.#values.data;
    const documents = Math.min(this.#documents, parent.#documents);
    for (let i = 0; i < ordinals.length; i += 1) {
      const ordinal = ordinals[i] ?? 0;
      if (ordinal >= documents) break;
      const end = starts[ordinal + 1] ?? 0;
      const parentStart = parentStarts[ordinal] ?? 0;
      const parentEnd = parentStarts[ordinal + 1] ?? 0;
      for (let at = starts[ordinal] ?? 0; at < end; at += 1) {
        const row = rows[values[at] ?? 0] ?? -1;
        if (row < 0) continue;
        for (let up = parentStart; up < parentEnd; up += 1) {
          const cell = row + (parentValues[up] ?? 0);
          together[cell] = (together[cell] ?? 0) + 1;
        }
      }
    }
  }

  #eachValue(from: number, to: number, visit: (ordinal: number, value: number) => void): void {
    const starts = this.#starts.data;
    const values = this.#values.data;
    for (let ordinal = from; ordinal < to; ordinal += 1) {
      const end = starts[ordinal + 1] ?? 0;
      for (let at = starts[ordinal] ?? 0; at < end; at += 1) visit(ordinal, values[at] ?? 0);
    }
  }
}
