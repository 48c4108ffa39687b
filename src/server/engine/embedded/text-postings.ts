// Which documents have a term, and how often: per term a run of bytes, each posting the gap to the ordinal before
// (seven bits a byte) and a byte of field frequencies. What came after the last freeze waits in plain arrays.
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
const LOOSE = 2_000_000;

export class Postings {
  #offsets = new Float64Array(1);
  #bytes = new Uint8Array(0);
  /** By term: ordinal × 256 + frequencies. */
  #tail = new Map<number, number[]>();
  #tailSize = 0;
  /** To read into, one term after another. */
  readonly buffer: PostingBuffer = { ordinals: new Uint32Array(256), frequencies: new Uint8Array(256) };

  /** Whether so many postings are loose that packing them is worth its while, also in the middle of a load. */
  get isHeavy(): boolean {
    return this.#tailSize > LOOSE + this.#bytes.length / 8;
  }

  /** Ordinals of one term must ascend. */
  append(term: number, ordinal: number, frequencies: number): void {
    const entry = ordinal * 256 + frequencies;
    const list = this.#tail.get(term);
    if (list === undefined) this.#tail.set(term, [entry]);
    else list.push(entry);
    this.#tailSize += 1;
  }

  /** All postings of a term, packed: what a hot loop unpacks by itself. */
  runs(term: number): Run[] {
    const runs: Run[] = [];
    const [start = 0, end = 0] = [this.#offsets[term], this.#offsets[term + 1]];
    if (start < end) runs.push({ bytes: this.#bytes, start, end });
    const tail = this.#tail.get(term);
    if (tail !== undefined) runs.push(packed(tail));
    return runs;
  }

  /** Unpacks a term's postings into `buffer` and answers how many there are. */
  read(term: number, buffer: PostingBuffer): number {
    let size = this.#readPacked(term, buffer);
    const tail = this.#tail.get(term);
    if (tail === undefined) return size;
    ensureRoom(buffer, size + tail.length);
    for (const entry of tail) {
      buffer.ordinals[size] = Math.floor(entry / 256);
      buffer.frequencies[size] = entry & 255;
      size += 1;
    }
    return size;
  }

  /** Of what is packed. */
  transfer(t: Transfer): void {
    this.#offsets = t.column(this.#offsets);
    this.#bytes = t.column(this.#bytes);
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
    let bytes = new Uint8Array(this.#bytes.length + this.#tailSize * 3 + 64);
    let at = 0;
    for (let term = 0; term < terms; term += 1) {
      const size = this.read(term, buffer);
      this.#tail.delete(term);
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
    this.#tail = new Map();
    this.#tailSize = 0;
  }
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

function packed(tail: readonly number[]): Run {
  const bytes = new Uint8Array(tail.length * 6);
  let end = 0;
  let before = -1;
  for (const entry of tail) {
    const ordinal = Math.floor(entry / 256);
    end = pack(bytes, end, ordinal - before, entry & 255);
    before = ordinal;
  }
  return { bytes, start: 0, end };
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
