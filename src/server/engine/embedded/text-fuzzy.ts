// Forms within a few edits of a word: Damerau-Levenshtein (optimal string alignment). Two words that are near have
// nearly the same letters: comparing one bit a letter leaves a few forms in a hundred to be compared letter by letter.
import { type FormList, lettersOf } from './text-form-list.ts';

/** How many edits a word may be off: none below 4 letters, one to 7, two from 8. */
export function editsAllowed(word: string): number {
  const letters = word.length;
  if (letters < 4 || /\p{N}/u.test(word)) return 0;
  return letters < 8 ? 1 : 2;
}

/** A form near a word, and how many edits apart they are. */
export interface NearForm {
  readonly term: number;
  readonly edits: number;
}

/**
 * The forms within `edits` (at most 2) of `word` that start with its first letter or its second: few slip at the very
 * first, and those who do mostly swap it or leave it out.
 */
export function formsWithin(word: string, edits: number, list: FormList): NearForm[] {
  const { forms, terms, lengths, letters } = list;
  const found: NearForm[] = [];
  const mine = lettersOf(word);
  const rows = [0, 1, 2].map(() => new Uint16Array(word.length + 2));
  const least = word.length - edits;
  const most = word.length + edits;
  for (const start of new Set([word.slice(0, 1), word.slice(1, 2)])) {
    if (start === '') continue;
    const { from, end } = list.startingWith(start);
    for (let at = from; at < end; at += 1) {
      const length = lengths[at] ?? 0;
      const theirs = letters[at] ?? 0;
      if (length < least || length > most) continue;
      if (hasMore(mine & ~theirs, edits) || hasMore(theirs & ~mine, edits)) continue;
      const distance = distanceBetween(word, forms[at] ?? '', edits, rows);
      if (distance <= edits) found.push({ term: terms[at] ?? 0, edits: distance });
    }
  }
  return found;
}

/** Whether more than `most` bits are set, 1 or 2. */
function hasMore(bits: number, most: number): boolean {
  const less = bits & (bits - 1);
  return (most === 1 ? less : less & (less - 1)) !== 0;
}

const NO_ROW = new Uint16Array(0);

/**
 * How many edits `form` is from `word`; something above `most` if it is more. Only cells of the table that so few
 * edits can reach are filled; those beside them count as too far.
 * @param rows room for three rows, each two longer than the word
 */
function distanceBetween(word: string, form: string, most: number, rows: readonly Uint16Array[]): number {
  let [beforeLast = NO_ROW, last = NO_ROW, current = NO_ROW] = rows;
  const tooFar = most + 1;
  for (let column = 0; column <= word.length; column += 1) last[column] = column;
  let leastOfLast = 0;
  for (let row = 1; row <= form.length; row += 1) {
    const letter = form.charCodeAt(row - 1);
    const letterBefore = row > 1 ? form.charCodeAt(row - 2) : -1;
    const start = Math.max(1, row - most);
    const end = Math.min(word.length, row + most);
    let left = start === 1 ? row : tooFar;
    let least = left;
    current[start - 1] = left;
    for (let column = start; column <= end; column += 1) {
      const substituted = (last[column - 1] ?? 0) + (letter === word.charCodeAt(column - 1) ? 0 : 1);
      const other = Math.min(last[column] ?? 0, left) + 1;
      left = Math.min(substituted, other);
      if (
        column > 1 &&
        letter === word.charCodeAt(column - 2) &&
        letterBefore === word.charCodeAt(column - 1)
      )
        left = Math.min(left, (beforeLast[column - 2] ?? 0) + 1);
      current[column] = left;
      if (left < least) least = left;
    }
    current[end + 1] = tooFar;
    // A swap may still come back from the row before.
    if (least > most && leastOfLast >= most) return tooFar;
    leastOfLast = least;
    [beforeLast, last, current] = [last, current, beforeLast];
  }
  return last[word.length] ?? tooFar;
}
