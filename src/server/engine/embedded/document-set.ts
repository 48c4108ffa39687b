// A set of document ordinals as a bitset: one bit a document, combined 32 documents at a time.
import type { Transfer } from './transfer.ts';

/** Grows as ordinals are added. Sets that are combined with one another may differ in capacity. */
export class DocumentSet {
  #words: Uint32Array<ArrayBuffer>;

  constructor(documents = 0) {
    this.#words = new Uint32Array((documents + 31) >>> 5);
  }

  add(ordinal: number): void {
    const word = ordinal >>> 5;
    if (word >= this.#words.length) this.#grow(word + 1);
    this.#words[word] = (this.#words[word] ?? 0) | (1 << (ordinal & 31));
  }

  delete(ordinal: number): void {
    const word = ordinal >>> 5;
    if (word < this.#words.length) this.#words[word] = (this.#words[word] ?? 0) & ~(1 << (ordinal & 31));
  }

  has(ordinal: number): boolean {
    return ((this.#words[ordinal >>> 5] ?? 0) & (1 << (ordinal & 31))) !== 0;
  }

  /** Adds `ordinals[start]` up to `ordinals[end]`; all must be below the capacity. */
  addAll(ordinals: Uint32Array, start: number, end: number): void {
    const words = this.#words;
    for (let i = start; i < end; i += 1) {
      const ordinal = ordinals[i] ?? 0;
      words[ordinal >>> 5] = (words[ordinal >>> 5] ?? 0) | (1 << (ordinal & 31));
    }
  }

  copy(): DocumentSet {
    const copy = new DocumentSet();
    copy.#words = this.#words.slice();
    return copy;
  }

  intersect(other: DocumentSet): this {
    const mine = this.#words;
    const theirs = other.#words;
    const shared = Math.min(mine.length, theirs.length);
    for (let i = 0; i < shared; i += 1) mine[i] = (mine[i] ?? 0) & (theirs[i] ?? 0);
    mine.fill(0, shared);
    return this;
  }

  subtract(other: DocumentSet): this {
    const mine = this.#words;
    const theirs = other.#words;
    const shared = Math.min(mine.length, theirs.length);
    for (let i = 0; i < shared; i += 1) mine[i] = (mine[i] ?? 0) & ~(theirs[i] ?? 0);
    return this;
  }

  /** How many there are. */
  size(): number {
    let size = 0;
    for (let bits of this.#words) {
      // Adds neighbouring bits pairwise: 16 sums of 2 bits, 8 of 4, 4 of 8, then all at once.
      bits -= (bits >>> 1) & 0x55555555;
      bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
      size += Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
    }
    return size;
  }

  /** The ordinals, ascending. */
  toArray(): Uint32Array {
    const words = this.#words;
    const ordinals = new Uint32Array(this.size());
    let length = 0;
    for (let i = 0; i < words.length; i += 1) {
      let bits = words[i] ?? 0;
      while (bits !== 0) {
        ordinals[length] = (i << 5) + 31 - Math.clz32(bits & -bits);
        length += 1;
        bits &= bits - 1;
      }
    }
    return ordinals;
  }

  transfer(t: Transfer): void {
    this.#words = t.column(this.#words);
  }

  #grow(words: number): void {
    const grown = new Uint32Array(Math.max(words, Math.ceil(this.#words.length * 1.25), 32));
    grown.set(this.#words);
    this.#words = grown;
  }
}
