// Very many short strings in one flat array: a million JavaScript strings would cost three times as much memory, and
// every garbage collection would walk them. Any string comes back as it was, unpaired surrogates too.
import { growingBytes, growingOrdinals } from './growing-array.ts';
import type { Transfer } from './transfer.ts';

export class StringArena {
  readonly #bytes = growingBytes();
  /** By string: where its bytes start, doubled, plus 1 when each code unit has two bytes. */
  readonly #starts = growingOrdinals();

  /** How many strings there are. */
  get length(): number {
    return this.#starts.length;
  }

  push(value: string): void {
    let wide = 0;
    for (let i = 0; i < value.length; i += 1) if (value.charCodeAt(i) > 0xff) wide = 1;
    this.#starts.push(this.#bytes.length * 2 + wide);
    for (let i = 0; i < value.length; i += 1) {
      const unit = value.charCodeAt(i);
      this.#bytes.push(unit & 0xff);
      if (wide === 1) this.#bytes.push(unit >>> 8);
    }
  }

  at(index: number): string {
    const start = this.#starts.data[index] ?? 0;
    const { data } = this.#bytes;
    const end = this.#end(index);
    const width = 1 + (start & 1);
    let text = '';
    for (let at = start >>> 1; at < end; at += width)
      text += String.fromCharCode((data[at] ?? 0) | (width === 1 ? 0 : (data[at + 1] ?? 0) << 8));
    return text;
  }

  /** Below 0 where the string comes before `value` by code unit, above 0 where after, 0 where they are equal. */
  compare(index: number, value: string): number {
    const start = this.#starts.data[index] ?? 0;
    const { data } = this.#bytes;
    const end = this.#end(index);
    const width = 1 + (start & 1);
    let place = 0;
    for (let at = start >>> 1; at < end; at += width, place += 1) {
      if (place === value.length) return 1;
      const unit = (data[at] ?? 0) | (width === 1 ? 0 : (data[at + 1] ?? 0) << 8);
      const difference = unit - value.charCodeAt(place);
      if (difference !== 0) return difference;
    }
    return place - value.length;
  }

  trim(): void {
    this.#bytes.trim();
    this.#starts.trim();
  }

  transfer(t: Transfer): void {
    this.#bytes.transfer(t);
    this.#starts.transfer(t);
  }

  #end(index: number): number {
    return index + 1 < this.#starts.length ? (this.#starts.data[index + 1] ?? 0) >>> 1 : this.#bytes.length;
  }
}
