// How fast is the engine, with all facets counted, beside its peers? One run, each contender in its own process.
// node benchmarks/engine/main.ts [--sizes 10000,100000] [--only NAME] [--seconds 20]
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { CONTENDERS } from './contender.ts';
import { material } from './material.ts';
import { TEXTS } from './queries.ts';
import type { Measured } from './run-one.ts';

const { values: options } = parseArgs({
  options: {
    sizes: { type: 'string', default: '10000,100000' },
    only: { type: 'string' },
    seconds: { type: 'string', default: '20' },
  },
});

/** A contender that has not finished after so long is given up. */
const PATIENCE = 15 * 60 * 1000;

console.log(
  `Documents: ${material().source}; 13 facets. Times are CPU milliseconds a query, facets included.`,
);
for (const size of options.sizes.split(',').map(Number)) compare(size);

function compare(size: number): void {
  console.log(`\n${size.toLocaleString('en')} documents`);
  console.log('| engine | p50 | p95 | p95 to ours | build s | MB | peak MB | queries | remark |');
  console.log('|---|--:|--:|--:|--:|--:|--:|--:|---|');
  let ours: Measured | undefined;
  for (const { name, most } of CONTENDERS) {
    if (options.only !== undefined && options.only !== name) continue;
    const measured = size > most ? `not tried beyond ${most.toLocaleString('en')}` : measure(name, size);
    if (typeof measured === 'string') {
      console.log(`| ${name} | | | | | | | | ${measured} |`);
      continue;
    }
    ours ??= measured;
    console.log(row(name, measured, ours));
  }
  if (ours !== undefined && (options.only ?? 'Wayfinder') === 'Wayfinder') console.log(kinds(ours));
}

function measure(name: string, size: number): Measured | string {
  const file = join(import.meta.dirname, 'run-one.ts');
  try {
    const flags = ['--expose-gc', '--max-old-space-size=8000', '--no-warnings'];
    const output = execFileSync(process.execPath, [...flags, file, name, String(size), options.seconds], {
      encoding: 'utf8',
      timeout: PATIENCE,
      maxBuffer: 1e8,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    return JSON.parse(output) as Measured;
  } catch (error) {
    return `did not finish: ${error instanceof Error ? error.message.split('\n')[0] : String(error)}`;
  }
}

function row(name: string, measured: Measured, ours: Measured): string {
  const p95 = percentile(measured, 0.95);
  const ratio = p95 / percentile(ours, 0.95);
  const { buildSeconds, megabytes, peakMegabytes, times, remark } = measured;
  const cells = [
    name,
    percentile(measured, 0.5).toFixed(2),
    p95.toFixed(2),
    ratio.toFixed(ratio < 10 ? 1 : 0),
    buildSeconds.toFixed(1),
    megabytes.toFixed(0),
    peakMegabytes.toFixed(0),
    times.length,
    remark,
  ];
  return `| ${cells.join(' | ')} |`;
}

/** Ours by kind of query: which kind costs what. */
function kinds(measured: Measured): string {
  const lines = TEXTS.map((text) => {
    const cells = [0, 1, 2, 3].map((choices) => {
      const times = measured.times.filter((one) => one.text === text && one.choices === choices);
      return `${percentile({ times }, 0.5).toFixed(2)} / ${percentile({ times }, 0.95).toFixed(2)}`;
    });
    return `| ${text} | ${cells.join(' | ')} |`;
  });
  const head = '\nOurs, p50 / p95 by text and choices\n| | 0 | 1 | 2 | 3 |\n|---|--:|--:|--:|--:|';
  return [head, ...lines].join('\n');
}

function percentile({ times }: Pick<Measured, 'times'>, part: number): number {
  const sorted = times.map(({ ms }) => ms).toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;
}
