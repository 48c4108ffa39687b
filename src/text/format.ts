// Words, numbers, dates and lists in the reader's language. The same on the server and in the browser: nothing here
// reads a clock, a time zone or the machine's language.
import type { Locale } from './locales.ts';
import { direction } from './locales.ts';
import type { Arguments, MessageKey, Messages, RestKey } from './messages.ts';
import { languageName } from './language-name.ts';

type Message = string | Readonly<Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }>;

export interface Text {
  readonly locale: Locale;
  readonly direction: 'ltr' | 'rtl';
  /** Whether the words of all pages are there, and not of the first alone. */
  readonly isComplete: boolean;
  /** A message with its values put in: numbers in the language's way, texts as they are. */
  readonly t: <K extends MessageKey>(key: K, ...values: Arguments<K>) => string;
  /** The word for a facet's value; the value itself where there is none. */
  readonly value: (facet: string, value: string) => string;
  readonly number: (value: number) => string;
  /** A day, from an ISO date or time (its day in UTC); '' when it is none. */
  readonly date: (iso: string) => string;
  /** The day of a time as one says it after "since": the weekday within a week, else the date. Both in milliseconds. */
  readonly since: (time: number, now: number) => string;
  /** How long before `now` a time was: "3 minutes ago". Both in milliseconds. */
  readonly ago: (time: number, now: number) => string;
  /** "a, b and c" */
  readonly list: (items: readonly string[]) => string;
  /** Hours of work: "6 h", "45 min". */
  readonly duration: (hours: number) => string;
}

/** The words and formats of one language; without `rest`, a key of other pages stands for itself. */
export function createText(locale: Locale, first: Messages, rest?: Messages<RestKey>): Text {
  const words = new Map<string, Message>(Object.entries({ ...first, ...rest }));
  // Western figures everywhere: what Arabic uses by default differs between versions of ICU.
  const tag = `${locale}-u-nu-latn`;
  const plural = new Intl.PluralRules(locale);
  const numbers = new Intl.NumberFormat(tag, { maximumFractionDigits: 1 });
  const dates = new Intl.DateTimeFormat(`${tag}-ca-gregory`, { dateStyle: 'long', timeZone: 'UTC' });
  const ages = new Intl.RelativeTimeFormat(tag, { numeric: 'auto' });
  const weekdays = new Intl.DateTimeFormat(tag, { weekday: 'long' });
  const lists = new Intl.ListFormat(locale, { type: 'conjunction' });
  const way = direction(locale);
  const show = (value: string | number) => {
    if (typeof value === 'number') return numbers.format(value);
    // Isolated, a Latin title does not turn the words around it.
    return way === 'rtl' ? `\u2068${value}\u2069` : value;
  };
  const t: Text['t'] = (key, ...[given]) => {
    const values = new Map<string, string | number>(Object.entries(given ?? {}));
    const message = words.get(key) ?? key;
    const form =
      typeof message === 'string'
        ? message
        : (message[plural.select(Number(values.get('count')))] ?? message.other);
    return form.replace(/\{(\w+)\}/g, (_, name: string) => show(values.get(name) ?? ''));
  };
  return {
    locale,
    direction: way,
    isComplete: rest !== undefined,
    t,
    value: (facet, value) => {
      const word = words.get(`value.${facet}.${value}`);
      if (typeof word === 'string') return word;
      return facet === 'language' ? languageName(value, locale) : value;
    },
    number: (value) => numbers.format(value),
    date: (iso) => {
      const time = Date.parse(iso);
      return Number.isNaN(time) ? '' : dates.format(time);
    },
    since: (time, now) => (now - time < 6 * 86_400_000 ? weekdays.format(time) : dates.format(time)),
    ago: (time, now) => {
      const minutes = Math.round((time - now) / 60_000);
      if (minutes > -60) return ages.format(minutes, 'minute');
      const hours = Math.round(minutes / 60);
      return hours > -24 ? ages.format(hours, 'hour') : ages.format(Math.round(hours / 24), 'day');
    },
    // Arabic writes its "and" onto the next word, which a foreign name cannot bear.
    list: (items) => (way === 'rtl' ? items.map(show).join('، ') : lists.format(items)),
    duration: (hours) =>
      hours < 1
        ? t('duration.minutes', { count: Math.round(hours * 60) })
        : t('duration.hours', { count: hours < 10 ? Math.round(hours * 2) / 2 : Math.round(hours) }),
  };
}
