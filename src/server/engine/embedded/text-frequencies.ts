// How often a word stands in each field of a document, in one byte: name 2 bits, alternatives 2, tags 1, description 3.

const SHIFTS = [0, 2, 4, 5] as const;
const MOST = [3, 3, 1, 7] as const;

/** The bits of name and alternatives. */
export const NAMES = 0b00001111;

/** The bits of name, alternatives and tags. */
export const HEAD = 0b00011111;

/** Counts beyond what its bits can say are cut: the formula saturates long before. */
export function packFrequencies(counts: ArrayLike<number>): number {
  let packed = 0;
  for (let field = 0; field < 4; field += 1)
    packed |= Math.min(counts[field] ?? 0, MOST[field] ?? 0) << (SHIFTS[field] ?? 0);
  return packed;
}

/** A field's length in one byte: exact to 128 words, then in steps of eight, at most 1144. */
export function packLength(length: number): number {
  return length < 128 ? length : Math.min(255, 128 + ((length - 128) >> 3));
}

/** The length that a byte stands for. */
export function lengthOf(packed: number): number {
  return packed < 128 ? packed : 128 + (packed - 128) * 8;
}
