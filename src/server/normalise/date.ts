// Dates → ISO 8601. A day without an hour stays a day; an hour without a zone is taken as UTC.

const ISO_DAY = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;
const ISO_TIME =
  /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}(?::\d{2})?)(?:[.,](\d{1,9}))?\s*(Z|[+-]\d{2}:?\d{2}| ?UTC)?$/i;
const WORDS = /^(?:(\d{1,2}) (\p{L}{3,9})|(\p{L}{3,9}) (\d{1,2})),? (\d{4})$/u;
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * Reads "2024", "2024-03", "2024-03-05", "2017-01-18T20:58:58Z", "5 March 2024", "Mar 5, 2024".
 * "05/03/2024" is two dates in two countries, so it is none here.
 * @returns undefined when it is not a date, or a day that no month has.
 */
export function readDate(text: string): string | undefined {
  const day = ISO_DAY.exec(text);
  if (day !== null) return realDay(day[1] ?? '', day[2] ?? '01', day[3] ?? '01') && text;
  const time = ISO_TIME.exec(text);
  if (time !== null) {
    const [, date = '', clock = '', fraction = '0', zone = 'Z'] = time;
    const [year = '', month = '', dayOfMonth = ''] = date.split('-');
    const offset = /^[+-]/.test(zone) ? `${zone.slice(0, 3)}:${zone.slice(-2)}` : 'Z';
    const seconds = clock.length === 5 ? `${clock}:00` : clock;
    const parsed = new Date(`${date}T${seconds}.${fraction.slice(0, 3)}${offset}`);
    if (realDay(year, month, dayOfMonth) === undefined || Number.isNaN(parsed.getTime())) return undefined;
    return parsed.toISOString();
  }
  const words = WORDS.exec(text);
  if (words === null) return undefined;
  const month = MONTHS.indexOf((words[2] ?? words[3] ?? '').slice(0, 3).toLowerCase()) + 1;
  const dayOfMonth = (words[1] ?? words[4] ?? '').padStart(2, '0');
  return realDay(words[5] ?? '', String(month).padStart(2, '0'), dayOfMonth);
}

function realDay(year: string, month: string, day: string): string | undefined {
  const text = `${year}-${month}-${day}`;
  const parsed = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(text) ? text : undefined;
}
