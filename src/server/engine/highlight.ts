// Where the words of a search stand in a text.
import { stemmerOf, stemmingLanguage } from './analysis/stemming.ts';
import { allForms, eachWord, type Word } from './analysis/words.ts';

/**
 * Half-open ranges of UTF-16 code units of the words of `text` whose folded form or stem is among `matched`
 * (`SearchResult.words`): in order, not overlapping, always whole words. `language` is the text's ISO 639 code.
 */
export function highlight(text: string, matched: ReadonlySet<string>, language?: string): [number, number][] {
  if (matched.size === 0) return [];
  const stem = stemOnce(stemmingLanguage(language, text));
  const isMatch = (form: string) => matched.has(form) || matched.has(stem(form));
  const ranges: [number, number][] = [];
  const visit = (word: Word) => {
    if (isMatch(word.form)) ranges.push([word.start, word.end]);
    else
      for (const { form, start, end } of allForms(word)) {
        const before = ranges.at(-1);
        if (isMatch(form) && start >= (before?.[1] ?? 0)) ranges.push([start, end]);
      }
  };
  eachWord(
    text,
    (form, start, end) => {
      if (isMatch(form)) ranges.push([start, end]);
    },
    (others) => others.forEach(visit),
  );
  return ranges;
}

/** Language → form → its stem: what is shown repeats its words, and stemming takes longer than all else here. */
const stems = new Map<string, Map<string, string>>();
const MOST_STEMS = 20_000;

function stemOnce(language: string): (form: string) => string {
  const stem = stemmerOf(language);
  const known = stems.get(language) ?? new Map<string, string>();
  stems.set(language, known);
  return (form) => {
    const before = known.get(form);
    if (before !== undefined) return before;
    const found = stem(form);
    if (known.size >= MOST_STEMS) known.clear();
    known.set(form, found);
    return found;
  };
}
