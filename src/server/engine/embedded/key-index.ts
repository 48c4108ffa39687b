// Identities → documents: what answers `course_id=CS101`. A chained hash table on flat arrays, for every document has
// a few keys of its own and a Map of them would be the largest part of the index.
import type { DocumentSet } from './document-set.ts';
import { growingOrdinals } from './growing-array.ts';
import { StringArena } from './string-arena.ts';
import type { Transfer } from './transfer.ts';

export class KeyIndex {
  /** By entry: a key, its document, and 1 + the entry before it in the same bucket. */
  readonly #keys = new StringArena();
  readonly #ordinals = growingOrdinals();
  readonly #before = growingOrdinals();
  /** 1 + the last entry of each bucket; 0 for an empty one. As many as a power of two. */
  #buckets = new Uint32Array(16);

  add(ordinal: number, keys: readonly string[]): void {
    for (const key of keys) {
      if (this.#keys.length >= this.#buckets.length) this.#grow();
      this.#keys.push(key);
      this.#ordinals.push(ordinal);
      this.#before.push(0);
      this.#chain(this.#keys.length - 1, key);
    }
  }

  /** Adds the documents that have (or had) this key. */
  select(key: string, into: DocumentSet): void {
    let entry = this.#buckets[this.#bucket(key)] ?? 0;
    while (entry !== 0) {
      if (this.#keys.at(entry - 1) === key) into.add(this.#ordinals.data[entry - 1] ?? 0);
      entry = this.#before.data[entry - 1] ?? 0;
    }
  }

  trim(): void {
    this.#keys.trim();
    this.#ordinals.trim();
    this.#before.trim();
  }

  transfer(t: Transfer): void {
    for (const part of [this.#keys, this.#ordinals, this.#before]) part.transfer(t);
    this.#buckets = t.column(this.#buckets);
  }

  #chain(entry: number, key: string): void {
    const bucket = this.#bucket(key);
    this.#before.data[entry] = this.#buckets[bucket] ?? 0;
    this.#buckets[bucket] = entry + 1;
  }

  #grow(): void {
    this.#buckets = new Uint32Array(this.#buckets.length * 2);
    for (let entry = 0; entry < this.#keys.length; entry += 1) this.#chain(entry, this.#keys.at(entry));
  }

  /** FNV-1a over the code units. */
  #bucket(key: string): number {
    let hash = 0x811c9dc5;
    for (let i = 0; i < key.length; i += 1) hash = Math.imul(hash ^ key.charCodeAt(i), 0x01000193);
    return (hash ^ (hash >>> 15)) & (this.#buckets.length - 1);
  }
}
