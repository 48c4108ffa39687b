// A document's text as the index keeps it: each form with its packed frequencies, and the fields' lengths.
import { allForms, words } from '#server/engine/analysis/words.ts';
import type { DocumentText } from '#server/engine/engine.ts';
import { packFrequencies } from './text-frequencies.ts';
import { FIELDS } from './text-settings.ts';

export interface AnalysedText {
  /** Form → packed frequencies. */
  readonly frequencies: ReadonlyMap<string, number>;
  /** Words in each field; of alternatives, the mean of one, for each is a whole name. */
  readonly lengths: readonly number[];
}

/** Counts the words of each field. */
export function analyse(text: DocumentText): AnalysedText {
  const { name, alternatives = [], tags = [], description = '' } = text;
  const fields = [[name], alternatives, tags, [description]];
  const counts = new Map<string, number[]>();
  const lengths = fields.map((texts, field) => {
    let length = 0;
    for (const one of texts)
      for (const word of words(one))
        for (const { form } of allForms(word)) {
          length += 1;
          let count = counts.get(form);
          if (count === undefined) counts.set(form, (count = [0, 0, 0, 0]));
          count[field] = (count[field] ?? 0) + 1;
        }
    return FIELDS[field] === 'alternatives' ? Math.round(length / Math.max(1, texts.length)) : length;
  });
  const frequencies = new Map<string, number>();
  for (const [form, count] of counts) frequencies.set(form, packFrequencies(count));
  return { frequencies, lengths };
}
