// Groups as a table for other programs: RFC 4180, with the mark that makes spreadsheets read UTF-8.
import type { Group } from '#client/wire/read-group.ts';
import { GROUP_METRICS } from '#contract/people/group-metrics.ts';

/** The first line: what the columns are called, in their order. */
export interface CsvWords {
  readonly name: string;
  readonly departments: string;
  readonly location: string;
  readonly metrics: readonly string[];
}

/** Rates are in percent, times in hours; numbers as they are, with a point. */
export function groupsCsv(groups: readonly Group[], words: CsvWords): string {
  const lines = [
    [words.name, words.departments, words.location, ...words.metrics],
    ...groups.map(({ name, departments, location, metrics }) => [
      name,
      departments.map((one) => one.name).join('; '),
      location ?? '',
      ...GROUP_METRICS.map((metric) => {
        const number = metrics[metric];
        return number === undefined ? '' : String(Math.round(number * 100) / 100);
      }),
    ]),
  ];
  return `\uFEFF${lines.map((cells) => `${cells.map(cell).join(',')}\r\n`).join('')}`;
}

/** What a spreadsheet would take for a formula is text: an apostrophe goes before it. */
function cell(text: string): string {
  const inert = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(inert) || inert !== text ? `"${inert.replaceAll('"', '""')}"` : inert;
}
