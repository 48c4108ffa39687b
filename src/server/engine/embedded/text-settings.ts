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
  /** What a form counts against the exact one; 0 turns the expansion off. */
  readonly stem: number;
  readonly prefix: number;
  readonly typo: number;
}

export const TEXT_SETTINGS: TextSettings = {
  k1: 1.2,
  fields: {
    name: { weight: 4, b: 0.5 },
    alternatives: { weight: 4, b: 0.5 },
    tags: { weight: 2, b: 0.5 },
    description: { weight: 1, b: 0.75 },
  },
  stem: 0.8,
  prefix: 0.4,
  typo: 0.5,
};
