// How long each field of each document is, one byte a field, and whether the document is still there.
import { lengthOf, packLength } from './text-frequencies.ts';
import { FIELDS } from './text-settings.ts';
import type { Transfer } from './transfer.ts';

const STRIDE = FIELDS.length;

export class FieldLengths {
  #bytes = new Uint8Array(1024 * STRIDE);
  #alive = new Uint8Array(1024);
  #end = 0;
  #documents = 0;
  #totals = new Float64Array(STRIDE);
  #known = new WeakMap<(ordinal: number) => boolean, Visible>();

  /** One more than the greatest ordinal that was added. */
  get end(): number {
    return this.#end;
  }

  /** Four bytes a document, in the order of the fields. */
  get bytes(): Uint8Array {
    return this.#bytes;
  }

  add(ordinal: number, lengths: readonly number[]): void {
    if (ordinal < this.#end)
      throw new RangeError(
        `Wayfinder: ordinal ${ordinal} is not above ${this.#end - 1}; give each document a new one.`,
      );
    if (ordinal >= this.#alive.length) {
      const room = Math.ceil((ordinal + 1) * 1.5);
      this.#bytes = grown(this.#bytes, room * STRIDE);
      this.#alive = grown(this.#alive, room);
    }
    this.#alive[ordinal] = 1;
    this.#end = ordinal + 1;
    lengths.forEach((length, field) => {
      this.#bytes[ordinal * STRIDE + field] = packLength(length);
    });
    this.#change(ordinal, 1);
  }

  remove(ordinal: number): void {
    if (!this.isAlive(ordinal)) return;
    this.#alive[ordinal] = 0;
    this.#change(ordinal, -1);
  }

  #change(ordinal: number, sign: number): void {
    this.#documents += sign;
    this.#tally(this.#totals, ordinal, sign);
    this.#known = new WeakMap();
  }

  /** How many words its name has: exact to 128. */
  nameLength(ordinal: number): number {
    return lengthOf(this.#bytes[ordinal * STRIDE] ?? 0);
  }

  isAlive(ordinal: number): boolean {
    return this.#alive[ordinal] === 1;
  }

  /**
   * What a caller who sees what `accepts` lets through can know of the collection. Kept with the function, which must
   * answer the same until a document is added or removed.
   */
  visible(accepts: (ordinal: number) => boolean): Visible {
    const known = this.#known.get(accepts);
    if (known !== undefined) return known;
    const seen = new Uint8Array(this.#end);
    let documents = 0;
    for (let ordinal = 0; ordinal < this.#end; ordinal += 1)
      if (this.#alive[ordinal] === 1 && accepts(ordinal)) {
        seen[ordinal] = 1;
        documents += 1;
      }
    const totals = documents === this.#documents ? this.#totals : this.#totalsOf(seen);
    const averages = Array.from(totals, (total) => total / Math.max(1, documents));
    const visible = { seen, documents, averages, counted: new Map() };
    this.#known.set(accepts, visible);
    return visible;
  }

  transfer(t: Transfer): void {
    this.#end = t.plain(this.#end);
    this.#documents = t.plain(this.#documents);
    this.#totals = t.column(this.#totals);
    this.#bytes = t.column(this.#bytes.slice(0, this.#end * STRIDE));
    this.#alive = t.column(this.#alive.slice(0, this.#end));
  }

  #totalsOf(seen: Uint8Array): Float64Array {
    const totals = new Float64Array(STRIDE);
    for (let ordinal = 0; ordinal < seen.length; ordinal += 1)
      if (seen[ordinal] === 1) this.#tally(totals, ordinal, 1);
    return totals;
  }

  #tally(totals: Float64Array, ordinal: number, sign: number): void {
    for (let field = 0; field < STRIDE; field += 1)
      totals[field] = (totals[field] ?? 0) + sign * lengthOf(this.#bytes[ordinal * STRIDE + field] ?? 0);
  }
}

/** The collection as one caller sees it: every statistic of a search is taken from it alone. */
export interface Visible {
  /** 1 for what the caller sees, by ordinal. */
  readonly seen: Uint8Array;
  readonly documents: number;
  /** Mean length by field. */
  readonly averages: readonly number[];
  /** By list of terms: what a scorer has counted of them. */
  readonly counted: Map<readonly number[], number>;
}

function grown(bytes: Uint8Array<ArrayBuffer>, size: number): Uint8Array<ArrayBuffer> {
  const larger = new Uint8Array(size);
  larger.set(bytes);
  return larger;
}
