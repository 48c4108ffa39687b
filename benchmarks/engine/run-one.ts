// One contender in a process of its own: node --expose-gc run-one.ts NAME SIZE SECONDS. Prints one line of JSON.
import { CONTENDERS } from './contender.ts';
import { material } from './material.ts';
import { queries, type TextKind } from './queries.ts';
import { world } from './world.ts';

export interface Measured {
  readonly remark: string;
  /** CPU milliseconds of each query, by kind; what measuring costs is taken off. */
  readonly times: readonly { readonly text: TextKind; readonly choices: number; readonly ms: number }[];
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

const before = held();
const start = cpu();
await contender.build(world(Number(size), words));
const buildSeconds = (cpu() - start) / 1000;
const megabytes = (held() - before + (contender.bytes?.() ?? 0)) / 1e6;

/** What asking the clock costs: on some machines as much as a small query. */
const clock = Array.from({ length: 500 }, () => -(cpu() - cpu())).toSorted((a, b) => a - b)[250] ?? 0;

const times: { text: TextKind; choices: number; ms: number }[] = [];
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
  // oxlint-disable-next-line no-await-in-loop -- one after another, to be measured
  await contender.search(request);
  times.push({ text, choices, ms: Math.max(0, cpu() - from - clock) });
}
const measured: Measured = {
  remark: contender.remark,
  times,
  buildSeconds,
  megabytes,
  peakMegabytes: process.resourceUsage().maxRSS / 1000,
};
console.log(JSON.stringify(measured));

function cpu(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

function held(): number {
  globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}
