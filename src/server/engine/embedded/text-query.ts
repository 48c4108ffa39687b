// A text a user typed → the words asked for. A word repeated is asked once; the last may still be being typed.
import { words } from '#server/engine/analysis/words.ts';

export interface QueryWord {
  readonly form: string;
  /** What the word is looked for as when its own form finds nothing, all of them ("e", "learning"). */
  readonly parts: readonly string[];
  readonly last: boolean;
}

/** A query has more characters than words by far; this only bounds what an odd one can cost. */
const MOST_WORDS = 32;

export function parseQuery(text: string): QueryWord[] {
  const found = words(text);
  const complete = /\s$/u.test(text);
  const asked = new Map<string, QueryWord>();
  found.forEach((word, index) => {
    const last = index === found.length - 1 && !complete;
    const parts = word.parts.map((part) => part.form);
    const known = asked.get(word.form);
    asked.set(word.form, { form: word.form, parts, last: last || known?.last === true });
  });
  return [...asked.values()].slice(0, MOST_WORDS);
}
