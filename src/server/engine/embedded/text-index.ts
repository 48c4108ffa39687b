// The inverted text index: documents in, ranked matches out. Every decision of a search (which forms stand for a word,
// whether all words were found, each statistic of the score) is taken from documents the caller sees and no others.
import { stemmingLanguage } from '#server/engine/analysis/stemming.ts';
import type { DocumentText } from '#server/engine/engine.ts';
import { analyse } from './text-document.ts';
import { editsAllowed, formsWithin } from './text-fuzzy.ts';
import { FieldLengths } from './text-lengths.ts';
import { Postings } from './text-postings.ts';
import { parseQuery, type QueryWord } from './text-query.ts';
import { Scorer, type WeighedTerm } from './text-scorer.ts';
import { Scores } from './text-scores.ts';
import { TEXT_SETTINGS, type TextSettings } from './text-settings.ts';
import { Vocabulary } from './text-vocabulary.ts';

export interface TextMatches {
  /** Ascending. */
  readonly ordinals: Uint32Array;
  /** Parallel to `ordinals`; above 0. */
  readonly scores: Float32Array;
  /** Whether each match has all words of the text, or any because no document the caller sees has all. */
  readonly match: 'all' | 'any';
  /** Folded forms that stood for the words, for `highlight()`. */
  readonly words: readonly string[];
}

export class TextIndex {
  readonly #settings: TextSettings;
  readonly #postings = new Postings();
  readonly #lengths = new FieldLengths();
  readonly #vocabularies = new Map<string, Vocabulary>();
  readonly #word = new Scores();
  readonly #total = new Scores();
  #hits = new Uint8Array(0);
  #terms = 0;

  constructor(settings: TextSettings = TEXT_SETTINGS) {
    this.#settings = settings;
  }

  /** Ordinals only grow. `language` is an ISO 639 code; absent: told by script, else English. */
  add(ordinal: number, text: DocumentText, language?: string): void {
    const { frequencies, lengths } = analyse(text);
    this.#lengths.add(ordinal, lengths);
    const vocabulary = this.#vocabulary(stemmingLanguage(language, `${text.name} ${text.description ?? ''}`));
    for (const [form, packed] of frequencies) {
      const term = vocabulary.learn(form, this.#terms);
      if (term === this.#terms) this.#terms += 1;
      this.#postings.append(term, ordinal, packed);
    }
  }

  /** Statistics follow at once; an unknown ordinal is ignored. The ordinal is never used again. */
  remove(ordinal: number): void {
    this.#lengths.remove(ordinal);
  }

  /** Packs what was added since the last time, and drops what was removed. Call it after a bulk load. */
  freeze(): void {
    this.#postings.freeze(this.#terms, (ordinal) => !this.#lengths.isAlive(ordinal));
    for (const vocabulary of this.#vocabularies.values()) vocabulary.sorted.settle();
  }

  /**
   * The documents that match, as a caller sees them who sees what `accepts` lets through (removed ones are left out
   * anyway). `undefined` when the text has no word in it: as if there were no text.
   */
  search(text: string, accepts: (ordinal: number) => boolean): TextMatches | undefined {
    const asked = parseQuery(text);
    if (asked.length === 0) return undefined;
    const visible = this.#lengths.visible(accepts);
    const scorer = new Scorer(this.#postings, this.#lengths, visible, this.#settings);
    this.#total.begin(this.#lengths.end);
    if (this.#hits.length < this.#lengths.end)
      this.#hits = new Uint8Array(Math.ceil(this.#lengths.end * 1.25));
    const hits = this.#hits;
    const used = new Set<string>();
    for (const word of asked) {
      this.#word.begin(this.#lengths.end);
      for (const term of this.#standIns(word, scorer)) {
        used.add(term.form);
        scorer.gather(term, this.#word);
      }
      scorer.saturate(this.#word);
      for (let index = 0; index < this.#word.size; index += 1) {
        const ordinal = this.#word.touched[index] ?? 0;
        this.#total.add(ordinal, this.#word.values[ordinal] ?? 0);
        hits[ordinal] = (hits[ordinal] ?? 0) + 1;
      }
    }
    return this.#collect(asked.length, [...used].toSorted());
  }

  #collect(asked: number, used: readonly string[]): TextMatches {
    const { touched, size, values } = this.#total;
    const hits = this.#hits;
    const all: number[] = [];
    const any: number[] = [];
    for (let index = 0; index < size; index += 1) {
      const ordinal = touched[index] ?? 0;
      if (hits[ordinal] === asked) all.push(ordinal);
      any.push(ordinal);
      hits[ordinal] = 0;
    }
    const ordinals = Uint32Array.from(all.length > 0 ? all : any).toSorted();
    const scores = Float32Array.from(ordinals, (ordinal) => values[ordinal] ?? 0);
    return { ordinals, scores, match: all.length > 0 ? 'all' : 'any', words: used };
  }

  #vocabulary(language: string): Vocabulary {
    let vocabulary = this.#vocabularies.get(language);
    if (vocabulary === undefined) this.#vocabularies.set(language, (vocabulary = new Vocabulary(language)));
    return vocabulary;
  }

  /** The terms that stand for a word of the query: itself, its relatives, what it begins, else what it is a typo of. */
  #standIns(word: QueryWord, scorer: Scorer): WeighedTerm[] {
    const { stem, prefix, typo } = this.#settings;
    const found = new Map<number, WeighedTerm>();
    const offer = (vocabulary: Vocabulary, form: string, weight: number) => {
      const term = vocabulary.termOf(form);
      if (weight > 0 && term !== undefined && !found.has(term)) found.set(term, { form, term, weight });
    };
    for (const vocabulary of this.#vocabularies.values()) {
      offer(vocabulary, word.form, 1);
      for (const form of vocabulary.relatives(word.form)) offer(vocabulary, form, stem);
      if (word.last && prefix > 0)
        for (const form of vocabulary.sorted.startingWith(word.form)) offer(vocabulary, form, prefix);
    }
    const edits = editsAllowed(word.form);
    if (edits === 0 || [...found.values()].some(({ term }) => scorer.count(term) > 0))
      return [...found.values()];
    for (const vocabulary of this.#vocabularies.values())
      for (const forms of vocabulary.sorted.lists())
        for (const near of formsWithin(word.form, edits, forms))
          offer(vocabulary, near.form, typo ** near.edits);
    return [...found.values()];
  }
}
