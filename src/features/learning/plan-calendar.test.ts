import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Plan } from '#client/learning-query.ts';
import type { Item } from '#client/result-page.ts';
import { planCalendar } from './plan-calendar.ts';
import { addWeeks, nextMonday } from './use-start.ts';

const made = new Date('2026-11-27T08:09:10.123Z');
const options = {
  title: 'Plan: Analyst',
  start: '2026-11-30',
  link: 'https://here.example/plan?role=x',
  made,
};

function plan(name: string, from = 1, to = 2): Plan {
  const item: Item = { type: 'course', id: 1, name, tenant: 'a', course_id: 'C-1' };
  const step = {
    item,
    key: 'C-1',
    hours: 8,
    guessed: false,
    from,
    to,
    locked: false,
    closes: [],
    coverage: 1,
    after: [],
    instead: [],
  };
  return {
    skills: [],
    before: 0,
    coverage: 1,
    hours: 8,
    weeks: to,
    pace: 4,
    exact: true,
    steps: [step],
    open: [],
    dropped: [],
  };
}

/** Lines as a calendar reads them: unfolded, values unescaped. */
function read(calendar: string): Map<string, string> {
  const lines = calendar.replaceAll('\r\n ', '').split('\r\n');
  const unescaped = (value: string) =>
    value.replaceAll(/\\(.)/g, (_, character: string) => (character === 'n' ? '\n' : character));
  return new Map(
    lines.map((line) => [line.slice(0, line.indexOf(':')), unescaped(line.slice(line.indexOf(':') + 1))]),
  );
}

test('a step is an event of whole days, from its first week to the end of its last', () => {
  const lines = read(planCalendar(plan('SQL, and; more', 2, 3), options));
  expect(Object.fromEntries(lines)).toMatchObject({
    SUMMARY: 'SQL, and; more',
    'DTSTART;VALUE=DATE': '20261207',
    'DTEND;VALUE=DATE': '20261221',
    DTSTAMP: '20261127T080910Z',
    URL: options.link,
  });
});

test('whatever a course is called, no line has more than 75 octets, and the name is read again', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 }), (name) => {
      fc.pre(!/\r/.test(name));
      const calendar = planCalendar(plan(name), options);
      for (const line of calendar.split('\r\n'))
        expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
      expect(read(calendar).get('SUMMARY')).toBe(name);
      expect(calendar.endsWith('END:VCALENDAR\r\n')).toBe(true);
    }),
  );
});

test('weeks start on Mondays', () => {
  expect(nextMonday(Date.parse('2026-11-27'))).toBe('2026-11-30');
  expect(nextMonday(Date.parse('2026-11-30'))).toBe('2026-12-07');
  expect(nextMonday(Date.parse('2026-11-29T23:59Z'))).toBe('2026-11-30');
  expect(addWeeks('2026-12-28', 1)).toBe('2027-01-04');
});
