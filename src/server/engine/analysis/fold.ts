// One spelling for what readers take for the same letters: case, accents, width, ligatures, Arabic and Hebrew pointing.

/** Letters that have no decomposition in Unicode, and letters that keyboards of one script write in two ways. */
const LETTERS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ß: 'ss',
    æ: 'ae',
    œ: 'oe',
    ø: 'o',
    đ: 'd',
    ð: 'd',
    þ: 'th',
    ł: 'l',
    ħ: 'h',
    ŧ: 't',
    ŋ: 'n',
    ı: 'i',
    ς: 'σ',
    ё: 'е',
    ґ: 'г',
    ى: 'ي',
    ی: 'ي',
    ک: 'ك',
    ة: 'ه',
    ٱ: 'ا',
    '\u2019': "'",
    '\u02bc': "'",
  }),
);

const PLAIN = /^[\u0020-\u007e]*$/;
/** Accents of Latin and Greek; Cyrillic keeps its own, for й is a letter. */
const ACCENTS = /(?<![\u0400-\u04ff])[\u0300-\u036f]/gu;
/** Hebrew points, Arabic vowels and hamza, tatweel, soft hyphen, joiners, variation selectors. */
const POINTS =
  /[\u0591-\u05c7\u0610-\u061a\u064b-\u065f]|\u0670|\u0640|\u00ad|[\u200b-\u200f]|\u2060|\ufe0e|\ufe0f/gu;
const SPECIAL = new RegExp(`[${[...LETTERS.keys()].join('')}]`, 'gu');
const FOREIGN_DIGITS = /[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f]/gu;

/**
 * `text` folded: two texts that a reader would type alike are equal. Devanagari, Thai and other vowel signs stay,
 * and so does Cyrillic й, which is a letter of its own (its stemmer needs it).
 */
export function fold(text: string): string {
  const lower = text.toLowerCase();
  if (PLAIN.test(lower)) return lower;
  return lower
    .normalize('NFKD')
    .toLowerCase()
    .replace(ACCENTS, '')
    .replace(POINTS, '')
    .normalize('NFC')
    .replace(SPECIAL, (letter) => LETTERS.get(letter) ?? letter)
    .replace(FOREIGN_DIGITS, (digit) => String(digitValue(digit.charCodeAt(0))));
}

/** The blocks of ten digits all start at a code point ending in 0 or 6. */
function digitValue(code: number): number {
  return code >= 0x0966 ? code - 0x0966 : code >= 0x06f0 ? code - 0x06f0 : code - 0x0660;
}
