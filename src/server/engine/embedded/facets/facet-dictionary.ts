// The values of one facet, each with a number from 1 on. Numbers are handed out as values appear and never change.
import { byCodeUnit, foldValue } from '#server/engine/embedded/fold-value.ts';
import type { Transfer } from '#server/engine/embedded/transfer.ts';

export class FacetDictionary {
  /** By number; 0 is no value. */
  readonly #values = [''];
  readonly #folded = [''];
  readonly #numbers = new Map<string, number>();
  readonly #spellings = new Map<string, number[]>();
  #ranks = new Uint32Array(0);
  #order = new Uint32Array(0);

  /** One more than the greatest number. */
  get size(): number {
    return this.#values.length;
  }

  /** The number of this very spelling, new if need be. */
  number(value: string): number {
    const known = this.#numbers.get(value);
    if (known !== undefined) return known;
    const added = this.#values.length;
    const folded = foldValue(value);
    this.#values.push(value);
    this.#folded.push(folded);
    this.#numbers.set(value, added);
    const spellings = this.#spellings.get(folded);
    if (spellings === undefined) this.#spellings.set(folded, [added]);
    else spellings.push(added);
    return added;
  }

  /** Numbers of all spellings that fold like `value`. */
  spellings(value: string): readonly number[] {
    return this.#spellings.get(foldValue(value)) ?? [];
  }

  value(number: number): string {
    return this.#values[number] ?? '';
  }

  folded(number: number): string {
    return this.#folded[number] ?? '';
  }

  /** By number: the value's place in the order by code unit. */
  ranks(): Uint32Array {
    this.#sort();
    return this.#ranks;
  }

  /** All numbers, 0 too, in the order of their values by code unit. */
  order(): Uint32Array {
    this.#sort();
    return this.#order;
  }

  transfer(t: Transfer): void {
    for (const value of t.plain(this.#values).slice(1)) this.number(value);
  }

  #sort(): void {
    if (this.#order.length === this.size) return;
    const order = this.#values.map((_, number) => number);
    order.sort((a, b) => byCodeUnit(this.value(a), this.value(b)));
    this.#order = Uint32Array.from(order);
    this.#ranks = new Uint32Array(this.size);
    for (const [rank, number] of order.entries()) this.#ranks[number] = rank;
  }
}
