// Very many short strings in one flat array: a million JavaScript strings would cost three times as much memory, and
// every garbage collection would walk them. Any string comes back as it was, unpaired surrogates too.
import { growingBytes, growingOrdinals } from './growing-array.ts';

/** So many code units become a string at once: more arguments might not fit on the stack. */
const CHUNK = 4096;

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
    const bytes = this.#bytes.data.subarray(start >>> 1, this.#end(index));
    if ((start & 1) === 0) return text(bytes);
    const units = new Uint16Array(bytes.length >>> 1);
    for (let i = 0; i < units.length; i += 1) units[i] = (bytes[i * 2] ?? 0) | ((bytes[i * 2 + 1] ?? 0) << 8);
    return text(units);
  }

  trim(): void {
    this.#bytes.trim();
    this.#starts.trim();
  }

  #end(index: number): number {
    return index + 1 < this.#starts.length ? (this.#starts.data[index + 1] ?? 0) >>> 1 : this.#bytes.length;
  }
}

function text(units: Uint8Array | Uint16Array): string {
  if (units.length <= CHUNK) return String.fromCharCode(...units);
  let whole = '';
  for (let start = 0; start < units.length; start += CHUNK)
    whole += String.fromCharCode(...units.subarray(start, start + CHUNK));
  return whole;
}
