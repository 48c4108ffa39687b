// BM25F: a word's frequencies in the fields are weighed and normalised first, summed, and saturated once.
// score = idf × f (k1 + 1) / (f + k1), f = Σ weight × frequency / (1 − b + b × length / mean length).
import { HEAD, lengthOf, NAMES } from './text-frequencies.ts';
import type { FieldLengths, Visible } from './text-lengths.ts';
import type { Postings, Run } from './text-postings.ts';
import type { Scores } from './text-scores.ts';
import { FIELDS, type TextSettings } from './text-settings.ts';

/**
 * Frequencies are added as whole numbers of these small parts, so that their sum is the same in whatever order the
 * terms come: the order of a vocabulary would tell of documents that the caller does not see.
 */
const GRAINS = 65_536;

/** So many counts are kept of what one caller sees. */
const MOST_COUNTED = 20_000;

/** Scores words for one caller and one query. */
export class Scorer {
  readonly visible: Visible;
  readonly #postings: Postings;
  readonly #lengths: Uint8Array;
  readonly #k1: number;
  /** By field and packed length: what one occurrence counts. */
  readonly #factors: Float32Array;

  constructor(postings: Postings, lengths: FieldLengths, visible: Visible, settings: TextSettings) {
    this.visible = visible;
    this.#postings = postings;
    this.#lengths = lengths.bytes;
    this.#k1 = settings.k1;
    this.#factors = new Float32Array(FIELDS.length * 256);
    FIELDS.forEach((name, field) => {
      const { weight, b } = settings.fields[name];
      const mean = Math.max(visible.averages[field] ?? 0, 1e-9);
      for (let packed = 0; packed < 256; packed += 1)
        this.#factors[field * 256 + packed] = weight / Math.max(1 - b + (b * lengthOf(packed)) / mean, 1e-6);
    });
  }

  /**
   * Adds the weighed frequencies of a term to the documents that have it. `heads`, if given, gets `bit` for each
   * document that has it in its name or alternatives. Answers how many the caller sees.
   */
  gather(term: number, weight: number, into: Scores, heads?: Uint32Array, bit = 0): number {
    let having = 0;
    for (const run of this.#postings.runs(term)) having += this.#gatherRun(run, weight, into, heads, bit);
    return having;
  }

  #gatherRun(run: Run, weight: number, into: Scores, heads: Uint32Array | undefined, bit: number): number {
    const { bytes, end } = run;
    const { seen } = this.visible;
    const lengths = this.#lengths;
    const factors = this.#factors;
    const { values, touched } = into;
    let { size } = into;
    let having = 0;
    let ordinal = -1;
    let next = run.start;
    while (next < end) {
      let byte = bytes[next++] ?? 0;
      let gap = byte & 127;
      for (let shift = 7; byte > 127; shift += 7) {
        byte = bytes[next++] ?? 0;
        gap |= (byte & 127) << shift;
      }
      ordinal += gap;
      const packed = bytes[next++] ?? 0;
      if (seen[ordinal] !== 1) continue;
      having += 1;
      const at = ordinal * 4;
      let sum = (packed >> 5) * (factors[768 + (lengths[at + 3] ?? 0)] ?? 0);
      if ((packed & HEAD) !== 0) {
        sum += (packed & 3) * (factors[lengths[at] ?? 0] ?? 0);
        sum += ((packed >> 2) & 3) * (factors[256 + (lengths[at + 1] ?? 0)] ?? 0);
        sum += ((packed >> 4) & 1) * (factors[512 + (lengths[at + 2] ?? 0)] ?? 0);
        if (heads !== undefined && (packed & NAMES) !== 0) heads[ordinal] = (heads[ordinal] ?? 0) | bit;
      }
      const before = values[ordinal] ?? 0;
      if (before === 0) touched[size++] = ordinal;
      const grains = (weight * sum * GRAINS + 0.5) | 0;
      values[ordinal] = before + (grains > 0 ? grains : 1) / GRAINS;
    }
    into.size = size;
    return having;
  }

  /** What a word can score at most that so many documents have. */
  most(having: number): number {
    return (this.#k1 + 1) * inverseFrequency(this.visible.documents, having);
  }

  /** How many documents the caller sees have one of the terms; one with two of them counts twice. */
  count(terms: readonly number[]): number {
    const { seen, counted } = this.visible;
    const known = counted.get(terms);
    if (known !== undefined) return known;
    const { buffer } = this.#postings;
    let having = 0;
    for (const term of terms) {
      const size = this.#postings.read(term, buffer);
      const { ordinals } = buffer;
      for (let index = 0; index < size; index += 1) having += seen[ordinals[index] ?? 0] ?? 0;
    }
    if (counted.size >= MOST_COUNTED) counted.clear();
    counted.set(terms, having);
    return having;
  }

  /** Turns gathered frequencies into scores. */
  saturate(gathered: Scores, having = gathered.size): void {
    const idf = inverseFrequency(this.visible.documents, having);
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
