// Which terms stand for a word of the query, and what each counts against the word itself.
import { editsAllowed, formsWithin } from './text-fuzzy.ts';
import type { QueryWord } from './text-query.ts';
import type { TextSettings } from './text-settings.ts';
import type { Vocabulary } from './text-vocabulary.ts';

/** Letters: of the least root that words can share, and of the longest endings that may differ. */
const SHORTEST_ROOT = 5;
const LONGEST_ENDING = 3;

/** Term → weight. */
export type StandIns = Map<number, number>;

export class Expansion {
  readonly #vocabularies: Iterable<Vocabulary>;
  readonly #settings: TextSettings;

  constructor(vocabularies: ReadonlyMap<string, Vocabulary>, settings: TextSettings) {
    this.#vocabularies = [...vocabularies.values()];
    this.#settings = settings;
  }

  /** The word itself, joined with its neighbours, its relatives, and what it may be the beginning of. */
  direct({ form, joined, open }: QueryWord): StandIns {
    const { prefix } = this.#settings;
    const found: StandIns = new Map();
    for (const vocabulary of this.#vocabularies) {
      this.#family(vocabulary, form, 1, found);
      for (const one of joined) this.#family(vocabulary, one, 1, found);
      if (open && prefix > 0)
        for (const list of vocabulary.sorted.lists()) {
          const { from, end } = list.startingWith(form);
          for (let at = from; at < end; at += 1) offer(found, list.terms[at], prefix);
        }
    }
    return found;
  }

  /** A form and its relatives. */
  family(form: string, weight: number): StandIns {
    const found: StandIns = new Map();
    for (const vocabulary of this.#vocabularies) this.#family(vocabulary, form, weight, found);
    return found;
  }

  /** Terms that begin like a word, and are as long but for an ending: "trimming" for "trimmer". */
  kin(form: string): number[] {
    const root = form.slice(0, Math.max(SHORTEST_ROOT, form.length - LONGEST_ENDING));
    if (form.length <= SHORTEST_ROOT || !/^\p{L}+$/u.test(form)) return [];
    const found: number[] = [];
    for (const vocabulary of this.#vocabularies)
      for (const list of vocabulary.sorted.lists()) {
        const { from, end } = list.startingWith(root);
        for (let at = from; at < end; at += 1)
          if ((list.lengths[at] ?? 0) <= root.length + LONGEST_ENDING) found.push(list.terms[at] ?? 0);
      }
    return found;
  }

  /** What the word may be a misspelling of. */
  typos({ form }: QueryWord): StandIns {
    const { typo } = this.#settings;
    const found: StandIns = new Map();
    const edits = typo > 0 ? editsAllowed(form) : 0;
    if (edits === 0) return found;
    for (const vocabulary of this.#vocabularies)
      for (const list of vocabulary.sorted.lists())
        for (const near of formsWithin(form, edits, list)) offer(found, near.term, typo ** near.edits);
    return found;
  }

  #family(vocabulary: Vocabulary, form: string, weight: number, found: StandIns): void {
    const { stem } = this.#settings;
    offer(found, vocabulary.termOf(form), weight);
    if (stem > 0) for (const term of vocabulary.relatives(form)) offer(found, term, weight * stem);
  }
}

function offer(found: StandIns, term: number | undefined, weight: number): void {
  if (term !== undefined && (found.get(term) ?? 0) < weight) found.set(term, weight);
}
