// A part of a row that has one of its members in it, in the middle where both sides have enough.

/** Half-open, at most `size` long. @param at from 0 */
export function windowAround(at: number, length: number, size: number): { from: number; to: number } {
  const from = Math.max(0, Math.min(at - Math.floor(size / 2), length - size));
  return { from, to: Math.min(length, from + size) };
}
