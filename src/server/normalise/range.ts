// "3", "1.5", "6–18", "3 to 5": the number in the middle.

const NUMBER = String.raw`\d{1,6}(?:[.,]\d{1,20})?`;

/** The source of a pattern for a number or a range of two, in folded text. No groups of its own. */
export const RANGE = `${NUMBER}(?: ?(?:[-‐‑‒–—]|to|or) ?${NUMBER})?`;

/** The number, or the middle of the range; undefined when the text has none. */
export function readRange(text: string): number | undefined {
  const [low, high = low] = (text.match(/\d+(?:[.,]\d+)?/g) ?? []).map((one) =>
    Number(one.replace(',', '.')),
  );
  return low === undefined || high === undefined ? undefined : (low + high) / 2;
}
