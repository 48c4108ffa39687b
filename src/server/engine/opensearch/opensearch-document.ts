// What the cluster keeps of a document: words as our own analysis makes them, so that both engines find the same.
import { allForms, words } from '#server/engine/analysis/words.ts';
import { stemmerOf, stemmingLanguage } from '#server/engine/analysis/stemming.ts';
import { byCodeUnit, foldValue } from '#server/engine/embedded/fold-value.ts';
import type { DocumentText, EngineDocument } from '#server/engine/engine.ts';

/** One shard, with a second copy of it where there is a second node. */
export const COPIED = { number_of_shards: 1, auto_expand_replicas: '0-1' } as const;

/** The searchable fields and what a word in each counts. */
export const FIELDS = { name: 4, alternatives: 4, tags: 1, description: 1 } as const;
export type Field = keyof typeof FIELDS;

/** A field's own name may have dots, which the cluster would read as a path. */
export function facetField(name: string): string {
  return `f_${encodeURIComponent(name).replaceAll('.', '%2E')}`;
}
/** The same values folded: what a choice is compared with. */
export function foldedField(name: string): string {
  return `g_${encodeURIComponent(name).replaceAll('.', '%2E')}`;
}
export function numberField(name: string): string {
  return `n_${encodeURIComponent(name).replaceAll('.', '%2E')}`;
}

const KEYWORD = { type: 'keyword' } as const;
/** Forms are divided by spaces already. */
const FORMS = { type: 'text', analyzer: 'whitespace', norms: true } as const;

const NUMBER = { type: 'double' } as const;

const PROPERTIES = {
  id: KEYWORD,
  row: { type: 'long', index: false },
  access: KEYWORD,
  keys: KEYWORD,
  named: KEYWORD,
  words: KEYWORD,
  stems: KEYWORD,
  length: { type: 'integer' },
  ...Object.fromEntries(
    Object.keys(FIELDS).flatMap((field) => [
      [field, FORMS],
      [`${field}_stems`, FORMS],
    ]),
  ),
} as const;

/**
 * What an index is made with. The fields of these documents are named at once, for the cluster tells all its nodes of each
 * that it meets later.
 */
export function indexBody(documents: readonly EngineDocument[] = []) {
  const facets = documents.flatMap((one) => Object.keys(one.facets));
  const numbers = documents.flatMap((one) => Object.keys(one.numbers));
  return {
    // A copy of each shard wherever there is a second node: losing one loses nothing.
    settings: { ...COPIED, refresh_interval: '-1' },
    mappings: {
      dynamic_templates: [
        { facets: { match: 'f_*', mapping: KEYWORD } },
        { folded: { match: 'g_*', mapping: KEYWORD } },
        { numbers: { match: 'n_*', mapping: NUMBER } },
      ],
      properties: {
        ...PROPERTIES,
        ...Object.fromEntries(facets.flatMap((name) => [facetField(name), foldedField(name)]).map(keyword)),
        ...Object.fromEntries(numbers.map((name) => [numberField(name), NUMBER])),
      },
    },
  };
}

function keyword(field: string) {
  return [field, KEYWORD] as const;
}

/** Longest folded name that is ordered by, in characters: a term of the cluster has a bound. */
const LONGEST_NAME = 4_000;

export function clusterDocument(document: EngineDocument): Record<string, unknown> {
  const { id, row, access, keys, facets, numbers, text, language } = document;
  const forms = formsOf(text);
  const stem = stemmerOf(stemmingLanguage(language, textsOf(text).join(' ')));
  const fields = Object.entries(forms).flatMap(([field, found]) => [
    [field, found.join(' ')],
    [`${field}_stems`, found.map(stem).join(' ')],
  ]);
  const all = [...new Set(Object.values(forms).flat())].toSorted(byCodeUnit);
  return {
    id,
    row,
    access,
    keys,
    named: foldValue(text.name).slice(0, LONGEST_NAME),
    words: all,
    stems: [...new Set(all.map(stem))],
    length: words(text.name).length,
    ...Object.fromEntries(fields),
    ...Object.fromEntries(
      Object.entries(facets).flatMap(([name, values]) => [
        [facetField(name), [...new Set(values)]],
        [foldedField(name), [...new Set(values.map(foldValue))]],
      ]),
    ),
    ...Object.fromEntries(Object.entries(numbers).map(([name, value]) => [numberField(name), value])),
  };
}

function formsIn(texts: readonly string[]): string[] {
  return texts.flatMap((one) => words(one).flatMap((word) => allForms(word).map(({ form }) => form)));
}

function formsOf(text: DocumentText): Record<Field, string[]> {
  const { name, alternatives = [], tags = [], description = '' } = text;
  return {
    name: formsIn([name]),
    alternatives: formsIn(alternatives),
    tags: formsIn(tags),
    description: formsIn([description]),
  };
}

function textsOf({ name, alternatives = [], tags = [], description = '' }: DocumentText): string[] {
  return [name, ...alternatives, ...tags, description];
}
