// A text a user typed → the words asked for. A word repeated is asked once; the last may still be being typed.
import { isFunctionWord } from '#server/engine/analysis/function-words.ts';
import { words, type Word } from '#server/engine/analysis/words.ts';

export interface QueryWord {
  readonly form: string;
  /** Forms that say this word together with its neighbours: "powerpoint" for "power" and for "point". */
  readonly joined: readonly string[];
  /** What to ask for, all of it, where nothing has this form: "k" and "means" for "kmeans". */
  readonly parts: readonly string[];
  /** May be the beginning of a longer word. */
  readonly open: boolean;
  /** Whether a document must have it to have "all words". */
  readonly required: boolean;
}

/** Far more than a question has; it bounds what an odd text can cost. */
export const MOST_WORDS = 31;

export function parseQuery(text: string): QueryWord[] {
  const found = words(text).flatMap(askedFor);
  const complete = /\s$/u.test(text);
  const insists = found.some(({ form }) => !isFunctionWord(form));
  const asked = new Map<string, QueryWord>();
  found.forEach((word, index) => {
    const { form } = word;
    const before = found[index - 1]?.form;
    const after = found[index + 1]?.form;
    const neighbours = [before === undefined ? '' : before + form, after === undefined ? '' : form + after];
    const known = asked.get(form);
    asked.set(form, {
      form,
      joined: [...(known?.joined ?? []), ...word.joined, ...neighbours.filter((one) => one !== '')],
      parts: word.parts,
      open: (index === found.length - 1 && !complete) || known?.open === true,
      required: !insists || !isFunctionWord(form),
    });
  });
  return [...asked.values()].slice(0, MOST_WORDS);
}

/** The forms of a text, one after another, as phrases are compared. */
export function formsOf(text: string): string[] {
  return words(text)
    .flatMap(askedFor)
    .map(({ form }) => form);
}

/** A compound of whole words is asked for by its words; one with a letter in it ("A/B", "K-means") by itself. */
function askedFor(word: Word): { form: string; joined: string[]; parts: string[] }[] {
  const { form } = word;
  const parts = word.parts.map((part) => part.form);
  const isWhole = parts.length > 1 && parts.every((part) => part.length > 1 && part !== form);
  if (isWhole && word.suffix === undefined)
    return parts.map((part) => ({ form: part, joined: [form], parts: [] }));
  return [{ form, joined: [], parts: parts.length === 1 && parts[0] === form ? [] : parts }];
}
