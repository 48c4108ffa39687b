// A set of word forms in order, for all that start alike. New forms wait in a small sorted list beside the large one,
// so that one live update does not sort the whole vocabulary again.

const FRESH_LIMIT = 4096;

export class SortedForms {
  #settled: readonly string[] = [];
  #fresh: string[] = [];
  #freshIsSorted = true;

  /** Adds a form that is not in the set yet. */
  add(form: string): void {
    this.#fresh.push(form);
    this.#freshIsSorted = false;
  }

  /** At most two lists, each ascending by code unit, that hold every form once. */
  lists(): readonly (readonly string[])[] {
    if (!this.#freshIsSorted) {
      this.#fresh.sort();
      this.#freshIsSorted = true;
    }
    if (this.#fresh.length > FRESH_LIMIT) this.settle();
    return [this.#settled, this.#fresh];
  }

  /** Puts all forms into the large list. */
  settle(): void {
    if (this.#fresh.length === 0) return;
    this.#settled = [...this.#settled, ...this.#fresh].toSorted();
    this.#fresh = [];
    this.#freshIsSorted = true;
  }

  /** The forms that start with `prefix`, itself included. */
  *startingWith(prefix: string): Iterable<string> {
    for (const forms of this.lists())
      for (let at = firstNotBefore(forms, prefix); at < forms.length; at += 1) {
        const form = forms[at] ?? '';
        if (!form.startsWith(prefix)) break;
        yield form;
      }
  }
}

/** Where `sought` stands in ascending `forms`, or would stand. */
export function firstNotBefore(forms: readonly string[], sought: string, from = 0): number {
  let low = from;
  let high = forms.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((forms[middle] ?? '') < sought) low = middle + 1;
    else high = middle;
  }
  return low;
}
