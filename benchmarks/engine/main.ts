// How fast is the engine, with all facets counted, beside its peers? One run, each contender in its own process.
// node benchmarks/engine/main.ts [--sizes 10000,100000] [--only NAME] [--seconds 20]
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { CONTENDERS } from './contender.ts';
import { material } from './material.ts';
import { SHARES, TEXTS } from './queries.ts';
import { percentile } from './percentile.ts';
import type { Measured } from './run-one.ts';

const { values: options } = parseArgs({
  options: {
    sizes: { type: 'string', default: '10000,100000' },
    only: { type: 'string' },
    seconds: { type: 'string', default: '20' },
  },
});

type Time = Measured['times'][number];
type Weigh = (time: Time) => number;

/** A contender that has not finished after so long is given up. */
const PATIENCE = 15 * 60 * 1000;

console.log(
  `Documents: ${material().source}; 13 facets. Times are CPU milliseconds a query, facets included, each query asked
once. p50 and p95, wall included, are of the mix that SHARES in queries.ts assumes; "even" asks every kind of text and number of
choices equally often, so a fifth of the queries are typos.`,
);
for (const size of options.sizes.split(',').map(Number)) compare(size);

function compare(size: number): void {
  console.log(`\n${size.toLocaleString('en')} documents`);
  console.log(
    '| engine | p50 | p95 | to ours | wall p95 | even p95 | to ours | build s | MB | peak MB | queries | remark |',
  );
  console.log('|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|---|');
  let ours: Measured | undefined;
  for (const { name, most } of CONTENDERS) {
    if (options.only !== undefined && options.only !== name) continue;
    const measured = size > most ? `not tried beyond ${most.toLocaleString('en')}` : measure(name, size);
    if (typeof measured === 'string') {
      console.log(`| ${name} | | | | | | | | | | | ${measured} |`);
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
  const { buildSeconds, megabytes, peakMegabytes, times, remark } = measured;
  const against = (part: number, weigh: Weigh) => {
    const value = percentileOf(times, part, weigh);
    const ratio = value / percentileOf(ours.times, part, weigh);
    return [value.toFixed(2), ratio.toFixed(ratio < 10 ? 1 : 0)];
  };
  const cells = [
    name,
    percentileOf(times, 0.5, byShare).toFixed(2),
    ...against(0.95, byShare),
    percentile(
      times.map(({ wall }) => wall),
      0.95,
      times.map(byShare),
    ).toFixed(2),
    ...against(0.95, evenly),
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
      return `${percentileOf(times, 0.5, evenly).toFixed(2)} / ${percentileOf(times, 0.95, evenly).toFixed(2)}`;
    });
    return `| ${text} | ${cells.join(' | ')} |`;
  });
  const head = '\nOurs, p50 / p95 by text and choices\n| | 0 | 1 | 2 | 3 |\n|---|--:|--:|--:|--:|';
  return [head, ...lines].join('\n');
}

function byShare({ text, choices }: Time): number {
  return SHARES.texts[text] * (SHARES.choices[choices] ?? 0);
}

function evenly(): number {
  return 1;
}

function percentileOf(times: readonly Time[], part: number, weigh: Weigh): number {
  return percentile(
    times.map(({ ms }) => ms),
    part,
    times.map(weigh),
  );
}
