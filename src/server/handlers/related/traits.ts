// What an item is about, in folded words, and how much two of them have in common.
import { isFunctionWord } from '#server/engine/analysis/function-words.ts';
import { words } from '#server/engine/analysis/words.ts';
import { names, texts } from '#server/engine/document-fields.ts';
import { foldName } from '#server/normalise/fold-name.ts';
import type { StoredItem } from '#server/store/store.ts';

/** What counts, in the order of the weights below. */
const TRAITS = ['skills', 'topics', 'tags', 'subject'] as const;
export type Trait = (typeof TRAITS)[number];
export type Traits = Readonly<Record<Trait, ReadonlyMap<string, string>>>;

/** What being in the same language is worth to what is near anyway. */
export const LANGUAGE_WORTH = 0.75;
/** What sharing all of a trait is worth. Being what the item’s own words find best is worth {@link TEXT_WORTH}. */
const WORTH: Readonly<Record<Trait, number>> = { skills: 4, topics: 2, tags: 1, subject: 1 };
export const TEXT_WORTH = 1;

/** The traits of a stored item, by their folded form; a skill has itself among its skills. */
export function traitsOf({ kind, item }: Pick<StoredItem, 'kind' | 'item'>): Traits {
  const skills = [...(kind === 'skill' ? texts(item['name']) : []), ...names(item['skills'])];
  return {
    skills: folded(kind === 'skill' ? [...skills, ...names(item['related_skills'])] : skills),
    topics: folded(texts(item['topics'])),
    tags: folded(texts(item['tags'])),
    subject: folded(texts(item['subject'])),
  };
}

/** From 0, nothing in common, to the sum of all worths. Of long lists it takes more to be as near as of short ones. */
export function nearness(one: Traits, other: Traits): number {
  return TRAITS.reduce((sum, trait) => sum + WORTH[trait] * cosine(one[trait], other[trait]), 0);
}

/** From 0 to 1: how many of their words two names share, less those that every name has. */
export function nameNearness(one: Pick<StoredItem, 'item'>, other: Pick<StoredItem, 'item'>): number {
  return cosine(nameWords(one), nameWords(other));
}

function nameWords({ item }: Pick<StoredItem, 'item'>): ReadonlyMap<string, string> {
  const forms = texts(item['name']).flatMap((name) => words(name).map(({ form }) => form));
  return new Map(forms.filter((form) => !isFunctionWord(form)).map((form) => [form, form]));
}

function cosine(one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>): number {
  if (one.size === 0 || other.size === 0) return 0;
  const shared = [...one.keys()].filter((key) => other.has(key)).length;
  return shared / Math.sqrt(one.size * other.size);
}

function folded(all: readonly string[]): ReadonlyMap<string, string> {
  return new Map(all.map((name) => [foldName(name), name]));
}
