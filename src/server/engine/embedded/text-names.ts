// Families of words by document, in one flat list: those of its names, or those that describe what has several names.
// From what a search finds it learns what else the same things are called.
import type { Transfer } from './transfer.ts';

export class Names {
  #starts = new Uint32Array(1024);
  #families = new Uint32Array(8192);
  #end = 0;
  #size = 0;

  /** Ordinals must ascend. */
  add(ordinal: number, families: readonly number[]): void {
    if (ordinal + 1 >= this.#starts.length) this.#starts = grown(this.#starts, (ordinal + 2) * 1.5);
    if (this.#size + families.length > this.#families.length)
      this.#families = grown(this.#families, (this.#size + families.length) * 1.5);
    this.#starts.fill(this.#size, this.#end, ordinal + 1);
    this.#families.set(families, this.#size);
    this.#size += families.length;
    this.#end = ordinal + 1;
    this.#starts[this.#end] = this.#size;
  }

  transfer(t: Transfer): void {
    this.#end = t.plain(this.#end);
    this.#size = t.plain(this.#size);
    this.#starts = t.column(this.#starts.slice(0, this.#end + 1));
    this.#families = t.column(this.#families.slice(0, this.#size));
  }

  /** As they stand, a word used twice twice. */
  of(ordinal: number): Uint32Array {
    if (ordinal >= this.#end) return new Uint32Array(0);
    return this.#families.subarray(this.#starts[ordinal], this.#starts[ordinal + 1]);
  }
}

function grown(numbers: Uint32Array<ArrayBuffer>, size: number): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(Math.ceil(size));
  larger.set(numbers);
  return larger;
}
