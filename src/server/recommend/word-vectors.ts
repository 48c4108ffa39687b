// What items say of themselves, as weighted words, and how near two are by it (TF-IDF, cosine).
import { LRUCache } from 'lru-cache';
import { isFunctionWord } from '#server/engine/analysis/function-words.ts';
import { words } from '#server/engine/analysis/words.ts';
import { names, texts } from '#server/engine/document-fields.ts';
import type { StoredItem } from '#server/store/store.ts';

/** What a word counts by where it stands. */
const NAME = 3;
const TRAIT = 2;
const TEXT = 1;
/** So much of a description is read, in characters, and so many of an item's words are kept: the heaviest. */
const READ = 400;
const KEPT = 40;
/** A word of more items than this, and of more than one in so many, tells nothing. */
const ENOUGH = 200;
const COMMON = 200;
/** So many of an item's most telling words are looked up, and so many of the items that have them are told. */
const ASKED = 24;
const MOST = 100;
const REMEMBERED = 2_000;

export interface Near {
  readonly item: number;
  /** From 0 to 1. */
  readonly cosine: number;
}

export class WordVectors {
  readonly #terms = new Map<string, number>();
  /** By term, how often each item that has it says it. */
  readonly #postings: Map<number, number>[] = [];
  /** By item, its terms. */
  readonly #items = new Map<number, readonly number[]>();
  readonly #lengths = new Map<number, number>();
  readonly #near = new LRUCache<number, readonly Near[]>({ max: REMEMBERED });

  set(item: number, { item: fields }: Pick<StoredItem, 'item'>): void {
    this.delete(item);
    const counts = new Map<string, number>();
    const add = (all: readonly string[], worth: number) => {
      for (const text of all)
        for (const { form } of words(text))
          if (!isFunctionWord(form)) counts.set(form, (counts.get(form) ?? 0) + worth);
    };
    add(texts(fields['name']), NAME);
    add([...names(fields['skills']), ...texts(fields['topics']), ...texts(fields['subject'])], TRAIT);
    const description = texts(fields['short_description'] ?? fields['description'])[0] ?? '';
    add([description.slice(0, READ)], TEXT);
    const kept = [...counts].toSorted(([, a], [, b]) => b - a).slice(0, KEPT);
    const terms = kept.map(([form, count]) => {
      const term = this.#termOf(form);
      this.#postings[term]?.set(item, 1 + Math.log(count));
      return term;
    });
    this.#items.set(item, terms);
  }

  delete(item: number): void {
    // How much a word tells depends on how many items have it.
    if (this.#lengths.size > 0) this.#lengths.clear();
    if (this.#near.size > 0) this.#near.clear();
    for (const term of this.#items.get(item) ?? []) this.#postings[term]?.delete(item);
    this.#items.delete(item);
  }

  /** The items with the words that tell most of this one, the nearest first. */
  near(item: number): readonly Near[] {
    const known = this.#near.get(item);
    if (known !== undefined) return known;
    const found = this.#find(item);
    this.#near.set(item, found);
    return found;
  }

  #find(item: number): readonly Near[] {
    const telling = (this.#items.get(item) ?? [])
      .filter((term) => !this.#isCommon(term))
      .map((term) => ({ term, worth: this.#worth(term, item) }))
      .toSorted((a, b) => b.worth - a.worth)
      .slice(0, ASKED);
    const sums = new Map<number, number>();
    for (const { term, worth } of telling) {
      const rarity = this.#rarity(term);
      for (const [other, often] of this.#postings[term] ?? [])
        if (other !== item) sums.set(other, (sums.get(other) ?? 0) + worth * (often * rarity));
    }
    const length = this.#length(item);
    return Array.from(sums, ([other, sum]) => ({ item: other, cosine: sum / (length * this.#length(other)) }))
      .toSorted((a, b) => b.cosine - a.cosine || a.item - b.item)
      .slice(0, MOST);
  }

  #worth(term: number, item: number): number {
    return (this.#postings[term]?.get(item) ?? 0) * this.#rarity(term);
  }

  #rarity(term: number): number {
    return Math.log((this.#items.size + 1) / Math.max(1, this.#postings[term]?.size ?? 1));
  }

  #length(item: number): number {
    const known = this.#lengths.get(item);
    if (known !== undefined) return known;
    const terms = this.#items.get(item) ?? [];
    const length = Math.hypot(...terms.map((term) => this.#worth(term, item))) || 1;
    this.#lengths.set(item, length);
    return length;
  }

  #isCommon(term: number): boolean {
    const having = this.#postings[term]?.size ?? 0;
    return having > ENOUGH && having * COMMON > this.#items.size;
  }

  #termOf(form: string): number {
    const known = this.#terms.get(form);
    if (known !== undefined) return known;
    const term = this.#postings.length;
    this.#terms.set(form, term);
    this.#postings.push(new Map());
    return term;
  }
}
