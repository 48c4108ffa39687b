// The inverted text index: documents in, ranked matches out.
import { stemmingLanguage } from '#server/engine/analysis/stemming.ts';
import type { DocumentText } from '#server/engine/engine.ts';
import { corrected } from './text-correction.ts';
import { TextAnalysis } from './text-document.ts';
import { Expansion } from './text-expansion.ts';
import { FieldLengths } from './text-lengths.ts';
import { Names } from './text-names.ts';
import { Postings } from './text-postings.ts';
import { parseQuery } from './text-query.ts';
import { RecentSearches } from './text-recent.ts';
import { Scorer } from './text-scorer.ts';
import { Scratch } from './text-scratch.ts';
import { TextSearch, type Sources, type TextMatches } from './text-search.ts';
import { TEXT_SETTINGS, type TextSettings } from './text-settings.ts';
import { Synonyms } from './text-synonyms.ts';
import { lessonsFrom, type Lesson } from './text-teaching.ts';
import { Terms } from './text-terms.ts';
import type { Transfer } from './transfer.ts';
import { Vocabulary } from './text-vocabulary.ts';

export type { TextMatches } from './text-search.ts';

type Accepts = (ordinal: number) => boolean;

export class TextIndex {
  readonly #settings: TextSettings;
  readonly #terms = new Terms();
  readonly #postings = new Postings();
  readonly #lengths = new FieldLengths();
  readonly #names = new Names();
  readonly #descriptions = new Names();
  readonly #synonyms = new Synonyms();
  readonly #vocabularies = new Map<string, Vocabulary>();
  readonly #analysis = new TextAnalysis();
  readonly #scratch = new Scratch();
  readonly #recent = new RecentSearches();

  constructor(settings: TextSettings = TEXT_SETTINGS) {
    this.#settings = settings;
  }

  /** Ordinals only grow. `language` is an ISO 639 code; absent: told by script, else English. */
  add(ordinal: number, text: DocumentText, language?: string): void {
    const vocabulary = this.#vocabulary(stemmingLanguage(language, text.name, text.description ?? ''));
    const { terms, frequencies, lengths, called, said } = this.#analysis.read(text, (form) =>
      vocabulary.learn(form),
    );
    this.#lengths.add(ordinal, lengths);
    terms.forEach((term, i) => this.#postings.append(term, ordinal, frequencies[i] ?? 0));
    const familiesOf = (all: readonly number[]) => all.map((term) => this.#terms.familyOf(term));
    this.#names.add(ordinal, familiesOf(called));
    this.#descriptions.add(ordinal, familiesOf(said));
    this.#synonyms.add(ordinal, text);
    this.#recent.clear();
    if (this.#postings.isHeavy) this.#pack();
  }

  /** Statistics follow at once; an unknown ordinal is ignored. The ordinal is never used again. */
  remove(ordinal: number): void {
    this.#lengths.remove(ordinal);
    this.#synonyms.remove(ordinal);
    this.#recent.clear();
  }

  /** Packs what was added since the last time, and drops what was removed. Call it after a bulk load. */
  freeze(): void {
    this.#pack();
    for (const vocabulary of this.#vocabularies.values()) vocabulary.sorted.settle();
  }

  /**
   * The documents that match, for a caller who sees what `accepts` lets through (removed ones are left out anyway).
   * `undefined` when the text has no word in it: as if there were no text. `teaches` lets more through than `accepts`
   * where other documents' names may say what a word means, though they are not searched.
   */
  search(text: string, accepts: Accepts, teaches: Accepts = accepts): TextMatches | undefined {
    if (parseQuery(text).length === 0) return undefined;
    if (teaches !== accepts) return this.#search(text, accepts, teaches);
    const visible = this.#lengths.visible(accepts);
    const known = this.#recent.find(text, visible);
    if (known !== undefined) return known;
    const matches = this.#search(text, accepts, teaches);
    this.#recent.keep(text, visible, matches);
    return matches;
  }

  /** The text with words that the caller can find; undefined when it has none that the caller cannot. */
  correct(text: string, accepts: Accepts): string | undefined {
    const { seen } = this.#lengths.visible(accepts);
    const { buffer } = this.#postings;
    return corrected(text, {
      expansion: new Expansion(this.#vocabularies, this.#settings),
      terms: this.#terms,
      having: (term) => {
        const size = this.#postings.read(term, buffer);
        return buffer.ordinals.subarray(0, size).reduce((sum, ordinal) => sum + (seen[ordinal] ?? 0), 0);
      },
    });
  }

  /** Of a frozen index, or into an empty one. */
  transfer(t: Transfer): void {
    const parts = [
      this.#terms,
      this.#postings,
      this.#lengths,
      this.#names,
      this.#descriptions,
      this.#synonyms,
    ];
    for (const part of parts) part.transfer(t);
    for (const language of t.plain([...this.#vocabularies.keys()])) this.#vocabulary(language).transfer(t);
  }

  #search(text: string, accepts: Accepts, teaches: Accepts): TextMatches {
    const scorer = this.#scorer(accepts);
    const sources = this.#sources();
    let search = this.#scored(text, scorer, sources);
    if (search.hasAll()) return search.matches('all');
    const lessons: Lesson[] = [];
    if (this.#settings.taught > 0) {
      const teachers = teaches === accepts ? search : this.#scored(text, this.#scorer(teaches), sources);
      lessons.push(...lessonsFrom(this.#scratch.total, teachers, sources, scorer));
      // The teachers were scored in the same scratch.
      if (teachers !== search) search = this.#scored(text, scorer, sources);
    }
    if (this.#settings.kin > 0) lessons.unshift(...search.kin());
    search.apply(lessons);
    return search.matches('any');
  }

  #pack(): void {
    this.#postings.freeze(this.#terms.size, (ordinal) => !this.#lengths.isAlive(ordinal));
  }

  #scored(text: string, scorer: Scorer, sources: Sources): TextSearch {
    const search = new TextSearch(sources, scorer, this.#scratch);
    search.score(text);
    return search;
  }

  #scorer(accepts: Accepts): Scorer {
    return new Scorer(this.#postings, this.#lengths, this.#lengths.visible(accepts), this.#settings);
  }

  #sources(): Sources {
    return {
      terms: this.#terms,
      names: this.#names,
      lengths: this.#lengths,
      descriptions: this.#descriptions,
      synonyms: this.#synonyms,
      expansion: new Expansion(this.#vocabularies, this.#settings),
      settings: this.#settings,
      end: this.#lengths.end,
    };
  }

  #vocabulary(language: string): Vocabulary {
    let vocabulary = this.#vocabularies.get(language);
    if (vocabulary === undefined)
      this.#vocabularies.set(language, (vocabulary = new Vocabulary(language, this.#terms)));
    return vocabulary;
  }
}
