// Forms within a few edits of a word: Damerau-Levenshtein (optimal string alignment) over a sorted list. Neighbours in
// the list share their first letters and so the first rows of the table; a stretch that is too far already is skipped.
import { firstNotBefore } from './text-sorted-forms.ts';

/** How many edits a word may be off: none below 4 letters, one to 7, two from 8. */
export function editsAllowed(word: string): number {
  const letters = word.length;
  if (letters < 4 || /\p{N}/u.test(word)) return 0;
  return letters < 8 ? 1 : 2;
}

/** A form near a word, and how many edits apart they are. */
export interface NearForm {
  readonly form: string;
  readonly edits: number;
}

/**
 * The forms of an ascending list within `edits` of `word` that start with its first letter or its second: few slip at
 * the very first, and those who do mostly swap it or leave it out. Looking at all would cost ten times as much.
 */
export function formsWithin(word: string, edits: number, forms: readonly string[]): NearForm[] {
  const starts = new Set([word.slice(0, 1), word.slice(1, 2)]);
  return [...starts]
    .filter((start) => start !== '')
    .flatMap((start) => {
      const from = firstNotBefore(forms, start);
      return nearIn(word, edits, forms, from, firstNotBefore(forms, afterAll(start), from));
    });
}

function nearIn(
  word: string,
  edits: number,
  forms: readonly string[],
  from: number,
  end: number,
): NearForm[] {
  const found: NearForm[] = [];
  const width = word.length + 1;
  const deepest = word.length + edits + 1;
  const table = new Uint8Array(width * (deepest + 1));
  for (let column = 0; column < width; column += 1) table[column] = column;
  let before = '';
  let at = from;
  while (at < end) {
    const form = forms[at] ?? '';
    let row = sharedLength(before, form, deepest);
    before = form;
    let near = true;
    while (row < form.length && near) {
      row += 1;
      near = row <= deepest && fillRow(table, width, row, word, form, edits);
    }
    if (near) {
      const distance = table[form.length * width + word.length] ?? 255;
      if (distance <= edits) found.push({ form, edits: distance });
      at += 1;
    } else {
      // Nothing that starts like this can be near.
      at = firstNotBefore(forms, afterAll(form.slice(0, row)), at + 1);
      before = form.slice(0, row - 1);
    }
  }
  return found;
}

/** Fills the table's row for the letter `form[row - 1]`; says whether any continuation can still be within `edits`. */
function fillRow(
  table: Uint8Array,
  width: number,
  row: number,
  word: string,
  form: string,
  edits: number,
): boolean {
  const start = row * width;
  const letter = form.charCodeAt(row - 1);
  let least = (table[start] = row);
  for (let column = 1; column < width; column += 1) {
    const same = letter === word.charCodeAt(column - 1);
    let cost = Math.min(
      (table[start - width + column - 1] ?? 0) + (same ? 0 : 1),
      (table[start - width + column] ?? 0) + 1,
      (table[start + column - 1] ?? 0) + 1,
    );
    const swapped =
      row > 1 &&
      column > 1 &&
      letter === word.charCodeAt(column - 2) &&
      form.charCodeAt(row - 2) === word.charCodeAt(column - 1);
    if (swapped) cost = Math.min(cost, (table[start - 2 * width + column - 2] ?? 0) + 1);
    table[start + column] = cost;
    if (cost < least) least = cost;
  }
  if (least <= edits) return true;
  // A swap may still come back from the row before.
  if (row < 2) return true;
  for (let column = 0; column < width; column += 1)
    if ((table[start - width + column] ?? 255) < edits) return true;
  return false;
}

function sharedLength(one: string, other: string, most: number): number {
  const end = Math.min(one.length, other.length, most);
  let length = 0;
  while (length < end && one.charCodeAt(length) === other.charCodeAt(length)) length += 1;
  return length;
}

/** The least string after all that start with `prefix`. */
function afterAll(prefix: string): string {
  return prefix.slice(0, -1) + String.fromCharCode(prefix.charCodeAt(prefix.length - 1) + 1);
}
