// Readers of single values: what a file has in a field → what the item keeps, or why not.
import { cleanLine, cleanParagraphs, cleanVerbatim } from '#server/normalise/clean-text.ts';
import { readDate } from '#server/normalise/date.ts';
import { readCount, readRating } from '#server/normalise/numbers.ts';

/** `undefined`: the field says nothing. A problem leaves the field out; it does not spoil the row. */
export type Value = { readonly value: unknown } | { readonly problem: string } | undefined;
export type ReadValue = (raw: unknown) => Value;

const LINE_LIMIT = 1000;
const LIST_LIMIT = 500;
/** Words for "nothing here". */
const NOTHING = new Set(['', 'na', 'n/a', 'nan', 'null', 'none', 'undefined', '-', '–', '—']);
const ADDRESS = /^(?:https?:\/\/|mailto:|\/(?!\/))[^\s<>"\\]{1,2000}$/i;

/** A scalar as cleaned text of one line; undefined when it says nothing, or is no scalar. */
export function lineOf(raw: unknown): string | undefined {
  const scalar = Array.isArray(raw) && raw.every(isScalar) ? raw.join(', ') : raw;
  if (!isScalar(scalar)) return undefined;
  const text = cleanLine(String(scalar));
  return NOTHING.has(text.toLowerCase()) ? undefined : text;
}

export const line: ReadValue = (raw) => bounded(lineOf(raw), LINE_LIMIT) ?? unlessEmpty(raw, 'is not a text');

export const paragraphs: ReadValue = (raw) => {
  const text = Array.isArray(raw) && raw.every(isScalar) ? raw.join('\n') : raw;
  if (!isScalar(text)) return unlessEmpty(raw, 'is not a text');
  const clean = cleanParagraphs(String(text));
  return NOTHING.has(clean.toLowerCase()) ? undefined : { value: clean };
};

/** Kept to the letter, as a prompt must be. */
export const verbatim: ReadValue = (raw) => {
  if (typeof raw !== 'string') return unlessEmpty(raw, 'is not a text');
  return raw === '' ? undefined : { value: cleanVerbatim(raw) };
};

/** Texts of one line each, without repeats, from a list, or from a cell: a JSON list, or parted by | ; or line breaks, else by commas. */
export const lines: ReadValue = (raw) => {
  const texts = listOf(raw)
    .map((one) => lineOf(nameOf(one)))
    .filter((one) => one !== undefined);
  const value = [...new Set(texts.map((text) => text.slice(0, LINE_LIMIT)))].slice(0, LIST_LIMIT);
  return value.length > 0 ? { value } : unlessEmpty(raw, 'is not a list of texts');
};

/** Names of other items, with what else the file says of the relation ("importance", their ids). */
export const references: ReadValue = (raw) => {
  const value = listOf(raw).flatMap((one) => {
    const name = lineOf(nameOf(one));
    if (name === undefined) return [];
    if (typeof one !== 'object' || one === null) return [{ name }];
    const others = Object.entries(one).filter(
      ([key, other]) => isScalar(other) && key !== 'name' && key !== '__proto__',
    );
    return [{ name, ...Object.fromEntries(others) }];
  });
  const unique = [...new Map(value.map((one) => [one.name, one])).values()].slice(0, LIST_LIMIT);
  return unique.length > 0 ? { value: unique } : unlessEmpty(raw, 'is not a list of names');
};

/** "David J. Malan-Doug Lloyd": a hyphen parts people only where both sides have a first and a last name. */
export const people: ReadValue = (raw) => {
  if (typeof raw !== 'string' || /[|;,\n[]/.test(raw)) return lines(raw);
  const names: string[] = [];
  for (const part of raw.split('-')) {
    const last = names.at(-1);
    const isWhole = part.trim().includes(' ') && (last === undefined || last.trim().includes(' '));
    if (isWhole || last === undefined) names.push(part);
    else names.splice(-1, 1, `${last}-${part}`);
  }
  return lines(names);
};

export const count: ReadValue = (raw) => readAs(raw, readCount, 'is not a whole number');
export const rating: ReadValue = (raw) => readAs(raw, readRating, 'is not a rating from 0 to 5');
export const date: ReadValue = (raw) => readAs(raw, readDate, 'is not a date like 2024-03-05');
export const address: ReadValue = (raw) =>
  readAs(raw, (text) => (ADDRESS.test(text) ? text : undefined), 'is not an address like https://…');

/** "yes" and true are the word for it, "no" and false are nothing. */
export const certificate: ReadValue = (raw) => {
  const text = lineOf(raw);
  if (text === undefined || /^(?:false|no|0)$/i.test(text)) return undefined;
  return /^(?:true|yes|1)$/i.test(text) ? { value: 'Certificate' } : bounded(text, LINE_LIMIT);
};

/** Reads a scalar; a text that cannot be read is named in the problem. */
function readAs(raw: unknown, read: (text: string) => string | number | undefined, otherwise: string): Value {
  const text = lineOf(raw);
  if (text === undefined) return unlessEmpty(raw, otherwise);
  const value = read(text);
  return value === undefined ? { problem: `“${shorten(text)}” ${otherwise}` } : { value };
}

export function shorten(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}

function bounded(text: string | undefined, limit: number): Value {
  if (text === undefined) return undefined;
  return text.length <= limit
    ? { value: text }
    : { problem: `has ${text.length} characters; at most ${limit} are kept` };
}

/** Whether it is no structure that somebody may have meant to fill a field with. */
const saysNothing = (one: unknown) => one === null || one === undefined || isScalar(one);

function unlessEmpty(raw: unknown, problem: string): Value {
  return (Array.isArray(raw) ? raw.every(saysNothing) : saysNothing(raw)) ? undefined : { problem };
}

function listOf(raw: unknown): readonly unknown[] {
  if (Array.isArray(raw)) return raw;
  if (typeof raw !== 'string') return isScalar(raw) ? [raw] : [];
  if (raw.trimStart().startsWith('['))
    try {
      const list: unknown = JSON.parse(raw);
      if (Array.isArray(list)) return list;
    } catch {
      // A bracket can begin a name, too.
    }
  return raw.split(/[|;\n]/.test(raw) ? /[|;\n]/ : ',');
}

function nameOf(one: unknown): unknown {
  if (typeof one !== 'object' || one === null) return one;
  if ('name' in one) return one.name;
  return 'title' in one ? one.title : undefined;
}

function isScalar(value: unknown): value is string | number | boolean {
  return typeof value === 'string' || typeof value === 'boolean' || Number.isFinite(value);
}
