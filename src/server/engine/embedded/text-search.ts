// One search: words → scored documents. What stands for a word, whether all words were found, and every statistic are
// taken from documents the caller sees and no others, so what a caller may not see never shows in what comes back.
import type { Expansion, StandIns } from './text-expansion.ts';
import type { FieldLengths } from './text-lengths.ts';
import type { Names } from './text-names.ts';
import { MOST_WORDS, parseQuery, type QueryWord } from './text-query.ts';
import type { Scorer } from './text-scorer.ts';
import type { Scratch } from './text-scratch.ts';
import { enoughOf, type TextSettings } from './text-settings.ts';
import { synonymsIn, type Synonyms } from './text-synonyms.ts';
import type { Lesson } from './text-teaching.ts';
import type { Terms } from './text-terms.ts';

export interface TextMatches {
  /** Ascending. */
  readonly ordinals: Uint32Array;
  /** Parallel to `ordinals`; above 0. */
  readonly scores: Float32Array;
  /**
   * `all`: each match has all words of the text. `any`: too few had, so each has half of them, or is among the best by fewer
   * or by what their names say of them; those that have all score above the others.
   */
  readonly match: 'all' | 'any';
  /** Folded forms that stood for the words, for `highlight()`. */
  readonly words: readonly string[];
}

/** What an index knows, as a search reads it. */
export interface Sources {
  readonly terms: Terms;
  readonly names: Names;
  readonly descriptions: Names;
  readonly lengths: FieldLengths;
  readonly synonyms: Synonyms;
  readonly expansion: Expansion;
  readonly settings: TextSettings;
  /** One more than the greatest ordinal. */
  readonly end: number;
}

/** So many forms are told for highlighting; a single letter begins more words than anyone reads. */
const MOST_FORMS = 1000;

export class TextSearch {
  readonly #sources: Sources;
  readonly #scorer: Scorer;
  readonly #scratch: Scratch;
  readonly #used = new Set<number>();
  #required = 0;
  #possible = 0;
  #asked: readonly QueryWord[] = [];
  /** Whether there is but one word: then all that is found has all words, and no bits are needed to know. */
  #isSingle = false;

  constructor(sources: Sources, scorer: Scorer, scratch: Scratch) {
    this.#sources = sources;
    this.#scorer = scorer;
    this.#scratch = scratch;
    scratch.begin(sources.end);
  }

  /** Scores what has any of the words. */
  score(text: string): void {
    const asked = parseQuery(text);
    const { synonyms, settings } = this.#sources;
    const others =
      settings.synonym > 0
        ? synonymsIn(asked, synonyms, this.#scorer.visible.seen)
        : new Map<string, string[][]>();
    this.#asked = asked;
    this.#isSingle = asked.length === 1 && asked[0]?.parts.length === 0;
    // Words that stand in for one that nothing has join the queue.
    for (let index = 0; index < asked.length; index += 1) {
      const word = asked[index];
      if (word === undefined) break;
      const bit = 1 << index;
      const having = this.#scoreWord(word, others.get(word.form) ?? [], bit);
      if (!having && word.parts.length > 0 && asked.length + word.parts.length <= MOST_WORDS)
        asked.push(...word.parts.map((form) => ({ ...word, form, parts: [] })));
      else this.#count(bit, word.required);
    }
  }

  /**
   * Whether to answer with what has all the required words: when they are all there is of a document's name, or
   * enough documents have them in name or alternatives, or enough have them anywhere, or there is but one to have.
   */
  hasAll(): boolean {
    const { total, hits, heads } = this.#scratch;
    if (this.#isSingle) return total.size > 0;
    const required = this.#required;
    const isOneWord = (required & (required - 1)) === 0;
    const { lengths, settings } = this.#sources;
    let having = 0;
    let naming = 0;
    for (let index = 0; index < total.size; index += 1) {
      const ordinal = total.touched[index] ?? 0;
      if (((hits[ordinal] ?? 0) & required) !== required) continue;
      having += 1;
      if (((heads[ordinal] ?? 0) & required) !== required) continue;
      naming += 1;
      if (naming >= settings.named || lengths.nameLength(ordinal) <= this.#asked.length) return true;
    }
    return having >= (isOneWord ? 1 : settings.enough);
  }

  /** The kin of each word, as lessons of its own. */
  kin(): Lesson[] {
    const { expansion, settings } = this.#sources;
    return this.#asked
      .map(({ form }) => expansion.kin(form).filter((term) => !this.isUsed(term)))
      .filter((terms) => terms.length > 0)
      .map((terms) => ({ terms, weight: settings.kin }));
  }

  /** What a document would score that is full of every word. */
  get possible(): number {
    return this.#possible;
  }

  /** Whether `term` stood for a word of the text. */
  isUsed(term: number): boolean {
    return this.#used.has(term);
  }

  /** Adds documents that have what `lessons` say. */
  apply(lessons: readonly Lesson[]): void {
    const { total, word } = this.#scratch;
    for (const { terms, weight } of lessons) {
      word.begin(this.#sources.end);
      for (const term of terms) this.#scorer.gather(term, 1, word);
      this.#scorer.saturate(word);
      total.addAll(word, weight);
    }
  }

  /** The documents with all required words; or with enough of them, or among the best. */
  matches(match: 'all' | 'any'): TextMatches {
    const { total } = this.#scratch;
    const ordinals = total.ordinals(
      this.#sources.end,
      match === 'all' ? this.#havingAll() : this.#havingSome(),
    );
    const scores = new Float32Array(ordinals.length);
    for (let index = 0; index < scores.length; index += 1)
      scores[index] = total.values[ordinals[index] ?? 0] ?? 0;
    if (match === 'any') this.#raise(ordinals, scores);
    const forms = new Set([...this.#used].map((term) => this.#sources.terms.formOf(term)));
    return { ordinals, scores, match, words: [...forms].toSorted() };
  }

  #havingAll(): (ordinal: number) => boolean {
    const { hits } = this.#scratch;
    const required = this.#isSingle ? 0 : this.#required;
    return (ordinal) => ((hits[ordinal] ?? 0) & required) === required;
  }

  /** Without the many that merely have a common word: what is counted should be what somebody may want. */
  #havingSome(): (ordinal: number, score: number) => boolean {
    const { total, hits } = this.#scratch;
    const { settings } = this.#sources;
    const required = this.#required;
    const enough = enoughOf(bitsOf(required), settings);
    const last = total.best(settings.best).at(-1);
    const least = last === undefined ? Infinity : (total.values[last] ?? 0);
    return (ordinal, score) => score >= least || bitsOf((hits[ordinal] ?? 0) & required) >= enough;
  }

  /** Lifts what has all required words above what has not. */
  #raise(ordinals: Uint32Array, scores: Float32Array): void {
    const { hits } = this.#scratch;
    const required = this.#required;
    const complete: number[] = [];
    let most = 0;
    for (let index = 0; index < ordinals.length; index += 1)
      if (((hits[ordinals[index] ?? 0] ?? 0) & required) === required) complete.push(index);
      else most = Math.max(most, scores[index] ?? 0);
    for (const index of complete) scores[index] = (scores[index] ?? 0) + most;
  }

  /** Scores one word into the scratch's `word`; says whether anything has it or what stands for it. */
  #scoreWord(word: QueryWord, others: readonly (readonly string[])[], bit: number): boolean {
    const { expansion, settings, end } = this.#sources;
    const scores = this.#scratch.word;
    scores.begin(end);
    const direct = expansion.direct(word);
    for (const [form] of others.filter((phrase) => phrase.length === 1))
      for (const [term, weight] of expansion.family(form ?? '', settings.synonym))
        if (!direct.has(term)) direct.set(term, weight);
    this.#gather(direct, bit);
    if (scores.size === 0 && word.parts.length === 0) this.#gather(expansion.typos(word), bit);
    this.#scorer.saturate(scores);
    for (const phrase of others) if (phrase.length > 1) this.#offerPhrase(phrase);
    return scores.size > 0;
  }

  #gather(standIns: StandIns, bit: number): void {
    const { word } = this.#scratch;
    const heads = this.#isSingle ? undefined : this.#scratch.heads;
    for (const [term, weight] of standIns) {
      const having = this.#scorer.gather(term, weight, word, heads, bit);
      if (having > 0 && this.#used.size < MOST_FORMS) this.#used.add(term);
    }
  }

  /** Offers to the word what has all words of another name for it. */
  #offerPhrase(forms: readonly string[]): void {
    const { expansion, settings, end } = this.#sources;
    const { word, phrase, part } = this.#scratch;
    forms.forEach((form, index) => {
      const into = index === 0 ? phrase : part;
      into.begin(end);
      for (const [term, weight] of expansion.family(form, 1)) this.#scorer.gather(term, weight, into);
      this.#scorer.saturate(into);
      if (index > 0) phrase.intersect(part);
    });
    const share = settings.synonym / forms.length;
    for (let index = 0; index < phrase.size; index += 1) {
      const ordinal = phrase.touched[index] ?? 0;
      const score = phrase.values[ordinal] ?? 0;
      if (score > 0) word.offer(ordinal, share * score);
    }
  }

  /** Adds the word just scored to the total. */
  #count(bit: number, required: boolean): void {
    const { word, hits } = this.#scratch;
    if (required) this.#required |= bit;
    this.#possible += this.#scorer.most(word.size);
    if (!this.#isSingle) word.mark(hits, bit);
    this.#scratch.addWord();
  }
}

/** How many bits are set. */
function bitsOf(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}
