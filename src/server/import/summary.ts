// What an import came to, for people.
import type { Arguments } from './arguments.ts';
import type { ImportReport } from './import-records.ts';

export function summary(
  report: ImportReport,
  { dryRun, replace, tenant }: Pick<Arguments, 'dryRun' | 'replace' | 'tenant'>,
  seconds: number,
): string {
  const changes = count(report.new + report.changed + report.ended, 'change');
  const rate = count(Math.round(report.read / Math.max(seconds, 0.001)), 'row');
  const outcomes = (['new', 'changed', 'unchanged', 'ended', 'bad'] as const).map(
    (outcome) => `${number(report[outcome])} ${outcome}`,
  );
  const lines = [
    `${count(report.read, 'row')} read: ${outcomes.join(', ')}; ${count(report.warnings, 'warning')}`,
    dryRun
      ? `${changes} to ${tenant} would be made; this was a dry run, nothing was written`
      : `${changes} to ${tenant}, generation ${report.generation}, in ${seconds.toFixed(1)} s (${rate} a second)`,
  ];
  if (replace && report.cut > 0)
    lines.push('nothing was ended, because not all files could be read to their ends');
  if (report.madeKeys > 0)
    lines.push(`${count(report.madeKeys, 'row')} had no id: one was made of name and address`);
  return lines.join('\n');
}

const number = (value: number) => value.toLocaleString('en');
const count = (value: number, what: string) => `${number(value)} ${what}${value === 1 ? '' : 's'}`;
