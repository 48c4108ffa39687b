// The words of one language: form → term number, the forms of one stem, and all forms in order.
// Each language has its own terms, so what stems alike in one language says nothing about documents in another.
import { stemmerOf, type Stem } from '#server/engine/analysis/stemming.ts';
import { SortedForms } from './text-sorted-forms.ts';

export class Vocabulary {
  readonly language: string;
  readonly sorted = new SortedForms();
  readonly #stem: Stem;
  readonly #terms = new Map<string, number>();
  readonly #families = new Map<string, string[]>();

  constructor(language: string) {
    this.language = language;
    this.#stem = stemmerOf(language);
  }

  termOf(form: string): number | undefined {
    return this.#terms.get(form);
  }

  /** The form's term; `next` is the number it gets when it is new. */
  learn(form: string, next: number): number {
    const known = this.#terms.get(form);
    if (known !== undefined) return known;
    this.#terms.set(form, next);
    this.sorted.add(form);
    const stem = this.#stem(form);
    const family = this.#families.get(stem);
    if (family === undefined) this.#families.set(stem, [form]);
    else family.push(form);
    return next;
  }

  /** All known forms with the stem of this word, known or not. */
  relatives(form: string): readonly string[] {
    return this.#families.get(this.#stem(form)) ?? [];
  }
}
