import { expect, test } from 'vitest';
import type { Group } from '#client/wire/read-group.ts';
import { groupsCsv } from './groups-csv.ts';

const WORDS = {
  name: 'Group',
  departments: 'Department',
  location: 'Place',
  metrics: ['L', 'E', 'C', 'R', 'P', 'Z', 'S', 'Q', 'T'],
};

const group = (name: string, rest: Partial<Group> = {}): Group => ({
  id: name,
  name,
  departments: [],
  metrics: {},
  ...rest,
});

/** Reads RFC 4180 back, so that what is written can be compared with what was meant. */
function read(csv: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of csv
    .replace(/^\uFEFF/, '')
    .matchAll(/(?:"((?:[^"]|"")*)"|([^,\r\n]*))(,|\r\n)/g)) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain ?? '');
    if (end === '\r\n') rows.push([]);
  }
  return rows.slice(0, -1);
}

test('a file begins with the mark of UTF-8, has a head, and ends each line as the standard says', () => {
  const csv = groupsCsv([group('Ropes')], WORDS);
  expect(csv).toBe('\uFEFFGroup,Department,Place,L,E,C,R,P,Z,S,Q,T\r\nRopes,,,,,,,,,,,\r\n');
});

test('commas, quotes, line breaks and scripts come out as they went in', () => {
  const names = ['a, b', 'say "no"', 'two\nlines', 'تحليل البيانات', '🚀'];
  const rows = read(
    groupsCsv(
      names.map((name) => group(name)),
      WORDS,
    ),
  );
  expect(rows.slice(1).map(([name]) => name)).toEqual(names);
  expect(rows.every(({ length }) => length === 12)).toBe(true);
});

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\rx'])(
  'a name that begins like a formula, %j, is text',
  (name) => {
    expect(groupsCsv([group(name)], WORDS)).toContain(`\r\n"'${name}",`);
  },
);

test('numbers are written as numbers, those that are not known as nothing', () => {
  const csv = groupsCsv(
    [
      group('Ropes', {
        departments: [
          { id: '1', name: 'Sea' },
          { id: '2', name: 'Air' },
        ],
        location: 'Quay',
        metrics: { learners: 1234, completion_rate: 33.333, time_spent: 41.5 },
      }),
    ],
    WORDS,
  );
  expect(read(csv)[1]).toEqual([
    'Ropes',
    'Sea; Air',
    'Quay',
    '1234',
    '',
    '',
    '33.33',
    '',
    '',
    '',
    '',
    '41.5',
  ]);
});
