// Counts and ratings, as people write them.

const COUNT = /^\+?(\d{1,3}(?:[,.' \u00a0\u202f]\d{3})+|\d{1,15})(?:\.0+)?\+?$/;
const SHORT_COUNT = /^(\d{1,4}(?:\.\d+)?) ?([km])\+?$/i;
const RATING = /^(\d(?:[.,]\d+)?) ?(?:stars?|★|(?:\/|out of) ?5)?$/i;

/** "2,442,271", "2147", "3.4k" → a whole number, 0 or more. */
export function readCount(text: string): number | undefined {
  const short = SHORT_COUNT.exec(text);
  if (short !== null)
    return Math.round(Number(short[1]) * (short[2]?.toLowerCase() === 'm' ? 1_000_000 : 1000));
  const found = COUNT.exec(text)?.[1];
  return found === undefined ? undefined : Number(found.replaceAll(/\D/g, ''));
}

/** "4.6stars", "4,6", "4.6/5" → 0 to 5. */
export function readRating(text: string): number | undefined {
  const found = RATING.exec(text)?.[1];
  const rating = found === undefined ? Number.NaN : Number(found.replace(',', '.'));
  return rating <= 5 ? rating : undefined;
}
