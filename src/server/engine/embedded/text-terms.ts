// All terms of all languages by number: the form of each, and its family, the terms of one language with one stem.
import type { Transfer } from './transfer.ts';

export class Terms {
  readonly #forms: string[] = [];
  readonly #familyOf: number[] = [];
  readonly #families: number[][] = [];

  get size(): number {
    return this.#forms.length;
  }

  /** Numbers a new term; without a `family` it is the first of a new one. */
  add(form: string, family = this.#families.length): number {
    const term = this.#forms.length;
    this.#forms.push(form);
    this.#familyOf.push(family);
    const members = this.#families[family];
    if (members === undefined) this.#families.push([term]);
    else members.push(term);
    return term;
  }

  transfer(t: Transfer): void {
    const families = t.column(Uint32Array.from(this.#familyOf));
    for (const [term, form] of t.plain(this.#forms).entries())
      if (term === this.size) this.add(form, families[term]);
  }

  formOf(term: number): string {
    return this.#forms[term] ?? '';
  }

  familyOf(term: number): number {
    return this.#familyOf[term] ?? 0;
  }

  members(family: number): readonly number[] {
    return this.#families[family] ?? [];
  }
}
