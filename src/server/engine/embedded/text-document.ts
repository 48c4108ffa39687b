// A document's text as the index keeps it: each form with its packed frequencies, and the fields' lengths.
import { isFunctionWord } from '#server/engine/analysis/function-words.ts';
import { allForms, words } from '#server/engine/analysis/words.ts';
import type { DocumentText } from '#server/engine/engine.ts';
import { countOne } from './text-frequencies.ts';
import { FIELDS } from './text-settings.ts';

export interface AnalysedText {
  /** Form → packed frequencies. */
  readonly frequencies: ReadonlyMap<string, number>;
  /** Words in each field; of alternatives, the mean of one, for each is a whole name. */
  readonly lengths: readonly number[];
  /** The words of its name and alternatives, one after another. */
  readonly called: readonly string[];
  /** The words of its description, each once, if it has alternatives: what may be said where the thing is meant. */
  readonly said: readonly string[];
}

/** Counts the words of each field. */
export function analyse(text: DocumentText): AnalysedText {
  const { name, alternatives = [], tags = [], description = '' } = text;
  const fields = [[name], alternatives, tags, [description]];
  const frequencies = new Map<string, number>();
  const called: string[] = [];
  const said = new Set<string>();
  const lengths = fields.map((texts, field) => {
    const isName = FIELDS[field] === 'name' || FIELDS[field] === 'alternatives';
    let length = 0;
    for (const one of texts)
      for (const word of words(one)) {
        if (isName) called.push(word.form);
        else if (FIELDS[field] === 'description' && alternatives.length > 0 && !isFunctionWord(word.form))
          said.add(word.form);
        for (const { form } of allForms(word)) {
          length += 1;
          frequencies.set(form, countOne(frequencies.get(form) ?? 0, field));
        }
      }
    return FIELDS[field] === 'alternatives' ? Math.round(length / Math.max(1, texts.length)) : length;
  });
  return { frequencies, lengths, called, said: [...said] };
}
