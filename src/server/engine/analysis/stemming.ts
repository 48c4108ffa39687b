// A stemmer for each language that has one. Languages without one share the plain vocabulary.
import { stemmer as arabic } from '@orama/stemmers/arabic';
import { stemmer as armenian } from '@orama/stemmers/armenian';
import { stemmer as bulgarian } from '@orama/stemmers/bulgarian';
import { stemmer as danish } from '@orama/stemmers/danish';
import { stemmer as dutch } from '@orama/stemmers/dutch';
import { stemmer as english } from '@orama/stemmers/english';
import { stemmer as finnish } from '@orama/stemmers/finnish';
import { stemmer as french } from '@orama/stemmers/french';
import { stemmer as german } from '@orama/stemmers/german';
import { stemmer as greek } from '@orama/stemmers/greek';
import { stemmer as hungarian } from '@orama/stemmers/hungarian';
import { stemmer as hindi } from '@orama/stemmers/indian';
import { stemmer as indonesian } from '@orama/stemmers/indonesian';
import { stemmer as irish } from '@orama/stemmers/irish';
import { stemmer as italian } from '@orama/stemmers/italian';
import { stemmer as lithuanian } from '@orama/stemmers/lithuanian';
import { stemmer as nepali } from '@orama/stemmers/nepali';
import { stemmer as norwegian } from '@orama/stemmers/norwegian';
import { stemmer as portuguese } from '@orama/stemmers/portuguese';
import { stemmer as romanian } from '@orama/stemmers/romanian';
import { stemmer as russian } from '@orama/stemmers/russian';
import { stemmer as serbian } from '@orama/stemmers/serbian';
import { stemmer as spanish } from '@orama/stemmers/spanish';
import { stemmer as swedish } from '@orama/stemmers/swedish';
import { stemmer as tamil } from '@orama/stemmers/tamil';
import { stemmer as turkish } from '@orama/stemmers/turkish';
import { stemmer as ukrainian } from '@orama/stemmers/ukrainian';
import { fold } from './fold.ts';

export type Stem = (form: string) => string;

/** The language of documents that no stemmer knows. */
export const PLAIN_LANGUAGE = 'und';

const STEMMERS: ReadonlyMap<string, Stem> = new Map(
  Object.entries({
    ar: arabic,
    bg: bulgarian,
    da: danish,
    de: german,
    el: greek,
    en: english,
    es: spanish,
    fi: finnish,
    fr: french,
    ga: irish,
    hi: hindi,
    hu: hungarian,
    hy: armenian,
    id: indonesian,
    it: italian,
    lt: lithuanian,
    nb: norwegian,
    ne: nepali,
    nl: dutch,
    nn: norwegian,
    no: norwegian,
    pt: portuguese,
    ro: romanian,
    ru: russian,
    sr: serbian,
    sv: swedish,
    ta: tamil,
    tr: turkish,
    uk: ukrainian,
  }),
);

/** Scripts whose text is of one language unless a document says otherwise. Latin is not among them: it is English. */
const BY_SCRIPT: readonly (readonly [RegExp, string])[] = [
  [/\p{Script=Cyrillic}/u, 'ru'],
  [/\p{Script=Arabic}/u, 'ar'],
  [/\p{Script=Greek}/u, 'el'],
  [/\p{Script=Devanagari}/u, 'hi'],
  [/\p{Script=Tamil}/u, 'ta'],
  [/\p{Script=Armenian}/u, 'hy'],
  [/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u, PLAIN_LANGUAGE],
];

/** The language to stem texts by: its own where a stemmer knows it ("pt-BR" → "pt"), else told by script. */
export function stemmingLanguage(language: string | undefined, ...texts: readonly string[]): string {
  if (language !== undefined && language !== '') {
    const primary = language.toLowerCase().split(/[-_]/u, 1)[0] ?? '';
    return STEMMERS.has(primary) ? primary : PLAIN_LANGUAGE;
  }
  if (texts.every((text) => /^[\u0020-\u024f]*$/u.test(text))) return 'en';
  return BY_SCRIPT.find(([script]) => texts.some((text) => script.test(text)))?.[1] ?? 'en';
}

/** The stemmer of a language that {@link stemmingLanguage} named. What is not made of letters alone stays whole. */
export function stemmerOf(language: string): Stem {
  const stem = STEMMERS.get(language);
  if (stem === undefined) return (form) => form;
  return (form) => (form.length > 2 && /^[\p{L}\p{M}]+$/u.test(form) ? fold(stem(form)) || form : form);
}
