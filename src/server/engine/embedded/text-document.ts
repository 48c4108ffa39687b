// A document's text as the index keeps it: each term with its packed frequencies, and the fields' lengths.
import { isFunctionWord } from '#server/engine/analysis/function-words.ts';
import { allForms, eachWord } from '#server/engine/analysis/words.ts';
import type { DocumentText } from '#server/engine/engine.ts';
import { countOne } from './text-frequencies.ts';
import { FIELDS } from './text-settings.ts';

export interface AnalysedText {
  /** Each once. */
  readonly terms: readonly number[];
  /** Parallel to `terms`: packed frequencies. */
  readonly frequencies: readonly number[];
  /** Words in each field; of alternatives, the mean of one, for each is a whole name. */
  readonly lengths: readonly number[];
  /** The words of its name and alternatives, one after another. */
  readonly called: readonly number[];
  /** The words of its description, each once, if it has alternatives: what may be said where the thing is meant. */
  readonly said: readonly number[];
}

/** Reads documents one after another. One array serves all: a map for each of them would cost more than the rest. */
export class TextAnalysis {
  /** By term; 0 between documents. */
  #counts = new Uint8Array(1024);

  /**
   * Counts the words of each field.
   * @param learn the term of a form
   */
  read(text: DocumentText, learn: (form: string) => number): AnalysedText {
    const { name, alternatives = [], tags = [], description = '' } = text;
    const terms: number[] = [];
    const called: number[] = [];
    const said = new Set<number>();
    const lengths = [[name], alternatives, tags, [description]].map((texts, field) => {
      const isName = FIELDS[field] === 'name' || FIELDS[field] === 'alternatives';
      const isSaid = FIELDS[field] === 'description' && alternatives.length > 0;
      let length = 0;
      const visit = (form: string, isWhole: boolean) => {
        const term = learn(form);
        length += 1;
        this.#count(term, field, terms);
        if (!isWhole) return;
        if (isName) called.push(term);
        else if (isSaid && !isFunctionWord(form)) said.add(term);
      };
      for (const one of texts)
        eachWord(
          one,
          (form) => visit(form, true),
          (others) => {
            for (const word of others) for (const { form } of allForms(word)) visit(form, form === word.form);
          },
        );
      return FIELDS[field] === 'alternatives' ? Math.round(length / Math.max(1, texts.length)) : length;
    });
    const frequencies = terms.map((term) => this.#counts[term] ?? 0);
    for (const term of terms) this.#counts[term] = 0;
    return { terms, frequencies, lengths, called, said: [...said] };
  }

  #count(term: number, field: number, terms: number[]): void {
    if (term >= this.#counts.length) {
      const grown = new Uint8Array((term + 1) * 2);
      grown.set(this.#counts);
      this.#counts = grown;
    }
    const packed = this.#counts[term] ?? 0;
    if (packed === 0) terms.push(term);
    this.#counts[term] = countOne(packed, field);
  }
}
