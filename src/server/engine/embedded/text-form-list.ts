// Word forms in ascending order, in columns: what a search by prefix or for typos looks at before any letter.

export class FormList {
  /** Ascending by code unit. */
  readonly forms: readonly string[];
  /** By place in `forms`, as everything here. */
  readonly terms: Uint32Array;
  readonly lengths: Uint16Array;
  /** Which letters a form has, one bit each; letters may share a bit. */
  readonly letters: Uint32Array;

  constructor(forms: readonly string[], termOf: (form: string) => number) {
    this.forms = forms;
    this.terms = Uint32Array.from(forms, termOf);
    this.lengths = Uint16Array.from(forms, ({ length }) => Math.min(length, 0xffff));
    this.letters = Uint32Array.from(forms, lettersOf);
  }

  /** The places from `from` up to `end` of the forms that start with `prefix`, itself included. */
  startingWith(prefix: string): { from: number; end: number } {
    const from = this.#firstNotBefore(prefix, 0);
    const next = prefix.slice(0, -1) + String.fromCharCode(prefix.charCodeAt(prefix.length - 1) + 1);
    return { from, end: this.#firstNotBefore(next, from) };
  }

  #firstNotBefore(sought: string, from: number): number {
    let low = from;
    let high = this.forms.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.forms[middle] ?? '') < sought) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** One bit for each letter of a form; letters that are 32 apart share one. */
export function lettersOf(form: string): number {
  let letters = 0;
  for (let at = 0; at < form.length; at += 1) letters |= 1 << (form.charCodeAt(at) & 31);
  return letters;
}
