// Who may see which document. Documents share a handful of label sets, so each stores only the number of its set.
import { DocumentSet } from './document-set.ts';
import { growingOrdinals } from './growing-array.ts';
import type { Transfer } from './transfer.ts';

export class AccessIndex {
  #labels = new Map<string, number>();
  #sets = new Map<string, number>();
  #labelsOfSet: number[][] = [];
  readonly #setOf = growingOrdinals();

  /** The next document's labels. */
  push(labels: readonly string[]): void {
    const numbers = [...new Set(labels.map((label) => number(this.#labels, label)))].toSorted(
      (a, b) => a - b,
    );
    const set = number(this.#sets, numbers.join());
    this.#labelsOfSet[set] ??= numbers;
    this.#setOf.push(set);
  }

  /**
   * Names what these labels see: callers with equal names see the same documents. Labels that no document has are
   * left out, so that most users of a tenant share one name.
   */
  nameOf(labels: readonly string[]): string {
    return this.#known(labels)
      .toSorted((a, b) => a - b)
      .join();
  }

  /** Those of `among` that holders of `labels` may see. */
  select(labels: readonly string[], among: DocumentSet): DocumentSet {
    const held = new Set(this.#known(labels));
    const sees = this.#labelsOfSet.map((set) => set.some((label) => held.has(label)));
    const { data, length } = this.#setOf;
    const seen = new DocumentSet(length);
    for (let ordinal = 0; ordinal < length; ordinal += 1)
      if (sees[data[ordinal] ?? 0] === true && among.has(ordinal)) seen.add(ordinal);
    return seen;
  }

  trim(): void {
    this.#setOf.trim();
  }

  transfer(t: Transfer): void {
    this.#labels = t.plain(this.#labels);
    this.#sets = t.plain(this.#sets);
    this.#labelsOfSet = t.plain(this.#labelsOfSet);
    this.#setOf.transfer(t);
  }

  #known(labels: readonly string[]): number[] {
    return [...new Set(labels)].flatMap((label) => this.#labels.get(label) ?? []);
  }
}

function number(numbers: Map<string, number>, name: string): number {
  const known = numbers.get(name);
  if (known !== undefined) return known;
  numbers.set(name, numbers.size);
  return numbers.size - 1;
}
