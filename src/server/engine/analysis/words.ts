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
  'yu',
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

/** Plain words that are no ASCII, as they were written → folded: texts repeat theirs, and folding takes longest of all. */
const folded = new Map<string, string>();
const MOST_FOLDED = 50_000;

const segmenter = new Intl.Segmenter('en', { granularity: 'word' });

/** ASCII: 1 for letters and digits, 2 for what always ends a word, 0 for what may join or mark one. */
const KINDS = Uint8Array.from({ length: 128 }, (_, code) => {
  const letter = String.fromCharCode(code);
  return /[0-9a-z]/iu.test(letter) ? 1 : "-./&_',+#".includes(letter) ? 0 : 2;
});

/** The words of a text, in order. */
export function words(text: string): Word[] {
  const found: Word[] = [];
  eachWord(
    text,
    (form, start, end) => pushSimple(form, start, end, found),
    (some) => found.push(...some),
  );
  return found;
}

/**
 * Visits the words of a text in order. Most are plain ASCII ones, of which nothing need be made but their form; the
 * rest is left to the patterns, which may find none, one or several at a place.
 */
export function eachWord(
  text: string,
  visitPlain: (form: string, start: number, end: number) => void,
  visitOthers: (words: readonly Word[]) => void,
): void {
  let at = 0;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (code < 128 && KINDS[code] === 2) at += 1;
    else {
      const end = plainEnd(text, at);
      if (end > at) {
        visitPlain(text.slice(at, end).toLowerCase(), at, end);
        at = end;
      } else {
        const found: Word[] = [];
        at = pushMatch(text, at, found);
        visitOthers(found);
      }
    }
  }
}

/** Where the plain ASCII word at `start` ends; `start` itself when there is none, or it is joined, marked or foreign. */
function plainEnd(text: string, start: number): number {
  let end = start;
  while (KINDS[text.charCodeAt(end)] === 1) end += 1;
  const after = KINDS[text.charCodeAt(end)];
  if (end === text.length || after === 2) return end;
  const mark = text[end];
  const isEnding = after === 0 && mark !== '+' && mark !== '#';
  return isEnding && (end + 1 === text.length || KINDS[text.charCodeAt(end + 1)] === 2) ? end : start;
}

/** Pushes the word at `at`, if there is one, and answers where to go on. */
function pushMatch(text: string, at: number, found: Word[]): number {
  WORD.lastIndex = at;
  const raw = WORD.exec(text)?.[0];
  if (raw === undefined) return at + ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1);
  const known = folded.get(raw);
  if (known !== undefined) pushSimple(known, at, at + raw.length, found);
  else if (UNSPACED.test(raw)) pushSegments(raw, at, found);
  else if (PLAIN.test(raw)) pushSimple(foldOnce(raw), at, at + raw.length, found);
  else pushCompound(raw, at, found);
  return at + raw.length;
}

function foldOnce(raw: string): string {
  const form = fold(raw);
  if (folded.size >= MOST_FOLDED) folded.clear();
  folded.set(raw, form);
  return form;
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
