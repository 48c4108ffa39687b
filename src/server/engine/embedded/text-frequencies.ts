// How often a word stands in each field of a document, in one byte: name 2 bits, alternatives 2, tags 1, description 3.

const SHIFTS = [0, 2, 4, 5] as const;
const MOST = [3, 3, 1, 7] as const;

/** The bits of name and alternatives. */
export const NAMES = 0b00001111;

/** The bits of name, alternatives and tags. */
export const HEAD = 0b00011111;

/** One more occurrence in this field. Beyond what its bits can say none is counted: the formula saturates long before. */
export function countOne(packed: number, field: number): number {
  const shift = SHIFTS[field] ?? 0;
  const most = MOST[field] ?? 0;
  return ((packed >> shift) & most) === most ? packed : packed + (1 << shift);
}

/** A field's length in one byte: exact to 128 words, then in steps of eight, at most 1144. */
export function packLength(length: number): number {
  return length < 128 ? length : Math.min(255, 128 + ((length - 128) >> 3));
}

/** The length that a byte stands for. */
export function lengthOf(packed: number): number {
  return packed < 128 ? packed : 128 + (packed - 128) * 8;
}
