// Strings by document with their ranks, so that a query orders by comparing integers. Used for ids and for names.
import { byCodeUnit } from './fold-value.ts';
import { StringArena } from './string-arena.ts';
import type { Transfer } from './transfer.ts';

/** Added strings take part after {@link StringOrder.settle}. */
export class StringOrder {
  readonly #strings = new StringArena();
  #order = new Uint32Array(0);
  #ranks = new Uint32Array(0);

  /** The next document's string. */
  push(value: string): void {
    this.#strings.push(value);
  }

  at(ordinal: number): string {
    return this.#strings.at(ordinal);
  }

  /** By ordinal: how many different strings come before. Equal strings have equal ranks. */
  get ranks(): Uint32Array {
    return this.#ranks;
  }

  /** All settled ordinals by their string; equal ones in the order they were pushed. */
  get order(): Uint32Array {
    return this.#order;
  }

  /** Merges what was pushed since the last time: few strings cost few comparisons and one pass over the ranks. */
  settle(): void {
    const strings = this.#strings;
    const old = this.#order;
    if (old.length === strings.length) return;
    const added = Uint32Array.from({ length: strings.length - old.length }, (_, i) => old.length + i);
    const values = Array.from(added, (ordinal) => this.at(ordinal));
    const value = (ordinal: number) => values[ordinal - old.length] ?? '';
    added.sort((a, b) => byCodeUnit(value(a), value(b)));
    const order = new Uint32Array(strings.length);
    const ranks = new Uint32Array(strings.length);
    let written = 0;
    let rank = -1;
    let oldRank = -1;
    let taken = 0;
    const takeOld = (until: number) => {
      for (; taken < until; taken += 1) {
        const ordinal = old[taken] ?? 0;
        // What is added goes behind its equals, so it never parts two old strings that are equal.
        if (this.#ranks[ordinal] !== oldRank) {
          rank += 1;
          oldRank = this.#ranks[ordinal] ?? 0;
        }
        order[written] = ordinal;
        ranks[ordinal] = rank;
        written += 1;
      }
    };
    for (const ordinal of added) {
      takeOld(this.#firstAbove(value(ordinal), taken));
      if (written === 0 || this.#strings.compare(order[written - 1] ?? 0, value(ordinal)) !== 0) rank += 1;
      order[written] = ordinal;
      ranks[ordinal] = rank;
      written += 1;
    }
    takeOld(old.length);
    this.#order = order;
    this.#ranks = ranks;
  }

  /** Ordinals of the settled documents with this string, in no order. */
  find(value: string): Uint32Array {
    const end = this.#firstAbove(value, 0);
    let start = end;
    while (start > 0 && this.#strings.compare(this.#order[start - 1] ?? 0, value) === 0) start -= 1;
    return this.#order.subarray(start, end);
  }

  /** Ordinals of the settled documents whose string came again later. */
  *shadowed(): Generator<number> {
    for (let i = 1; i < this.#order.length; i += 1) {
      const ordinal = this.#order[i - 1] ?? 0;
      if (this.#ranks[ordinal] === this.#ranks[this.#order[i] ?? 0]) yield ordinal;
    }
  }

  trim(): void {
    this.#strings.trim();
  }

  transfer(t: Transfer): void {
    this.#strings.transfer(t);
    this.#order = t.column(this.#order);
    this.#ranks = t.column(this.#ranks);
  }

  /** Binary search for the first position from `start` whose string is greater. */
  #firstAbove(value: string, start: number): number {
    let low = start;
    let high = this.#order.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.#strings.compare(this.#order[middle] ?? 0, value) <= 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
