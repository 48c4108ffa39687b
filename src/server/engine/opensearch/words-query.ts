// A text as the cluster is asked for it: the same words, stems, beginnings and typos as the embedded engine's.
import { stemmerOf, stemmingLanguage } from '#server/engine/analysis/stemming.ts';
import { editsAllowed } from '#server/engine/embedded/text-fuzzy.ts';
import { parseQuery, type QueryWord } from '#server/engine/embedded/text-query.ts';
import { TEXT_SETTINGS } from '#server/engine/embedded/text-settings.ts';
import { FIELDS } from './opensearch-document.ts';

export type Clause = Readonly<Record<string, unknown>>;

/** A word, and whether what is a few edits away stands for it. */
export interface AskedWord {
  readonly word: QueryWord;
  readonly misspelt: boolean;
}

export function askedIn(text: string): AskedWord[] {
  return parseQuery(text).map((word) => ({ word, misspelt: false }));
}

export function stemOf(form: string): string {
  return stemmerOf(stemmingLanguage(undefined, form))(form);
}

/** Documents that have the word, or what stands for it; only in names where `heads` says so. */
export function wordClause({ word, misspelt }: AskedWord, heads = false): Clause {
  const { stem, prefix, typo } = TEXT_SETTINGS;
  const fields = Object.entries(FIELDS).filter(
    ([field]) => !heads || field === 'name' || field === 'alternatives',
  );
  const each = (suffix: string, forms: readonly string[], share: number): Clause[] =>
    fields.map(([field, weight]) => ({
      match: { [field + suffix]: { query: forms.join(' '), operator: 'or', boost: weight * share } },
    }));
  const forms = [word.form, ...word.joined];
  const open = word.open
    ? fields.map(([field, weight]): Clause => ({
        prefix: { [field]: { value: word.form, boost: weight * prefix } },
      }))
    : [];
  const near = misspelt ? fields.map(([field, weight]) => fuzzy(field, word.form, weight * typo)) : [];
  return {
    dis_max: {
      tie_breaker: 1,
      queries: [...each('', forms, 1), ...each('_stems', [stemOf(word.form)], stem), ...open, ...near],
    },
  };
}

/** Terms that start with the word's first letter, as the embedded engine asks. */
function fuzzy(field: string, form: string, boost: number): Clause {
  return {
    fuzzy: {
      [field]: {
        value: form,
        fuzziness: editsAllowed(form),
        max_expansions: 200,
        transpositions: true,
        boost,
      },
    },
  };
}

/** Whether a form of a document stands for the word: what is told for highlighting. */
export function standsFor({ word, misspelt }: AskedWord, form: string): boolean {
  if (form === word.form || word.joined.includes(form)) return true;
  if (word.open && form.startsWith(word.form)) return true;
  if (stemOf(form) === stemOf(word.form)) return true;
  return misspelt && distance(form, word.form) <= editsAllowed(word.form);
}

/** Edits between two forms, a swap of neighbours being one (optimal string alignment). */
export function distance(one: string, other: string): number {
  const rows: number[][] = [Array.from({ length: other.length + 1 }, (_, i) => i)];
  for (let i = 1; i <= one.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const same = one[i - 1] === other[j - 1];
      let least = Math.min(
        (rows[i - 1]?.[j] ?? 0) + 1,
        (row[j - 1] ?? 0) + 1,
        (rows[i - 1]?.[j - 1] ?? 0) + Number(!same),
      );
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1])
        least = Math.min(least, (rows[i - 2]?.[j - 2] ?? 0) + 1);
      row.push(least);
    }
    rows.push(row);
  }
  return rows[one.length]?.[other.length] ?? 0;
}
