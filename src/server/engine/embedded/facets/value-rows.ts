// Value numbers by document, in flat arrays: what counting reads. Value numbers start at 1. Facets with few values a
// document give every document the same room and fill it up with 0, so that counting takes no decision a processor
// could guess wrongly: 0 is counted like the others and never looked at. The rest keep where each document starts.
import { growingOrdinals } from '#server/engine/embedded/growing-array.ts';
import type { Transfer } from '#server/engine/embedded/transfer.ts';

/** More values than this on one document, and rows are no longer equally wide. */
const WIDEST = 6;

/** Facets with fewer values than this are counted in four lanes. */
const LANE = 256;
const lanes = new Int32Array(4 * LANE);

export class ValueRows {
  /** Document d has `#width` entries from `d * #width`, or, with `#starts`, those from `#starts[d]` to `#starts[d + 1]`. */
  #values = growingOrdinals();
  #width = 1;
  #starts: ReturnType<typeof growingOrdinals> | undefined;

  /** How many documents there are; those beyond have no values. */
  get documents(): number {
    return this.#starts === undefined ? this.#values.length / this.#width : this.#starts.length - 1;
  }

  /** `ordinal` is above all before it; `numbers` has no number twice. */
  add(ordinal: number, numbers: readonly number[]): void {
    if (this.#starts === undefined && numbers.length > this.#width) this.#relayout(numbers.length);
    if (this.#starts === undefined) this.#values.pad(ordinal * this.#width, 0);
    else this.#starts.pad(ordinal + 1, this.#values.length);
    for (const number of numbers) this.#values.push(number);
    if (this.#starts === undefined) this.#values.pad((ordinal + 1) * this.#width, 0);
    else this.#starts.push(this.#values.length);
  }

  trim(): void {
    this.#values.trim();
    this.#starts?.trim();
  }

  /** Adds `step` to the count of each value, once for each of the (ascending) documents that has it; spoils `counts[0]`. */
  count(ordinals: Uint32Array, counts: Int32Array, step: 1 | -1): void {
    const { documents } = this;
    let length = ordinals.length;
    while (length > 0 && (ordinals[length - 1] ?? 0) >= documents) length -= 1;
    if (this.#starts !== undefined) this.#countUneven(ordinals, length, counts, step, this.#starts.data);
    else if (this.#width === 1) this.#countSingle(ordinals, length, counts, step);
    else this.#countEven(ordinals, length, counts, step);
  }

  /** As `count`, into zeros: answers which values were counted, each once. */
  countFew(ordinals: Uint32Array, counts: Int32Array): number[] {
    const values = this.#values.data;
    const starts = this.#starts?.data;
    const { documents } = this;
    const numbers: number[] = [];
    for (const ordinal of ordinals) {
      if (ordinal >= documents) break;
      const start = starts === undefined ? ordinal * this.#width : (starts[ordinal] ?? 0);
      const end = starts === undefined ? start + this.#width : (starts[ordinal + 1] ?? 0);
      for (let at = start; at < end; at += 1) {
        const value = values[at] ?? 0;
        if (value === 0) continue;
        const count = counts[value] ?? 0;
        if (count === 0) numbers.push(value);
        counts[value] = count + 1;
      }
    }
    return numbers;
  }

  /** Visits each value of each document from `from` on. */
  each(from: number, visit: (ordinal: number, value: number) => void): void {
    const { documents } = this;
    for (let ordinal = from; ordinal < documents; ordinal += 1)
      for (const value of this.of(ordinal)) visit(ordinal, value);
  }

  /** The values of one document. */
  of(ordinal: number): Uint32Array {
    const { data } = this.#values;
    if (ordinal >= this.documents) return data.subarray(0, 0);
    if (this.#starts !== undefined)
      return data.subarray(this.#starts.data[ordinal], this.#starts.data[ordinal + 1]);
    const start = ordinal * this.#width;
    let end = start + this.#width;
    while (end > start && data[end - 1] === 0) end -= 1;
    return data.subarray(start, end);
  }

  transfer(t: Transfer): void {
    this.#values.transfer(t);
    this.#width = t.plain(this.#width);
    if (t.plain(this.#starts !== undefined)) (this.#starts ??= growingOrdinals()).transfer(t);
  }

  #countSingle(ordinals: Uint32Array, length: number, counts: Int32Array, step: number): void {
    const values = this.#values.data;
    const suits = counts.length <= LANE && counts.length < length;
    const inLanes = suits ? countInLanes(values, ordinals, length, counts, step) : 0;
    for (let i = inLanes; i < length; i += 1) {
      const value = values[ordinals[i] ?? 0] ?? 0;
      counts[value] = (counts[value] ?? 0) + step;
    }
  }

  #countEven(ordinals: Uint32Array, length: number, counts: Int32Array, step: number): void {
    const values = this.#values.data;
    const width = this.#width;
    for (let i = 0; i < length; i += 1) {
      const start = (ordinals[i] ?? 0) * width;
      for (let at = start; at < start + width; at += 1) {
        const value = values[at] ?? 0;
        counts[value] = (counts[value] ?? 0) + step;
      }
    }
  }

  #countUneven(
    ordinals: Uint32Array,
    length: number,
    counts: Int32Array,
    step: number,
    starts: Uint32Array,
  ): void {
    const values = this.#values.data;
    for (let i = 0; i < length; i += 1) {
      const ordinal = ordinals[i] ?? 0;
      const end = starts[ordinal + 1] ?? 0;
      for (let at = starts[ordinal] ?? 0; at < end; at += 1) {
        const value = values[at] ?? 0;
        counts[value] = (counts[value] ?? 0) + step;
      }
    }
  }

  /** Makes room for a document with so many values. */
  #relayout(width: number): void {
    const { documents } = this;
    const even = width <= WIDEST;
    const values = growingOrdinals();
    const starts = growingOrdinals();
    for (let ordinal = 0; ordinal < documents; ordinal += 1) {
      starts.push(values.length);
      for (const value of this.of(ordinal)) values.push(value);
      if (even) values.pad((ordinal + 1) * width, 0);
    }
    starts.push(values.length);
    this.#values = values;
    if (even) this.#width = width;
    else this.#starts = starts;
  }
}

/**
 * Counts single values in fours and answers how many were counted. Most documents share a few values, and adding to
 * what was just added to makes a processor wait: four lanes, added up at the end, take less than half the time.
 */
function countInLanes(
  values: Uint32Array,
  ordinals: Uint32Array,
  length: number,
  counts: Int32Array,
  step: number,
): number {
  const end = length & ~3;
  for (let i = 0; i < end; i += 4) {
    const first = values[ordinals[i] ?? 0] ?? 0;
    const second = LANE + (values[ordinals[i + 1] ?? 0] ?? 0);
    const third = 2 * LANE + (values[ordinals[i + 2] ?? 0] ?? 0);
    const fourth = 3 * LANE + (values[ordinals[i + 3] ?? 0] ?? 0);
    lanes[first] = (lanes[first] ?? 0) + 1;
    lanes[second] = (lanes[second] ?? 0) + 1;
    lanes[third] = (lanes[third] ?? 0) + 1;
    lanes[fourth] = (lanes[fourth] ?? 0) + 1;
  }
  for (let value = 0; value < counts.length; value += 1) {
    let sum = 0;
    for (let at = value; at < lanes.length; at += LANE) {
      sum += lanes[at] ?? 0;
      lanes[at] = 0;
    }
    counts[value] = (counts[value] ?? 0) + step * sum;
  }
  return end;
}
