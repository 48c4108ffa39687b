// Which documents have a term, and how often: per term a run of bytes, each posting the gap to the ordinal before
// (seven bits a byte) and a byte of field frequencies. What came after the last freeze waits in plain arrays.
import { growingBytes, growingOrdinals, type GrowingOrdinals } from './growing-array.ts';
import type { Transfer } from './transfer.ts';

/** One term's postings, unpacked; ordinals ascending. The arrays are reused by the next read. */
export interface PostingBuffer {
  ordinals: Uint32Array;
  frequencies: Uint8Array<ArrayBuffer>;
}

/** Packed postings of one term: from `start` up to `end` of `bytes`, the first gap counted from -1. */
export interface Run {
  readonly bytes: Uint8Array;
  readonly start: number;
  readonly end: number;
}

/** Loose postings take four times the room of packed ones. */
const LOOSE = 4_000_000;

export class Postings {
  #offsets = new Float64Array(1);
  #bytes = new Uint8Array(0);
  /** What is loose, in the order it came: ordinals ascend. */
  readonly #tail = { terms: growingOrdinals(), ordinals: growingOrdinals(), frequencies: growingBytes() };
  /** By term: places in the tail, as far as somebody has looked. A load does not look. */
  readonly #places = new Map<number, number[]>();
  #placed = 0;
  /** To read into, one term after another. */
  readonly buffer: PostingBuffer = { ordinals: new Uint32Array(256), frequencies: new Uint8Array(256) };

  /** Whether so many postings are loose that packing them is worth its while, also in the middle of a load. */
  get isHeavy(): boolean {
    return this.#tail.terms.length > LOOSE + this.#bytes.length / 8;
  }

  /** Ordinals must not descend. */
  append(term: number, ordinal: number, frequencies: number): void {
    this.#tail.terms.push(term);
    this.#tail.ordinals.push(ordinal);
    this.#tail.frequencies.push(frequencies);
  }

  /** All postings of a term, packed: what a hot loop unpacks by itself. */
  runs(term: number): Run[] {
    const runs: Run[] = [];
    const [start = 0, end = 0] = [this.#offsets[term], this.#offsets[term + 1]];
    if (start < end) runs.push({ bytes: this.#bytes, start, end });
    const places = this.#placesOf(term);
    if (places.length > 0) runs.push(this.#packed(places));
    return runs;
  }

  /** Unpacks a term's postings into `buffer` and answers how many there are. */
  read(term: number, buffer: PostingBuffer): number {
    const size = this.#readPacked(term, buffer);
    return this.#readTail(this.#placesOf(term), buffer, size);
  }

  /** Of what is packed. */
  transfer(t: Transfer): void {
    this.#offsets = t.column(this.#offsets);
    this.#bytes = t.column(this.#bytes);
  }

  #placesOf(term: number): readonly number[] {
    const { terms } = this.#tail;
    for (; this.#placed < terms.length; this.#placed += 1) {
      const one = terms.data[this.#placed] ?? 0;
      const known = this.#places.get(one);
      if (known === undefined) this.#places.set(one, [this.#placed]);
      else known.push(this.#placed);
    }
    return this.#places.get(term) ?? [];
  }

  /** Goes on in `buffer` behind `size` postings. */
  #readTail(
    places: Iterable<number> & { readonly length: number },
    buffer: PostingBuffer,
    size: number,
  ): number {
    const { ordinals, frequencies } = this.#tail;
    ensureRoom(buffer, size + places.length);
    let next = size;
    for (const place of places) {
      buffer.ordinals[next] = ordinals.data[place] ?? 0;
      buffer.frequencies[next] = frequencies.data[place] ?? 0;
      next += 1;
    }
    return next;
  }

  #readPacked(term: number, buffer: PostingBuffer): number {
    if (term + 1 >= this.#offsets.length) return 0;
    const bytes = this.#bytes;
    let at = this.#offsets[term] ?? 0;
    const end = this.#offsets[term + 1] ?? 0;
    ensureRoom(buffer, (end - at) >> 1);
    const { ordinals, frequencies } = buffer;
    let ordinal = -1;
    let size = 0;
    while (at < end) {
      let byte = bytes[at++] ?? 0;
      let gap = byte & 127;
      for (let shift = 7; byte > 127; shift += 7) {
        byte = bytes[at++] ?? 0;
        gap |= (byte & 127) << shift;
      }
      ordinal += gap;
      ordinals[size] = ordinal;
      frequencies[size] = bytes[at++] ?? 0;
      size += 1;
    }
    return size;
  }

  /** Packs everything into one run of bytes, without the postings of documents that `isGone`. */
  freeze(terms: number, isGone: (ordinal: number) => boolean): void {
    const offsets = new Float64Array(terms + 1);
    const { buffer } = this;
    const { order, starts } = sortedByTerm(this.#tail.terms, terms);
    let bytes = new Uint8Array(this.#bytes.length + order.length * 3 + 64);
    let at = 0;
    for (let term = 0; term < terms; term += 1) {
      const tail = order.subarray(starts[term], starts[term + 1]);
      const size = this.#readTail(tail, buffer, this.#readPacked(term, buffer));
      if (at + size * 6 > bytes.length) bytes = resized(bytes, Math.ceil((at + size * 6) * 1.25));
      let before = -1;
      for (let index = 0; index < size; index += 1) {
        const ordinal = buffer.ordinals[index] ?? 0;
        if (isGone(ordinal)) continue;
        at = pack(bytes, at, ordinal - before, buffer.frequencies[index] ?? 0);
        before = ordinal;
      }
      offsets[term + 1] = at;
    }
    this.#bytes = bytes.slice(0, at);
    this.#offsets = offsets;
    for (const column of Object.values(this.#tail)) column.clear();
    this.#places.clear();
    this.#placed = 0;
  }

  #packed(places: readonly number[]): Run {
    const { ordinals, frequencies } = this.#tail;
    const bytes = new Uint8Array(places.length * 6);
    let end = 0;
    let before = -1;
    for (const place of places) {
      const ordinal = ordinals.data[place] ?? 0;
      end = pack(bytes, end, ordinal - before, frequencies.data[place] ?? 0);
      before = ordinal;
    }
    return { bytes, start: 0, end };
  }
}

/** Places by term, in their order: those of term t from `starts[t]` up to `starts[t + 1]`. Counts, and needs no comparison. */
function sortedByTerm(column: GrowingOrdinals, terms: number): { order: Uint32Array; starts: Uint32Array } {
  const { data, length } = column;
  const starts = new Uint32Array(terms + 1);
  for (let place = 0; place < length; place += 1) {
    const after = (data[place] ?? 0) + 1;
    starts[after] = (starts[after] ?? 0) + 1;
  }
  for (let term = 1; term <= terms; term += 1) starts[term] = (starts[term] ?? 0) + (starts[term - 1] ?? 0);
  const next = starts.slice();
  const order = new Uint32Array(length);
  for (let place = 0; place < length; place += 1) {
    const term = data[place] ?? 0;
    const at = next[term] ?? 0;
    order[at] = place;
    next[term] = at + 1;
  }
  return { order, starts };
}

/** Writes one posting at `at` and answers where the next begins. */
function pack(bytes: Uint8Array, at: number, gap: number, frequencies: number): number {
  let next = at;
  let rest = gap;
  for (; rest > 127; rest >>>= 7) bytes[next++] = (rest & 127) | 128;
  bytes[next++] = rest;
  bytes[next++] = frequencies;
  return next;
}

function ensureRoom(buffer: PostingBuffer, size: number): void {
  if (buffer.ordinals.length >= size) return;
  const room = Math.ceil(size * 1.5);
  const ordinals = new Uint32Array(room);
  ordinals.set(buffer.ordinals);
  buffer.ordinals = ordinals;
  buffer.frequencies = resized(buffer.frequencies, room);
}

function resized(bytes: Uint8Array<ArrayBuffer>, size: number): Uint8Array<ArrayBuffer> {
  const larger = new Uint8Array(size);
  larger.set(bytes.length > size ? bytes.subarray(0, size) : bytes);
  return larger;
}
