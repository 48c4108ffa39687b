// Text → words, each with where it stands. Splitting keeps what makes a name ("C++", ".NET", "Node.js", "A/B") findable.
import { fold } from './fold.ts';

/** A word of a text: `form` is folded; `start` and `end` are UTF-16 offsets, half open. */
export interface Token {
  readonly form: string;
  readonly start: number;
  readonly end: number;
}

/**
 * What readers take for one word. `parts` are the plain words in it: itself for a plain word, two or three for a
 * compound ("e-learning": form "elearning"), the bare word for a marked one (".NET"), none for a marked letter ("C++").
 */
export interface Word extends Token {
  readonly parts: readonly Token[];
  /** ".NET" in "ASP.NET": found by it, but not asked of a document. */
  readonly suffix?: Token;
}

const LETTER = String.raw`[\p{L}\p{M}\p{N}]`;
const APOSTROPHES = `'\u2019\u02bc`;
/** Words joined inside by a connector, then + or #; a dot in front belongs to the word (".NET"). */
const WORD = new RegExp(
  String.raw`(?<!${LETTER}|\.)\.(?=\p{L})${LETTER}+|` +
    String.raw`${LETTER}+(?:(?:[-\u2010\u2011./&_\u00ad${APOSTROPHES}]|(?<=\p{Nd}),(?=\p{Nd}))${LETTER}+)*(?:\+{1,2}|#)?`,
  'gu',
);
const PLAIN = new RegExp(`^${LETTER}+$`, 'u');
const PIECE = new RegExp(`(?:${LETTER}|[${APOSTROPHES}\u00ad])+(?:\\+{1,2}|#)?`, 'gu');
const NUMBER = /^\p{Nd}+(?:[.,]\p{Nd}+)*[+#]*$/u;
const MARKED = /[+#]+$/u;
/** French, Italian and Catalan articles before an apostrophe, and the English possessive after one. */
const ELIDED = /^(?:[cdjlmnst]|qu|un|dell|all|nell|sull|dall)'(?=..)|'s$/u;
/** Scripts written without spaces: their words are found by dictionary. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Khmer}\p{Script=Lao}\p{Script=Myanmar}]/u;
const LONGEST_COMPOUND = 3;

const segmenter = new Intl.Segmenter('en', { granularity: 'word' });

/** The words of a text, in order. */
export function words(text: string): Word[] {
  const found: Word[] = [];
  for (const { 0: raw, index } of text.matchAll(WORD)) {
    if (PLAIN.test(raw)) {
      if (UNSPACED.test(raw)) pushSegments(raw, index, found);
      else pushSimple(fold(raw), index, index + raw.length, found);
    } else if (UNSPACED.test(raw)) pushSegments(raw, index, found);
    else pushCompound(raw, index, found);
  }
  return found;
}

function pushSimple(form: string, start: number, end: number, found: Word[]): void {
  if (form !== '') found.push({ form, start, end, parts: [{ form, start, end }] });
}

function pushSegments(raw: string, offset: number, found: Word[]): void {
  for (const { segment, index, isWordLike } of segmenter.segment(raw))
    if (isWordLike === true)
      pushSimple(fold(segment), offset + index, offset + index + segment.length, found);
}

function pushCompound(raw: string, start: number, found: Word[]): void {
  const end = start + raw.length;
  if (NUMBER.test(raw)) return pushSimple(fold(raw).replace(/[,+#]/gu, ''), start, end, found);
  const pieces = [...raw.matchAll(PIECE)].map((piece) => marked(piece[0], start + piece.index));
  const [first] = pieces;
  if (first === undefined) return;
  const single = pieces.length === 1;
  if (single && raw.startsWith('.')) found.push({ form: `.${first.form}`, start, end, parts: [first] });
  else if (single) found.push(first);
  else if (
    pieces.length > LONGEST_COMPOUND ||
    (raw.includes('/') && pieces.some((one) => one.form.length > 3))
  )
    found.push(...pieces);
  else {
    const form = pieces.map((one) => one.form).join('');
    const parts = pieces.flatMap(allForms);
    const suffix = raw.includes('.') ? dottedEnd(raw, start, pieces) : undefined;
    found.push({ form, start, end, parts, ...(suffix === undefined ? {} : { suffix }) });
  }
}

function dottedEnd(raw: string, start: number, pieces: readonly Word[]): Token | undefined {
  const last = pieces.at(-1);
  if (last === undefined || raw[last.start - start - 1] !== '.') return undefined;
  return { form: `.${last.form}`, start: last.start - 1, end: last.end };
}

/** A piece between connectors: without its apostrophe, with its + or # unless that follows a number. */
function marked(raw: string, start: number): Word {
  const end = start + raw.length;
  const form = fold(raw).replace(ELIDED, '').replaceAll("'", '');
  const base = form.replace(MARKED, '');
  if (base === form || /\p{Nd}$/u.test(base))
    return { form: base, start, end, parts: [{ form: base, start, end }] };
  return { form, start, end, parts: base.length > 2 ? [{ form: base, start, end }] : [] };
}

/** The tokens to index of a word: its parts, and its own form where that is another. */
export function allForms(word: Word): readonly Token[] {
  const { form, start, end, parts } = word;
  if (parts.length === 1 && parts[0]?.form === form) return parts;
  return [...parts, { form, start, end }, ...(word.suffix === undefined ? [] : [word.suffix])];
}
