// Prices: what makers write → the number in it, and the bucket of the facet.
import { PRICES } from '#contract/facets.ts';
import { bucketOf } from './buckets.ts';
import { foldName } from './fold-name.ts';

export interface Price {
  /** In the currency it is written in; 0 is free. */
  readonly amount?: number;
  readonly range: (typeof PRICES)[number];
}

/** Folded words that say "costs nothing". To extend: add a word. */
const FREE_WORDS = [
  'free',
  'gratis',
  'kostenlos',
  'gratuit',
  'gratuito',
  'gratuita',
  '免费',
  '免費',
  '無料',
  '무료',
  'مجاني',
  'бесплатно',
];
const AUDIT = /\baudit\b/;
const BOUNDS = [50, 100, 200] as const;
const [FREE, FREE_TO_AUDIT, ...PAID] = PRICES;

const CURRENCY = String.raw`(?:us\$|[$€£¥₹₩₽₺]|usd|eur|gbp|inr|jpy|cny|chf|cad|aud|brl|mxn|dollars?|euros?)`;
const AMOUNT = String.raw`\d[\d.,' ]*`;
const PERIOD = String.raw`(?:(?:/|per|a|each) ?(?:month|mo|year|yr|week|course|user|person))`;
const PAID_TEXT = new RegExp(
  `^(?:from|only|ab)? ?${CURRENCY}? ?(${AMOUNT}) ?${CURRENCY}?(?: ?[-–—] ?${CURRENCY}? ?${AMOUNT} ?${CURRENCY}?)? ?${PERIOD}?$`,
);
const ANY_AMOUNT = new RegExp(`${CURRENCY} ?(${AMOUNT})|(${AMOUNT}) ?${CURRENCY}`);

/**
 * Reads a price: "Free", "0", "84.99", "€20", "1.299,00 EUR", "FREE-Add a Verified Certificate for $49 USD".
 * The lower end of a range counts. Currencies are not converted.
 * @returns undefined when the text does not say.
 */
export function readPrice(text: string): Price | undefined {
  const folded = foldName(text);
  if (AUDIT.test(folded) || FREE_WORDS.some((word) => folded.startsWith(word))) {
    if (FREE_WORDS.includes(folded)) return { amount: 0, range: FREE };
    // Free, and then something more: a certificate for money, or an audit track.
    const found = ANY_AMOUNT.exec(folded);
    const amount = readAmount(found?.[1] ?? found?.[2] ?? '');
    if (amount !== undefined && amount > 0) return { amount, range: FREE_TO_AUDIT };
    return AUDIT.test(folded) ? { range: FREE_TO_AUDIT } : { amount: 0, range: FREE };
  }
  const amount = readAmount(PAID_TEXT.exec(folded)?.[1] ?? '');
  if (amount === undefined) return undefined;
  const range = amount === 0 ? FREE : bucketOf(amount, BOUNDS, PAID);
  return range === undefined ? undefined : { amount, range };
}

/** "1,299.00", "1.299,00", "1 299", "49,99": the last mark followed by one or two digits is the decimal one. */
function readAmount(text: string): number | undefined {
  const digits = text.replaceAll(/[' ]/g, '').replace(/[.,]+$/, '');
  if (digits === '') return undefined;
  const [whole = '', ...decimals] = digits.split(/[.,](?=\d{1,2}$)/);
  const amount = Number(`${whole.replaceAll(/[.,]/g, '')}.${decimals.join('')}`);
  return Number.isFinite(amount) && amount < 1e9 ? amount : undefined;
}
