// The words of one language: form → term, stem → family, and all forms in order.
// Each language has its own terms, so what stems alike in one language says nothing about documents in another.
import { stemmerOf, type Stem } from '#server/engine/analysis/stemming.ts';
import { SortedForms } from './text-sorted-forms.ts';
import type { Terms } from './text-terms.ts';
import type { Transfer } from './transfer.ts';

const MOST_STEMS = 4096;

export class Vocabulary {
  readonly sorted = new SortedForms((form) => this.#terms.get(form) ?? 0);
  readonly #stem: Stem;
  readonly #all: Terms;
  readonly #terms = new Map<string, number>();
  #families = new Map<string, number>();
  /** Stems of unknown forms: people ask for the same words, and some stemmers take longer than all the rest. */
  readonly #stems = new Map<string, string>();

  constructor(language: string, all: Terms) {
    this.#stem = stemmerOf(language);
    this.#all = all;
  }

  termOf(form: string): number | undefined {
    return this.#terms.get(form);
  }

  /** The form's term, a new one if need be. */
  learn(form: string): number {
    const known = this.#terms.get(form);
    if (known !== undefined) return known;
    const stem = this.#stem(form);
    const term = this.#all.add(form, this.#families.get(stem));
    this.#terms.set(form, term);
    this.#families.set(stem, this.#all.familyOf(term));
    this.sorted.add(form);
    return term;
  }

  /** All terms with the stem of this form, known or not. */
  relatives(form: string): readonly number[] {
    const family = this.#familyOf(form);
    return family === undefined ? [] : this.#all.members(family);
  }

  /** After the terms of all languages. */
  transfer(t: Transfer): void {
    for (const term of t.column(Uint32Array.from(this.#terms.values()))) {
      const form = this.#all.formOf(term);
      if (this.#terms.has(form)) continue;
      this.#terms.set(form, term);
      this.sorted.add(form);
    }
    this.#families = t.plain(this.#families);
    this.sorted.settle();
  }

  #familyOf(form: string): number | undefined {
    const term = this.#terms.get(form);
    if (term !== undefined) return this.#all.familyOf(term);
    let stem = this.#stems.get(form);
    if (stem === undefined) {
      if (this.#stems.size >= MOST_STEMS) this.#stems.clear();
      this.#stems.set(form, (stem = this.#stem(form)));
    }
    return this.#families.get(stem);
  }
}
