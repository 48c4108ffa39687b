// A plan as a calendar (RFC 5545): each step an all-day event from its first day to the day after its last.
import type { Plan } from '#client/learning-query.ts';
import { addWeeks } from './use-start.ts';

interface CalendarOptions {
  readonly title: string;
  /** An ISO date. */
  readonly start: string;
  /** Where the plan is. */
  readonly link: string;
  readonly made: Date;
}

/** Lines end with CR LF and have at most 75 octets. */
export function planCalendar({ steps }: Plan, { title, start, link, made }: CalendarOptions): string {
  const stamp = made.toISOString().replaceAll(/[-:]|\.\d+/g, '');
  const events = steps.flatMap(({ key, item, from, to }) => [
    'BEGIN:VEVENT',
    `UID:${escape(`${key}-${start}`)}@wayfinder`,
    `DTSTAMP:${stamp}`,
    `DTSTART;VALUE=DATE:${compact(addWeeks(start, from - 1))}`,
    `DTEND;VALUE=DATE:${compact(addWeeks(start, to))}`,
    `SUMMARY:${escape(item.name)}`,
    `DESCRIPTION:${escape(title)}`,
    `URL:${link}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ]);
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Wayfinder//Plan//EN',
    `X-WR-CALNAME:${escape(title)}`,
    ...events,
    'END:VCALENDAR',
  ]
    .map((line) => `${fold(line)}\r\n`)
    .join('');
}

function compact(day: string): string {
  return day.replaceAll('-', '');
}

/** Text as a value has it. */
function escape(text: string): string {
  return text.replaceAll(/[\\;,]/g, '\\$&').replaceAll(/\r\n?|\n/g, '\\n');
}

const MOST = 75;
const octets = new TextEncoder();

/** Breaks a line before its 76th octet, never within a character; what follows starts with a space. */
function fold(line: string): string {
  let folded = '';
  let length = 0;
  for (const character of line) {
    const size = octets.encode(character).length;
    if (length + size > MOST) {
      folded += '\r\n ';
      length = 1;
    }
    folded += character;
    length += size;
  }
  return folded;
}
