// Arrays as long as the collection that a search works in, kept from one to the next.
import { Scores } from './text-scores.ts';

export class Scratch {
  total = new Scores();
  word = new Scores();
  readonly phrase = new Scores();
  readonly part = new Scores();
  /** By ordinal, a bit a word: which the document has. */
  hits = new Uint32Array(0);
  /** By ordinal, a bit a word: which it has in its name, alternatives or tags. */
  heads = new Uint32Array(0);

  /** Forgets the search before and makes room for ordinals below `end`. */
  begin(end: number): void {
    const { touched, size } = this.total;
    for (let index = 0; index < size; index += 1) {
      const ordinal = touched[index] ?? 0;
      this.hits[ordinal] = 0;
      this.heads[ordinal] = 0;
    }
    this.total.begin(end);
    if (this.hits.length >= end) return;
    this.hits = new Uint32Array(Math.ceil(end * 1.25));
    this.heads = new Uint32Array(Math.ceil(end * 1.25));
  }

  /** Adds the word to the total; the first becomes the total. */
  addWord(): void {
    const { total, word } = this;
    if (total.size > 0) return total.addAll(word, 1);
    this.total = word;
    this.word = total;
  }
}
