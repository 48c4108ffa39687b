// Typed arrays that grow at their end. Hot loops read `data` and `length` once and index it themselves.
import type { Column, Transfer } from './transfer.ts';

export class GrowingArray<T extends Column> {
  /** What has been pushed, then room that means nothing. Replaced when it grows. */
  data: T;
  length = 0;
  readonly #make: (length: number) => T;

  /** `make` makes the array of a length: `(length) => new Uint32Array(length)`. */
  constructor(make: (length: number) => T) {
    this.#make = make;
    this.data = make(0);
  }

  push(value: number): void {
    if (this.length === this.data.length) this.#resize(Math.ceil(this.length * 1.25) + 16);
    this.data[this.length] = value;
    this.length += 1;
  }

  /** Pushes `value` until there are `length`. */
  pad(length: number, value: number): void {
    while (this.length < length) this.push(value);
  }

  /** Forgets everything, and gives back the room. */
  clear(): void {
    this.length = 0;
    this.trim();
  }

  /** Gives back the room that is not used. */
  trim(): void {
    if (this.data.length > this.length) this.#resize(this.length);
  }

  transfer(t: Transfer): void {
    this.trim();
    this.data = t.column(this.data);
    this.length = this.data.length;
  }

  #resize(length: number): void {
    const resized = this.#make(length);
    resized.set(this.data.subarray(0, this.length));
    this.data = resized;
  }
}

export const growingBytes = () => new GrowingArray((length) => new Uint8Array(length));
export const growingOrdinals = () => new GrowingArray((length) => new Uint32Array(length));
export const growingNumbers = () => new GrowingArray((length) => new Float64Array(length));
export type GrowingOrdinals = ReturnType<typeof growingOrdinals>;
export type GrowingNumbers = ReturnType<typeof growingNumbers>;
