// Does anything get lost or mixed when processes are killed, indexes are swapped and disks are full?
// node benchmarks/durability/main.ts [--kills 200] [--items 100000] [--swaps 50] [--seed 1] [--parts large,small,swaps,threads,disk]
import { mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { killAtRandom, KILLED, type KillOptions, type KillReport } from '../../tests/durability/kills.ts';
import { swapUnderLoad } from '../../tests/durability/swaps.ts';
import { fillDisk } from './full-disk.ts';
import { endThreads } from './thread-deaths.ts';

/** Of the store that most kills are of; with fewer than 2,001 there would be no swaps. */
const SMALL = 3_000;
/** One of so many kills is of the large store. */
const LARGE_SHARE = 16;
const GOAL = 5;
const WORDS = {
  import: 'of an import',
  swap: 'of a server after an import, while it swaps',
  both: 'of both at once',
  start: 'of a server while it starts',
} as const;
const READERS = 3;
const THREADS = 2;
const DEATHS = 20;

const { values: options } = parseArgs({
  options: {
    kills: { type: 'string', default: '200' },
    items: { type: 'string', default: '100000' },
    swaps: { type: 'string', default: '50' },
    seed: { type: 'string', default: '1' },
    parts: { type: 'string', default: 'large,small,swaps,threads,disk' },
  },
});
const [kills, items, swaps, seed] = [options.kills, options.items, options.swaps, options.seed].map(
  Number,
) as [number, number, number, number];
const large = Math.ceil(kills / LARGE_SHARE);

const PARTS: Readonly<Record<string, (data: string) => Promise<number>>> = {
  large: (data) =>
    killing({
      data,
      items,
      kills: large,
      seed,
      // An import of so many takes long, so servers that swap and start are killed more often.
      tenths: { import: 2, swap: 2, both: 1, start: 5 },
      patience: 0.1,
    }),
  small: (data) =>
    killing({
      data,
      items: SMALL,
      kills: kills - large,
      seed: seed + 1,
      tenths: { import: 5, swap: 3, both: 1, start: 1 },
      patience: 0.25,
    }),
  swaps: swapping,
  threads: dying,
  disk: filling,
};

let faults = 0;
for (const [name, part] of Object.entries(PARTS)) {
  if (!options.parts.split(',').includes(name)) continue;
  const data = mkdtempSync(join(tmpdir(), 'wayfinder-durability-'));
  const started = performance.now();
  try {
    // oxlint-disable-next-line no-await-in-loop -- one after another, or they would slow each other down
    faults += await part(data);
  } finally {
    rmSync(data, { recursive: true });
  }
  console.log(
    `\n${((performance.now() - started) / 60_000).toFixed(1)} minutes, load ${(loadavg()[0] ?? 0).toFixed(1)}.`,
  );
}
process.exitCode = faults === 0 ? 0 : 1;

async function killing(what: KillOptions): Promise<number> {
  const report = await killAtRandom(what);
  console.log(`\n## ${what.kills} kills, ${what.items.toLocaleString('en')} items\n`);
  console.log(
    rows(what, report)
      .map(([name, value]) => `| ${name} | ${value} |`)
      .join('\n'),
  );
  return list(report.faults);
}

function rows({ items: about }: KillOptions, report: KillReport): [string, string | number][] {
  const { after, restarts } = report;
  const lags = restarts.filter(({ newest }) => !newest);
  return [
    ['after a kill', 'number'],
    ['---', '--:'],
    ...KILLED.map((one): [string, number] => [`kills: ${WORDS[one]}`, report.kills[one]]),
    ['an import had left uncommitted rows, swept up by the next opening', after.staged],
    ['an index file was half written', after.unfinished],
    ['half-written index files there once a server had started, at most', report.leftAfterStart],
    ['the store had the old edition, whole', after.old],
    ['the store had the new edition, whole', after.new],
    ['imports that had been acknowledged, all there', report.acknowledged],
    ['answers over HTTP looked at', report.answers],
    ['faults: mixed, lost, empty, gone back, damaged', report.faults.length],
    [
      'the first start, which builds the index, seconds',
      seconds(report.first === undefined ? [] : [report.first.wall]),
    ],
    [`starts after a kill, ${about.toLocaleString('en')} items`, restarts.length],
    [
      `first right answer, seconds: median / longest (goal ${GOAL})`,
      seconds(restarts.map(({ wall }) => wall)),
    ],
    ['of that CPU, seconds: median / longest', seconds(restarts.map(({ cpu }) => cpu))],
    ['starts from the edition before, because of a kill in a swap', lags.length],
    ['first right answer of these, seconds', seconds(lags.map(({ wall }) => wall))],
  ];
}

async function swapping(data: string): Promise<number> {
  const report = await swapUnderLoad({ data, items: SMALL, swaps, readers: READERS, threads: THREADS, seed });
  const at = (part: number) => report.times[Math.floor(report.times.length * part)]?.toFixed(1);
  console.log(
    `\n## ${swaps} swaps under ${READERS} readers, ${SMALL.toLocaleString('en')} items, ${THREADS} threads\n`,
  );
  console.log(`| | |\n|---|--:|
| editions swapped in and seen by all readers | ${report.swaps} |
| answers | ${report.answers.toLocaleString('en')} |
| of these 304 | ${report.unchanged.toLocaleString('en')} |
| of these refused (503) | ${report.refused} |
| editions that each reader saw | ${report.seen.join(', ')} |
| faults: errors, empty, mixed, gone back | ${report.faults.length} |
| milliseconds p50 / p99 / longest | ${at(0.5)} / ${at(0.99)} / ${report.times.at(-1)?.toFixed(0)} |`);
  return list(report.faults) + (report.swaps === swaps ? 0 : 1);
}

async function dying(data: string): Promise<number> {
  const { recoveries, refused, wrong } = await endThreads(data, items, DEATHS);
  console.log(`\n## ${DEATHS} deaths of the only search thread, ${items.toLocaleString('en')} items\n`);
  console.log(`| | |\n|---|--:|
| seconds to the first answer after it: median / longest (goal 1) | ${seconds(recoveries)} |
| questions refused meanwhile | ${refused.toLocaleString('en')} |
| faults | ${wrong.length} |`);
  return list(wrong);
}

async function filling(data: string): Promise<number> {
  const tried = await fillDisk(data);
  console.log('\n## A full disk\n');
  if (tried === undefined) {
    console.log('Not tried: no disk can be mounted here.');
    return 0;
  }
  console.log('| tried | said | old edition whole, served, files sound |\n|---|---|---|');
  for (const { what, said, wrong } of tried)
    console.log(`| ${what} | ${said} | ${wrong.length === 0 ? 'yes' : wrong.join('; ')} |`);
  return tried.filter(({ wrong }) => wrong.length > 0).length;
}

function list(wrong: readonly string[]): number {
  for (const fault of wrong.slice(0, 20)) console.log(`- ${fault}`);
  return wrong.length;
}

function seconds(milliseconds: readonly number[]): string {
  const sorted = milliseconds.toSorted((a, b) => a - b).map((one) => (one / 1000).toFixed(2));
  return sorted.length === 0 ? '–' : `${sorted[Math.floor(sorted.length / 2)]} / ${sorted.at(-1)}`;
}
