// A set of word forms in order, for all that start alike or nearly. New forms wait in a small list beside the large
// one, so that one live update does not sort the whole vocabulary again.
import { FormList } from './text-form-list.ts';

const FRESH_LIMIT = 4096;

export class SortedForms {
  readonly #termOf: (form: string) => number;
  #settled: FormList;
  #fresh: FormList;
  /** What has come since `#fresh` was made. */
  #added: string[] = [];

  /** @param termOf the number of a form that was added */
  constructor(termOf: (form: string) => number) {
    this.#termOf = termOf;
    this.#settled = this.#fresh = new FormList([], termOf);
  }

  /** Adds a form that is not in the set yet. */
  add(form: string): void {
    this.#added.push(form);
  }

  /** At most two lists that hold every form once. */
  lists(): readonly FormList[] {
    if (this.#added.length > 0) {
      this.#fresh = this.#merged(this.#fresh);
      if (this.#fresh.forms.length > FRESH_LIMIT) this.settle();
    }
    return [this.#settled, this.#fresh];
  }

  /** Puts all forms into the large list. */
  settle(): void {
    if (this.#fresh.forms.length + this.#added.length === 0) return;
    this.#added = [...this.#fresh.forms, ...this.#added];
    this.#settled = this.#merged(this.#settled);
    this.#fresh = new FormList([], this.#termOf);
  }

  #merged(list: FormList): FormList {
    const forms = [...list.forms, ...this.#added].toSorted();
    this.#added = [];
    return new FormList(forms, this.#termOf);
  }
}
