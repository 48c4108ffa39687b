// BM25F: a word's frequencies in the fields are weighed and normalised first, summed, and saturated once.
// score = idf × f (k1 + 1) / (f + k1), f = Σ weight × frequency / (1 − b + b × length / mean length).
import { frequencyIn, lengthOf } from './text-frequencies.ts';
import type { FieldLengths, Visible } from './text-lengths.ts';
import { postingBuffer, type Postings } from './text-postings.ts';
import type { Scores } from './text-scores.ts';
import { FIELDS, type TextSettings } from './text-settings.ts';

/** A term that stands for a word of the query, and what it counts against the word itself. */
export interface WeighedTerm {
  readonly form: string;
  readonly term: number;
  readonly weight: number;
}

/** Scores words for one caller and one query. */
export class Scorer {
  readonly visible: Visible;
  readonly #postings: Postings;
  readonly #lengths: FieldLengths;
  readonly #k1: number;
  readonly #factors: readonly Float32Array[];
  readonly #buffer = postingBuffer();

  constructor(postings: Postings, lengths: FieldLengths, visible: Visible, settings: TextSettings) {
    this.visible = visible;
    this.#postings = postings;
    this.#lengths = lengths;
    this.#k1 = settings.k1;
    this.#factors = FIELDS.map((name, field) => {
      const { weight, b } = settings.fields[name];
      const mean = Math.max(visible.averages[field] ?? 0, 1e-9);
      return Float32Array.from(
        { length: 256 },
        (_, packed) => weight / (1 - b + (b * lengthOf(packed)) / mean),
      );
    });
  }

  /** How many visible documents have the term. */
  count(term: number): number {
    const size = this.#postings.read(term, this.#buffer);
    const { ordinals } = this.#buffer;
    const { seen } = this.visible;
    let count = 0;
    for (let index = 0; index < size; index += 1) count += seen[ordinals[index] ?? 0] ?? 0;
    return count;
  }

  /** Adds the weighed frequencies of a term to the documents that have it. */
  gather({ term, weight }: WeighedTerm, into: Scores): void {
    const size = this.#postings.read(term, this.#buffer);
    const { ordinals, frequencies } = this.#buffer;
    const { seen } = this.visible;
    const { bytes } = this.#lengths;
    for (let index = 0; index < size; index += 1) {
      const ordinal = ordinals[index] ?? 0;
      if (seen[ordinal] !== 1) continue;
      const packed = frequencies[index] ?? 0;
      let sum = 0;
      for (let field = 0; field < 4; field += 1) {
        const frequency = frequencyIn(packed, field);
        if (frequency > 0) sum += frequency * (this.#factors[field]?.[bytes[ordinal * 4 + field] ?? 0] ?? 0);
      }
      into.add(ordinal, weight * sum);
    }
  }

  /** Turns gathered frequencies into scores. */
  saturate(gathered: Scores, documents: number = gathered.size): void {
    const idf = inverseFrequency(this.visible.documents, documents);
    const { values, touched, size } = gathered;
    const k1 = this.#k1;
    for (let index = 0; index < size; index += 1) {
      const ordinal = touched[index] ?? 0;
      const frequency = values[ordinal] ?? 0;
      values[ordinal] = (idf * frequency * (k1 + 1)) / (frequency + k1);
    }
  }
}

/** What a word that `having` of `documents` have says: never negative. */
export function inverseFrequency(documents: number, having: number): number {
  return Math.log(1 + (documents - having + 0.5) / (having + 0.5));
}
