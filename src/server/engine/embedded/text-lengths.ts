// How long each field of each document is, one byte a field, and whether the document is still there.
import { lengthOf, packLength } from './text-frequencies.ts';
import { FIELDS } from './text-settings.ts';

const STRIDE = FIELDS.length;

export class FieldLengths {
  #bytes = new Uint8Array(1024 * STRIDE);
  #alive = new Uint8Array(1024);
  #end = 0;

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
  }

  /** Says whether the document was there. */
  remove(ordinal: number): boolean {
    const was = this.#alive[ordinal] === 1;
    if (was) this.#alive[ordinal] = 0;
    return was;
  }

  isAlive(ordinal: number): boolean {
    return this.#alive[ordinal] === 1;
  }

  /** What a caller who sees what `accepts` lets through can know of the collection. */
  visible(accepts: (ordinal: number) => boolean): Visible {
    const seen = new Uint8Array(this.#end);
    const totals = new Float64Array(STRIDE);
    let documents = 0;
    for (let ordinal = 0; ordinal < this.#end; ordinal += 1) {
      if (this.#alive[ordinal] === 0 || !accepts(ordinal)) continue;
      seen[ordinal] = 1;
      documents += 1;
      for (let field = 0; field < STRIDE; field += 1)
        totals[field] = (totals[field] ?? 0) + lengthOf(this.#bytes[ordinal * STRIDE + field] ?? 0);
    }
    const averages = [...totals].map((total) => total / Math.max(1, documents));
    return { seen, documents, averages };
  }
}

/** The collection as one caller sees it: every statistic of a search is taken from it alone. */
export interface Visible {
  /** 1 for what the caller sees, by ordinal. */
  readonly seen: Uint8Array;
  readonly documents: number;
  /** Mean length by field. */
  readonly averages: readonly number[];
}

function grown(bytes: Uint8Array<ArrayBuffer>, size: number): Uint8Array<ArrayBuffer> {
  const larger = new Uint8Array(size);
  larger.set(bytes);
  return larger;
}
