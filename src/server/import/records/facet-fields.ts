// The fields behind the normalised facets: read to their closed or canonical form, with what the maker wrote kept.
import { durationRange, readDuration } from '#server/normalise/duration.ts';
import { readLanguage } from '#server/normalise/language.ts';
import { readLevel } from '#server/normalise/level.ts';
import { readPrice } from '#server/normalise/price.ts';
import { readSelfPaced } from '#server/normalise/self-paced.ts';
import { lineOf, lines, shorten } from './values.ts';

export interface FacetFields {
  readonly fields: ReadonlyMap<string, unknown>;
  /** What the maker wrote, by field, where the field now says it otherwise. */
  readonly original: ReadonlyMap<string, string>;
  readonly problems: readonly { readonly field: string; readonly problem: string }[];
}

/** A duration that is longer is no duration: files have had whole JSON documents there. */
const DURATION_LIMIT = 200;

/** @param value the record's value of a field, aliases included. */
export function readFacetFields(value: (field: string) => unknown): FacetFields {
  const fields = new Map<string, unknown>();
  const original = new Map<string, string>();
  const problems: { field: string; problem: string }[] = [];
  const problem = (field: string, text: string, what: string) =>
    problems.push({ field, problem: `“${shorten(text)}” ${what}` });

  const level = lineOf(value('level'));
  if (level !== undefined) {
    const read = readLevel(level);
    if (read === undefined) problem('level', level, 'is no level we know; it is kept as original.level');
    else fields.set('level', read);
    if (read !== level) original.set('level', level);
  }

  const language = lineOf(value('language'));
  if (language !== undefined) {
    const read = readLanguage(language);
    fields.set('language', read?.name ?? language);
    if (read === undefined) problem('language', language, 'is no language we know; it is kept as it is');
    else {
      fields.set('language_code', read.code);
      if (read.name !== language) original.set('language', language);
    }
  }
  const subtitles = lines(value('subtitle_languages'));
  if (subtitles !== undefined && 'value' in subtitles && Array.isArray(subtitles.value)) {
    const read = subtitles.value.map((text) => readLanguage(String(text))?.name);
    const known = [...new Set(read.filter((name) => name !== undefined))];
    if (known.length > 0) fields.set('subtitle_languages', known);
    for (const [index, text] of subtitles.value.entries())
      if (read[index] === undefined)
        problem('subtitle_languages', String(text), 'is no language we know; it is left out');
  }

  const duration = lineOf(value('duration'));
  if (duration !== undefined && duration.length > DURATION_LIMIT)
    problem('duration', duration, 'is too long for a duration; it is left out');
  else if (duration !== undefined) {
    fields.set('duration', duration);
    const hours = readDuration(duration, lineOf(value('effort')) ?? '');
    if (hours === undefined) problem('duration', duration, 'is no duration we can read; it has no range');
    else fields.set('duration_hours', hours).set('duration_range', durationRange(hours));
  }

  const price = lineOf(value('price'));
  if (price !== undefined) {
    fields.set('price', price);
    const read = readPrice(price);
    if (read === undefined) problem('price', price, 'is no price we can read; it has no range');
    else {
      if (read.amount !== undefined) fields.set('price_amount', read.amount);
      fields.set('price_range', read.range);
    }
  }

  // A format can say much else ("Lecture"): only what names a pace counts.
  const pace = lineOf(value('self_paced'));
  const selfPaced = pace === undefined ? undefined : readSelfPaced(pace);
  if (selfPaced !== undefined) fields.set('self_paced', selfPaced);
  return { fields, original, problems };
}
