// Durations: what makers write → hours of work in all, and the bucket of the facet.
import { DURATIONS } from '#contract/facets.ts';
import { bucketOf } from './buckets.ts';
import { foldName } from './fold-name.ts';
import { readRange, RANGE } from './range.ts';

/** What is assumed where a text does not say it. */
export const DURATION_ASSUMPTIONS = {
  /** Median of the 767 edX courses that say how much work a week is. */
  hoursPerWeek: 4,
  /** A day of a course that lasts less than a week: a day of class. */
  hoursPerDay: 6,
  weeksPerMonth: 52 / 12,
  weeksPerYear: 52,
  /** US federal definition: an hour of class and two of work, each week for fifteen weeks. */
  hoursPerCredit: 45,
} as const;

/** Upper bounds in hours of all buckets but the last. */
const BOUNDS = [2, 5, 10, 20, 40, 100] as const;

type Unit = 'minute' | 'hour' | 'day' | 'week' | 'month' | 'year' | 'credit';

/** Spellings of units, without plural endings. To extend: add a folded word. */
const UNITS: Readonly<Record<Unit, readonly string[]>> = {
  minute: ['m', 'min', 'minute', 'minuto', 'minuten', '分钟', '分'],
  hour: ['h', 'hr', 'hour', 'hora', 'heure', 'stunde', 'stunden', 'ora', 'ore', '小时', '時間'],
  day: ['d', 'day', 'dia', 'jour', 'tag', 'tage', '天', '日'],
  week: ['w', 'wk', 'week', 'semana', 'semaine', 'woche', 'wochen', '周', '週間'],
  month: ['mo', 'mon', 'month', 'mes', 'mese', 'mois', 'monat', 'monate', '个月', 'か月'],
  year: ['y', 'yr', 'year', 'ano', 'an', 'jahr', 'jahre', '年'],
  credit: ['credit', 'credit hour', 'semester hour'],
};
const UNIT_BY_WORD = new Map(
  (Object.keys(UNITS) as Unit[]).flatMap((unit) =>
    UNITS[unit].flatMap((word) => [[word, unit] as const, [`${word}s`, unit] as const]),
  ),
);

/** University catalogs write credit hours as "3 hours.", "1 TO 4 hours.", "3 OR 4 hours.", always with a full stop. */
const CREDIT_HOURS = /^(\d+)(?: (?:to|or) (\d+))? hours?\.$/i;
const AROUND =
  /approximately|approx\.?|estimated(?: time)?|about|around|roughly|circa|up to|to complete|in total|total|[~≈()]/g;
const PER_WEEK = new RegExp(
  `(?:at |@ ?)?(${RANGE}) ?(?:hours?|hrs?|h)(?: of \\w+)? ?(?:(?:/|per|an?|each|every) ?(?:week|wk|w)\\b|weekly)`,
);
const PART = new RegExp(`(${RANGE}) ?(credit hours?|semester hours?|\\p{L}+)`, 'gu');
const ISO_8601 = /^P(?=.)(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:\d+S)?)?$/;
const CLOCK = /^(\d{1,3}):([0-5]\d)(?::[0-5]\d)?$/;

/**
 * Hours of work in all that a duration means.
 * @param effort what the maker says of the work in a week ("6–18 hours per week"); the middle of a range is taken.
 * @returns undefined when the text does not say, or says nothing.
 */
export function readDuration(duration: string, effort = ''): number | undefined {
  const credits = CREDIT_HOURS.exec(duration.trim());
  if (credits !== null) {
    const [, low = '', high = low] = credits;
    return positive(((Number(low) + Number(high)) / 2) * DURATION_ASSUMPTIONS.hoursPerCredit);
  }
  let text = foldName(duration).replaceAll(AROUND, ' ');
  const within = PER_WEEK.exec(text);
  if (within !== null) text = text.replace(within[0], ' ');
  const perWeek =
    readEffort(within?.[0] ?? '') ?? readEffort(foldName(effort)) ?? DURATION_ASSUMPTIONS.hoursPerWeek;
  return positive(exactly(duration.trim(), perWeek) ?? sumOfParts(text, perWeek));
}

/** The bucket of the facet for so many hours. */
export function durationRange(hours: number): (typeof DURATIONS)[number] | undefined {
  return bucketOf(hours, BOUNDS, DURATIONS);
}

function readEffort(text: string): number | undefined {
  const found = PER_WEEK.exec(text);
  return positive(readRange(found?.[1] ?? ''));
}

function exactly(text: string, perWeek: number): number | undefined {
  const clock = CLOCK.exec(text);
  if (clock !== null) return Number(clock[1]) + Number(clock[2]) / 60;
  const iso = ISO_8601.exec(text.toUpperCase());
  if (iso === null) return undefined;
  const units: readonly Unit[] = ['year', 'month', 'week', 'day', 'hour', 'minute'];
  return units
    .map((unit, index) => hoursOf(Number(iso[index + 1] ?? 0), unit, perWeek))
    .reduce((sum, hours) => sum + hours, 0);
}

/** "1 h 30 min": the sum of its parts; what is between them may be only "and", "," or nothing. */
function sumOfParts(text: string, perWeek: number): number | undefined {
  let hours = 0;
  let known = true;
  const rest = text.replaceAll(PART, (whole, amount: string, word: string) => {
    const unit = UNIT_BY_WORD.get(word);
    if (unit === undefined) known = false;
    else hours += hoursOf(readRange(amount) ?? 0, unit, perWeek);
    return ' '.repeat(whole.length);
  });
  return known && /^(?:and|y|et|und|at|for|long|[\s,.;&+-])*$/.test(rest) ? hours : undefined;
}

function hoursOf(amount: number, unit: Unit, perWeek: number): number {
  const { hoursPerDay, weeksPerMonth, weeksPerYear, hoursPerCredit } = DURATION_ASSUMPTIONS;
  switch (unit) {
    case 'minute':
      return amount / 60;
    case 'hour':
      return amount;
    case 'day':
      return amount < 7 ? amount * hoursPerDay : (amount / 7) * perWeek;
    case 'week':
      return amount * perWeek;
    case 'month':
      return amount * weeksPerMonth * perWeek;
    case 'year':
      return amount * weeksPerYear * perWeek;
    case 'credit':
      return amount * hoursPerCredit;
  }
}

/** Rounded to a hundredth; nothing and less than nothing are no answer. */
function positive(hours: number | undefined): number | undefined {
  return hours === undefined || !(hours > 0) ? undefined : Math.round(hours * 100) / 100;
}
