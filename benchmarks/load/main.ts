// What does the server do under load? Over HTTP, with 100,000 items, an open loop and a mix of real questions.
// node benchmarks/load/main.ts [--items 100000] [--seconds 300] [--rate 100] [--only http|normal|overload|fairness|slow|shutdown]
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { material } from '../engine/material.ts';
import { fairness } from './fairness.ts';
import { normal } from './normal.ts';
import { overHttp } from './over-http.ts';
import { overload } from './overload.ts';
import { prepare } from './prepare.ts';
import { shutdown } from './shutdown.ts';
import { slowClients } from './slow-clients.ts';

const SCENARIOS = { http: overHttp, normal, overload, fairness, slow: slowClients, shutdown };

const { values: options } = parseArgs({
  options: {
    items: { type: 'string', default: '100000' },
    seconds: { type: 'string', default: '300' },
    rate: { type: 'string', default: '100' },
    only: { type: 'string' },
  },
});
const data = mkdtempSync(join(tmpdir(), 'wayfinder-load-'));
try {
  const words = material();
  const tokens = prepare(data, Number(options.items), words);
  console.log(
    `${Number(options.items).toLocaleString('en')} items, ${words.source}. Milliseconds from when a request was due to its last byte; the generator shares the machine.`,
  );
  const world = { data, words, tokens, seconds: Number(options.seconds), rate: Number(options.rate) };
  for (const [name, run] of Object.entries(SCENARIOS))
    // oxlint-disable-next-line no-await-in-loop -- each has the machine to itself
    if ((options.only ?? name) === name) console.log(`\n${await run(world)}`);
} finally {
  rmSync(data, { recursive: true });
}
