// What a run came to.
import type { Outcome } from './arrivals.ts';

export const isAnswer = ({ status }: Outcome): boolean => status >= 200 && status < 400;
export const isRefusal = ({ status }: Outcome): boolean => status === 503 || status === 429;

export const timesOf = (outcomes: readonly Outcome[]): number[] => outcomes.map(({ ms }) => ms);

/** How many of each status, and of each reason why none came. */
export function tally(outcomes: readonly Outcome[]): string {
  const counts = new Map<string, number>();
  for (const { status, error } of outcomes) {
    const kind = status === 0 ? (error ?? '?') : String(status);
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  return [...counts]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([kind, count]) => `${kind}: ${count}`)
    .join(', ');
}

/** A line of a table; numbers above ten need no fraction. */
export function line(...cells: readonly (string | number)[]): string {
  const shown = cells.map((cell) =>
    typeof cell === 'string' ? cell : cell.toFixed(Math.abs(cell) < 10 ? 1 : 0),
  );
  return `| ${shown.join(' | ')} |`;
}

/** The head of a table: names, and the line below it; the first column is text. */
export function head(...names: readonly string[]): string {
  return `| ${names.join(' | ')} |\n|---|${names
    .slice(1)
    .map(() => '--:|')
    .join('')}`;
}
