// One facet of all documents: values by document (to count), and documents by value (to filter).
import { DocumentSet } from '#server/engine/embedded/document-set.ts';
import type { Transfer } from '#server/engine/embedded/transfer.ts';
import { FacetDictionary } from './facet-dictionary.ts';
import { ValueRows } from './value-rows.ts';

/** So many sets are kept of what is often chosen, a bit a document each: more than a hundredth of all have the values. */
const KEPT = 8;
const OFTEN = 0.01;

export class FacetColumn {
  readonly dictionary = new FacetDictionary();
  readonly rows = new ValueRows();
  /** Value v is in `#postings[#starts[v]]` up to that of v + 1, among the first `#frozen` documents. */
  #postings = new Uint32Array(0);
  #starts = new Uint32Array(1);
  #frozen = 0;
  /** By values, the latest last; of `#keptOf` documents. */
  readonly #kept = new Map<string, DocumentSet>();
  #keptOf = 0;

  /** One more than the greatest value number. */
  get size(): number {
    return this.dictionary.size;
  }

  /** `ordinal` is above all before it. */
  add(ordinal: number, values: readonly string[]): void {
    this.rows.add(ordinal, [...new Set(values.map((value) => this.dictionary.number(value)))]);
  }

  /** Turns the documents so far into postings. */
  freeze(): void {
    this.rows.trim();
    const starts = new Uint32Array(this.size + 1);
    this.rows.each(0, (_, value) => {
      starts[value + 1] = (starts[value + 1] ?? 0) + 1;
    });
    for (let v = 1; v < starts.length; v += 1) starts[v] = (starts[v] ?? 0) + (starts[v - 1] ?? 0);
    const next = starts.slice();
    const postings = new Uint32Array(starts.at(-1) ?? 0);
    this.rows.each(0, (ordinal, value) => {
      postings[next[value] ?? 0] = ordinal;
      next[value] = (next[value] ?? 0) + 1;
    });
    this.#postings = postings;
    this.#starts = starts;
    this.#frozen = this.rows.documents;
  }

  transfer(t: Transfer): void {
    this.dictionary.transfer(t);
    this.rows.transfer(t);
    this.#postings = t.column(this.#postings);
    this.#starts = t.column(this.#starts);
    this.#frozen = t.plain(this.#frozen);
  }

  /** The documents that have one of these values. Not to be written to. */
  holders(numbers: readonly number[]): DocumentSet {
    const { documents } = this.rows;
    if (this.#keptOf !== documents) this.#kept.clear();
    this.#keptOf = documents;
    const name = numbers.join();
    const holders = this.#kept.get(name) ?? this.#select(numbers);
    this.#kept.delete(name);
    const [oldest] = this.#kept.keys();
    if (this.#kept.size === KEPT && oldest !== undefined) this.#kept.delete(oldest);
    if (this.#frequency(numbers) > OFTEN * documents) this.#kept.set(name, holders);
    return holders;
  }

  #frequency(numbers: readonly number[]): number {
    let documents = 0;
    for (const number of numbers) documents += (this.#starts[number + 1] ?? 0) - (this.#starts[number] ?? 0);
    return documents;
  }

  #select(numbers: readonly number[]): DocumentSet {
    const holders = new DocumentSet(this.rows.documents);
    for (const number of numbers) {
      const end = this.#starts[number + 1];
      if (end !== undefined) holders.addAll(this.#postings, this.#starts[number] ?? 0, end);
    }
    this.rows.each(this.#frozen, (ordinal, value) => {
      if (numbers.includes(value)) holders.add(ordinal);
    });
    return holders;
  }
}
