// What documents say of other names for one thing: "JS" is another name of JavaScript, so a search for either also
// finds what only says the other. A name counts only while a document that gives it is seen by the caller.
import type { DocumentText } from '#server/engine/engine.ts';
import { formsOf, type QueryWord } from './text-query.ts';
import type { Transfer } from './transfer.ts';

/** A name as folded forms, joined by a space. */
type Phrase = string;

/** Longest name that is looked for inside a query, in words. */
const LONGEST_PHRASE = 4;
const MOST_SYNONYMS = 12;

export class Synonyms {
  readonly #names = new Map<number, readonly Phrase[]>();
  readonly #givenBy = new Map<Phrase, Set<number>>();

  /** Names of one thing; a document without alternatives teaches nothing. */
  add(ordinal: number, { name, alternatives = [] }: DocumentText): void {
    if (alternatives.length === 0) return;
    const phrases = new Set([name, ...alternatives].map((one) => formsOf(one).join(' ')));
    phrases.delete('');
    if (phrases.size >= 2) this.#give(ordinal, [...phrases]);
  }

  transfer(t: Transfer): void {
    for (const [ordinal, phrases] of t.plain(this.#names)) this.#give(ordinal, phrases);
  }

  #give(ordinal: number, phrases: readonly Phrase[]): void {
    this.#names.set(ordinal, phrases);
    for (const phrase of phrases) {
      const givers = this.#givenBy.get(phrase);
      if (givers === undefined) this.#givenBy.set(phrase, new Set([ordinal]));
      else givers.add(ordinal);
    }
  }

  remove(ordinal: number): void {
    for (const phrase of this.#names.get(ordinal) ?? []) {
      const givers = this.#givenBy.get(phrase);
      givers?.delete(ordinal);
      if (givers?.size === 0) this.#givenBy.delete(phrase);
    }
    this.#names.delete(ordinal);
  }

  /** Other names, each as its forms, that documents in `seen` give to what `phrase` names. */
  of(phrase: Phrase, seen: Uint8Array): string[][] {
    const others = new Set<Phrase>();
    for (const ordinal of this.#givenBy.get(phrase) ?? []) {
      if (seen[ordinal] !== 1) continue;
      for (const other of this.#names.get(ordinal) ?? []) if (other !== phrase) others.add(other);
      if (others.size >= MOST_SYNONYMS) break;
    }
    return [...others].slice(0, MOST_SYNONYMS).map((other) => other.split(' '));
  }
}

/** By word of the query: the other names of the stretches of the query it stands in. */
export function synonymsIn(
  asked: readonly QueryWord[],
  synonyms: Synonyms,
  seen: Uint8Array,
): Map<string, string[][]> {
  const found = new Map<string, string[][]>();
  for (let start = 0; start < asked.length; start += 1)
    for (let end = start + 1; end <= Math.min(asked.length, start + LONGEST_PHRASE); end += 1) {
      const stretch = asked.slice(start, end).map(({ form }) => form);
      const others = synonyms.of(stretch.join(' '), seen);
      if (others.length > 0)
        for (const form of stretch) found.set(form, [...(found.get(form) ?? []), ...others]);
    }
  return found;
}
