// One size in a process of its own: node --expose-gc run-size.ts SIZE SECONDS FILE. Keeps the index in FILE, prints one
// line of JSON. With READ instead of SECONDS it starts from FILE and prints how long that took.
import { EmbeddedEngine } from '../../src/server/engine/embedded/embedded-engine.ts';
import { readSnapshot, writeSnapshot } from '../../src/server/indexing/snapshot-file.ts';
import type { EngineDocument } from '../../src/server/engine/engine.ts';
import { material, type Material } from '../engine/material.ts';
import { queries, type Query, type TextKind } from '../engine/queries.ts';
import { world } from '../engine/world.ts';
import { statSync } from 'node:fs';

export interface SizeMeasured {
  readonly source: string;
  /** Seconds of the clock and of the CPU, making the documents up included; and what that alone takes. */
  readonly build: Spent;
  readonly madeUp: Spent;
  /** What stays after a garbage collection, less what was there before; and the most there was. */
  readonly megabytes: number;
  readonly peakMegabytes: number;
  readonly file: { readonly megabytes: number; readonly write: number };
  readonly times: readonly { readonly text: TextKind; readonly choices: number; readonly spent: Spent }[];
  /** Milliseconds: to change so many documents, and to answer the next question. */
  readonly updates: readonly { readonly documents: number; readonly change: Spent; readonly next: Spent }[];
}

/** By the clock and by the CPU. */
export interface Spent {
  readonly wall: number;
  readonly cpu: number;
}

export interface RestartMeasured {
  /** Seconds: from the file to an index, and to the first answer. */
  readonly read: number;
  readonly answered: number;
}

const ROUNDS = 50;
const WARM_UP = 100;
const UPDATES = [1, 100, 2_000];
const COLLECTION = 'catalog';
const HEAD = { of: 'a benchmark' };

const [size = '10000', seconds = '20', file = ''] = process.argv.slice(2);
console.log(JSON.stringify(seconds === 'READ' ? await restart() : await measure(Number(size), material())));

async function restart(): Promise<RestartMeasured> {
  // From the start of the process: Node's own start is part of a restart.
  const engine = readSnapshot(
    file,
    () => true,
    (transfer) => EmbeddedEngine.read(transfer),
  );
  const read = performance.now() / 1000;
  const [first] = queries(1, material());
  if (engine === undefined || first === undefined) throw new Error(`There is no index in ${file}.`);
  const before = performance.now();
  await engine.search(first.request);
  return { read, answered: read + (performance.now() - before) / 1000 };
}

async function measure(documents: number, words: Material): Promise<SizeMeasured> {
  let rows = 0;
  const madeUp = await spent(() => {
    for (const { row } of world(documents, words)) rows += row;
  });
  if (rows === 0) throw new Error('There are no documents.');
  const before = held();
  let engine = EmbeddedEngine.build([], 1);
  const build = await spent(() => {
    engine = EmbeddedEngine.build(inCatalog(world(documents, words)), 1);
  });
  const megabytes = (held() - before) / 1e6;
  const write = await spent(() => writeSnapshot(file, HEAD, (transfer) => engine.transfer(transfer)));
  for (const { request } of patiently(queries(WARM_UP, words, 8), Number(seconds) / 4))
    // oxlint-disable-next-line no-await-in-loop -- one after another, to be measured
    await engine.search(request);
  const times: SizeMeasured['times'][number][] = [];
  for (const { text, choices, request } of patiently(queries(ROUNDS, words), Number(seconds)))
    // oxlint-disable-next-line no-await-in-loop
    times.push({ text, choices, spent: await spent(() => engine.search(request)) });
  const updates: SizeMeasured['updates'][number][] = [];
  const [question] = queries(1, words);
  for (const changed of UPDATES) {
    const put = [...world(changed, words)].map((one) => ({ ...one, row: one.row + documents }));
    // oxlint-disable-next-line no-await-in-loop
    const change = await spent(() => engine.apply([{ collection: COLLECTION, put, remove: [] }], 2));
    // oxlint-disable-next-line no-await-in-loop
    const next = await spent(() => question && engine.search(question.request));
    updates.push({ documents: changed, change, next });
  }
  return {
    source: words.source,
    build: inSeconds(build),
    madeUp: inSeconds(madeUp),
    megabytes,
    peakMegabytes: process.resourceUsage().maxRSS / 1000,
    file: { megabytes: statSync(file).size / 1e6, write: write.wall / 1000 },
    times,
    updates,
  };
}

function* inCatalog(documents: Iterable<EngineDocument>) {
  for (const document of documents) yield { collection: COLLECTION, document };
}

/** As many of the queries as so many seconds have room for, all twenty kinds at least once. */
function* patiently(asked: readonly Query[], room: number): Generator<Query> {
  const end = performance.now() + room * 1000;
  for (const [index, query] of asked.entries()) {
    if (index >= 20 && performance.now() > end) return;
    yield query;
  }
}

function inSeconds({ wall, cpu }: Spent): Spent {
  return { wall: wall / 1000, cpu: cpu / 1000 };
}

/** Milliseconds. */
async function spent(work: () => unknown): Promise<Spent> {
  const cpu = process.cpuUsage();
  const wall = performance.now();
  await work();
  const ended = performance.now();
  const { user, system } = process.cpuUsage(cpu);
  return { wall: ended - wall, cpu: (user + system) / 1000 };
}

function held(): number {
  globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}
