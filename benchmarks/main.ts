// Every table, one after another, under a line that says on what: `npm run bench [-- --only engine,scale]`.
import { spawnSync } from 'node:child_process';
import { availableParallelism, cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

/** What each is called, its file, and the flags that it needs. */
const TABLES: readonly (readonly [name: string, file: string, ...flags: string[]])[] = [
  ['relevance', 'relevance/main.ts'],
  ['recommend', 'recommend/main.ts'],
  ['recommend-latency', 'recommend/latency.ts', '--expose-gc', '--max-old-space-size=4096'],
  ['engine', 'engine/main.ts'],
  ['scale', 'scale/main.ts'],
  ['load', 'load/main.ts'],
  ['durability', 'durability/main.ts'],
  ['page', 'page/main.ts'],
];

const { values: options } = parseArgs({ options: { only: { type: 'string' } } });
const only = options.only?.split(',') ?? TABLES.map(([name]) => name);
const unknown = only.filter((name) => !TABLES.some(([known]) => known === name));
if (unknown.length > 0)
  throw new Error(
    `Wayfinder: no table is called ${unknown.join(', ')}; there are ${TABLES.map(([name]) => name).join(', ')}.`,
  );

for (const [name, file, ...flags] of TABLES) {
  if (!only.includes(name)) continue;
  console.log(`\n## ${name}\n\n${machine()}\n`);
  const { status } = spawnSync(process.execPath, [...flags, join(import.meta.dirname, file)], {
    stdio: 'inherit',
  });
  if (status !== 0) process.exitCode = 1;
}

/** On what it runs, and how fast that is just now: the same machine may be three times as slow an hour later. */
function machine(): string {
  const [first] = cpus();
  const gigabytes = Math.round(totalmem() / 2 ** 30);
  return `${new Date().toISOString().slice(0, 10)}, ${availableParallelism()} cores of ${first?.model ?? 'an unknown kind'}, ${gigabytes} GB, Node ${process.versions.node}; 100 million additions take ${additions().toFixed(0)} ms.`;
}

function additions(): number {
  const from = process.cpuUsage();
  let sum = 0;
  for (let i = 0; i < 1e8; i += 1) sum = (sum * 31 + i) | 0;
  const { user, system } = process.cpuUsage(from);
  return sum === 1 ? 0 : (user + system) / 1000;
}
