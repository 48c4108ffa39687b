// One contender in a process of its own: node --expose-gc run-one.ts NAME SIZE SECONDS. Prints one line of JSON.
import { CONTENDERS } from './contender.ts';
import { material } from './material.ts';
import { queries, type TextKind } from './queries.ts';
import { world } from './world.ts';

export interface Measured {
  readonly remark: string;
  /** Milliseconds of each query, by kind, of the CPU and on the wall; what measuring costs is taken off. */
  readonly times: readonly {
    readonly text: TextKind;
    readonly choices: number;
    readonly ms: number;
    readonly wall: number;
  }[];
  readonly buildSeconds: number;
  /** What stays after a garbage collection, less what was there before. */
  readonly megabytes: number;
  readonly peakMegabytes: number;
}

/** Rounds of other queries before those that are measured; a server that has run for a minute is as warm. */
const WARM_UP = 150;
const ROUNDS = 50;
/** So many queries are asked, however long they take. */
const FEWEST = 10;

const [name, size, seconds] = process.argv.slice(2);
const entry = CONTENDERS.find((one) => one.name === name);
if (entry === undefined) throw new Error(`Wayfinder: there is no contender "${name}".`);
const words = material();
const asked = queries(ROUNDS, words);
const contender = await entry.load();

await contender.prepare?.();
const before = held();
const start = cpu();
await contender.build(world(Number(size), words));
const buildSeconds = (cpu() - start) / 1000;
const megabytes = (held() - before + (contender.bytes?.() ?? 0)) / 1e6;

/** What asking the clock costs: on some machines as much as a small query. */
const clock = Array.from({ length: 500 }, () => -(cpu() - cpu())).toSorted((a, b) => a - b)[250] ?? 0;

const times: { text: TextKind; choices: number; ms: number; wall: number }[] = [];
const warm = performance.now();
for (const { request } of queries(WARM_UP, words, 8)) {
  // oxlint-disable-next-line no-await-in-loop -- one after another, to be measured
  await contender.search(request);
  if (performance.now() - warm > (Number(seconds) * 1000) / 4) break;
}
const deadline = performance.now() + Number(seconds) * 1000;
for (const { text, choices, request } of asked) {
  if (performance.now() > deadline && times.length >= FEWEST) break;
  const from = cpu();
  const at = performance.now();
  // oxlint-disable-next-line no-await-in-loop -- one after another, to be measured
  await contender.search(request);
  const wall = performance.now() - at;
  times.push({ text, choices, ms: Math.max(0, cpu() - from - clock), wall });
}
const measured: Measured = {
  remark: contender.remark,
  times,
  buildSeconds,
  megabytes,
  peakMegabytes: process.resourceUsage().maxRSS / 1000,
};
console.log(JSON.stringify(measured));
await contender.close?.();

function cpu(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000 + (contender.cpu?.() ?? 0);
}

function held(): number {
  globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}
