// How does the embedded engine grow? Each size in a process of its own, then started again from its file.
// node benchmarks/scale/main.ts [--sizes 10000,100000,1000000] [--seconds 20]
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { SHARES, TEXTS } from '../engine/queries.ts';
import { percentile } from '../engine/percentile.ts';
import type { RestartMeasured, SizeMeasured, Spent } from './run-size.ts';

type Time = SizeMeasured['times'][number];
type By = keyof Spent;

/** The figures to reach: milliseconds of CPU at p95, and for the largest seconds and megabytes. */
const GOALS = new Map([
  [10_000, 0.3],
  [100_000, 2.5],
  [1_000_000, 30],
]);
const LARGEST_GOALS = { build: 60, megabytes: 700, restart: 5 };
const WIDTH = 48;

const { values: options } = parseArgs({
  options: {
    sizes: { type: 'string', default: '10000,100000,1000000' },
    seconds: { type: 'string', default: '20' },
  },
});
const folder = mkdtempSync(join(tmpdir(), 'wayfinder-scale-'));
const file = join(folder, 'index.snapshot');
try {
  const sizes = options.sizes.split(',').map(Number);
  const rows = sizes.map((size) => ({
    size,
    measured: run(size, options.seconds) as SizeMeasured,
    restart: run(size, 'READ') as RestartMeasured,
  }));
  console.log(
    `Documents: ${rows[0]?.measured.source}; 13 facets, all counted in each answer. Milliseconds a query, each asked once.`,
  );
  console.log(
    `\n| documents | CPU p50 | CPU p95 | goal | wall p50 | wall p95 | build s (CPU) | of it making up | MB | peak MB | file MB | written s | read s | first answer s |`,
  );
  console.log('|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|');
  for (const { size, measured, restart } of rows) console.log(row(size, measured, restart));
  const { build, megabytes, restart } = LARGEST_GOALS;
  console.log(
    `\nGoals at 1,000,000: built in ${build} s, ${megabytes} MB, the first answer after a restart in ${restart} s.`,
  );
  for (const { size, measured } of rows) console.log(classes(size, measured));
  console.log(updates(rows));
  console.log(growth(rows.map(({ size, measured }) => [size, percentileOf(measured.times, 0.95, 'cpu')])));
} finally {
  rmSync(folder, { recursive: true });
}

/** What the process says, which is what run-size.ts prints. */
function run(size: number, seconds: string): unknown {
  const flags = ['--expose-gc', '--max-old-space-size=4096', '--no-warnings'];
  const program = join(import.meta.dirname, 'run-size.ts');
  const output = execFileSync(process.execPath, [...flags, program, String(size), seconds, file], {
    encoding: 'utf8',
    maxBuffer: 1e8,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return JSON.parse(output);
}

function row(
  size: number,
  { times, build, madeUp, megabytes, peakMegabytes, file: kept }: SizeMeasured,
  restart: RestartMeasured,
): string {
  const cells = [
    size.toLocaleString('en'),
    ...[0.5, 0.95].map((part) => percentileOf(times, part, 'cpu').toFixed(2)),
    GOALS.get(size)?.toString() ?? '',
    ...[0.5, 0.95].map((part) => percentileOf(times, part, 'wall').toFixed(2)),
    `${build.wall.toFixed(1)} (${build.cpu.toFixed(1)})`,
    madeUp.wall.toFixed(1),
    megabytes.toFixed(0),
    peakMegabytes.toFixed(0),
    kept.megabytes.toFixed(0),
    kept.write.toFixed(2),
    restart.read.toFixed(2),
    restart.answered.toFixed(2),
  ];
  return `| ${cells.join(' | ')} |`;
}

/** Which kind of query costs what. */
function classes(size: number, { times }: SizeMeasured): string {
  const lines = TEXTS.map((text) => {
    const cells = [0, 1, 2, 3].map((choices) => {
      const some = times.filter((one) => one.text === text && one.choices === choices);
      return (['cpu', 'wall'] as const)
        .map((by) => [0.5, 0.95].map((part) => percentileOf(some, part, by, () => 1).toFixed(2)).join(' / '))
        .join(' · ');
    });
    return `| ${text} | ${cells.join(' | ')} |`;
  });
  const head = `\n${size.toLocaleString('en')} documents: CPU p50 / p95 · wall p50 / p95, by text and choices\n| | 0 | 1 | 2 | 3 |\n|---|--:|--:|--:|--:|`;
  return [head, ...lines].join('\n');
}

function updates(rows: readonly { size: number; measured: SizeMeasured }[]): string {
  const lines = rows.flatMap(({ size, measured }) =>
    measured.updates.map(
      ({ documents, change, next }) =>
        `| ${size.toLocaleString('en')} | ${documents.toLocaleString('en')} | ${change.cpu.toFixed(1)} | ${(change.cpu / documents).toFixed(2)} | ${next.cpu.toFixed(1)} |`,
    ),
  );
  const head =
    '\nChanges, milliseconds of CPU\n| documents | changed | all | each | next question |\n|--:|--:|--:|--:|--:|';
  return [head, ...lines].join('\n');
}

/** p95 by size, both by powers of ten. */
function growth(points: readonly (readonly [number, number])[]): string {
  const logs = points.map(([, value]) => Math.log10(value));
  const least = Math.floor(Math.min(...logs));
  const most = Math.ceil(Math.max(...logs));
  const lines = points.map(([size, value]) => {
    const length = Math.round((WIDTH * (Math.log10(value) - least)) / Math.max(1, most - least));
    return `${size.toLocaleString('en').padStart(10)} ${'█'.repeat(length)}${' '.repeat(WIDTH - length)} ${value.toFixed(2)} ms`;
  });
  const scale = `${' '.repeat(11)}${String(10 ** least).padEnd(WIDTH - 6)}${String(10 ** most).padStart(6)} ms, by powers of ten`;
  return ['\nCPU p95 by documents', ...lines, scale].join('\n');
}

/** The time that `part` of the queries do not exceed, each counted as often as it is asked in life. */
function percentileOf(
  times: readonly Time[],
  part: number,
  by: By,
  weigh: (time: Time) => number = byShare,
): number {
  return percentile(
    times.map(({ spent }) => spent[by]),
    part,
    times.map(weigh),
  );
}

function byShare({ text, choices }: Time): number {
  return SHARES.texts[text] * (SHARES.choices[choices] ?? 0);
}
