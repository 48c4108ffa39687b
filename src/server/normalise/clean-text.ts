// Text from outside → text to show: what nobody can see is taken out, what was encoded for HTML is decoded.
import { decodeHTML } from 'entities';
import { stripTags } from './strip-tags.ts';

/** Controls but tab and line breaks; soft hyphen; zero-width space, word joiner, byte order mark; annotations. */
const INVISIBLE = /[^\P{Cc}\t\n\r]|[\u00ad\u200b\u2060-\u2064\ufeff\ufff9-\ufffb\u{e0001}]/gu;
/** Embeddings, overrides and isolates can make a line read otherwise than it is written; the page isolates texts itself. */
const BIDI_FORMATTING = /[\u202a-\u202e\u2066-\u2069]/g;
const BIDI_MARKS = /[\u200e\u200f\u061c]/g;
const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u;
const LEFT_TO_RIGHT = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\d]/u;
/** Joiners bind letters and emoji; beside a space or an end they bind nothing. */
const LOOSE_JOINERS = /(?<=^|\s)[\u200c\u200d]+|[\u200c\u200d]+(?=\s|$)/gu;

/** One line: a name, a tag, a label. */
export function cleanLine(text: string): string {
  return readable(decodeHTML(text)).replaceAll(/\s+/gu, ' ').trim();
}

/** Paragraphs of plain text, from plain text or HTML: lines are kept, at most one empty line between them. */
export function cleanParagraphs(text: string): string {
  return readable(decodeHTML(stripTags(text)))
    .replaceAll(/\r\n?|[\u2028\u2029]/g, '\n')
    .replaceAll(/[^\S\n]+/gu, ' ')
    .replaceAll(/ ?\n ?/g, '\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim();
}

/** For texts that must stay as they are (a prompt's content): only what no database or page can carry is replaced. */
export function cleanVerbatim(text: string): string {
  return text.toWellFormed().replaceAll('\u0000', '');
}

function readable(text: string): string {
  const plain = text.toWellFormed().replaceAll(INVISIBLE, '').replaceAll(BIDI_FORMATTING, '');
  const mixed = RIGHT_TO_LEFT.test(plain) && LEFT_TO_RIGHT.test(plain);
  return plain
    .replaceAll(mixed ? /^[\u200e\u200f\u061c\s]+|[\u200e\u200f\u061c\s]+$/g : BIDI_MARKS, '')
    .replaceAll(LOOSE_JOINERS, '')
    .normalize('NFC');
}
