// What the ranking weighs by. The defaults are what benchmarks/relevance measured best.

/** The fields of a document, in the order of their bits and lengths. */
export const FIELDS = ['name', 'alternatives', 'tags', 'description'] as const;

export interface FieldSettings {
  readonly weight: number;
  /** How much a long field counts against its words: 0 not at all, 1 in full. */
  readonly b: number;
}

export interface TextSettings {
  readonly k1: number;
  readonly fields: Readonly<Record<(typeof FIELDS)[number], FieldSettings>>;
  /** What a form with the same stem counts against the exact form. This and the next: 0 turns it off. */
  readonly stem: number;
  /** What a word counts that the last word begins. */
  readonly prefix: number;
  /** What each edit of a misspelt word leaves of its count. */
  readonly typo: number;
  /** What another name for the same thing counts. */
  readonly synonym: number;
  /** What a word counts that shares all but its ending; only where any word will do. */
  readonly kin: number;
  /** What the words count that the names of the best matches use, were they sure; only where any word will do. */
  readonly taught: number;
  /** What the words that describe the best matches teach against those of their names; only of matches with alternatives. */
  readonly described: number;
  /** So many documents with all words are enough not to ask for any. */
  readonly enough: number;
  /** So many are enough if they have them in their names; one, if they are all of its name. */
  readonly named: number;
  /** Where any word will do: what has this share of the words that matter is found. */
  readonly share: number;
  /** What has fewer, or only what they teach, is found if so few score better. */
  readonly best: number;
}

export const TEXT_SETTINGS: TextSettings = {
  k1: 1.2,
  fields: {
    name: { weight: 4, b: 0.5 },
    alternatives: { weight: 4, b: 0.5 },
    tags: { weight: 1, b: 0.75 },
    description: { weight: 1, b: 0.25 },
  },
  stem: 0.65,
  prefix: 0.2,
  typo: 0.5,
  synonym: 0.5,
  kin: 0.3,
  taught: 0.7,
  described: 0.7,
  enough: 10,
  named: 2,
  share: 0.5,
  best: 200,
};

/** Without what a cluster is not asked for: other names, what names teach, the best of what has fewer than half of the words. */
export const SHARED_SETTINGS: TextSettings = { ...TEXT_SETTINGS, synonym: 0, kin: 0, taught: 0, best: 0 };

/** How many of so many words that matter a document must have where any will do: at least one. */
export function enoughOf(words: number, { share }: TextSettings): number {
  return Math.max(1, Math.ceil(words * share));
}
