// A dozen of the kills that `node benchmarks/durability/main.ts` makes two hundred of, always at the same places.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { killAtRandom } from './kills.ts';
import { swapUnderLoad } from './swaps.ts';

const KILLS = 12;
const SWAPS = 6;
/** More than are brought to a live index one by one, so that each edition is a swap. */
const ITEMS = 2_100;

let data: string;
beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), 'wayfinder-durability-'));
});
afterEach(() => rmSync(data, { recursive: true }));

it(
  `${KILLS} kills of imports and servers: the old edition or the new one, whole, and nothing acknowledged is lost`,
  { timeout: 300_000 },
  async () => {
    const report = await killAtRandom({
      data,
      items: ITEMS,
      kills: KILLS,
      seed: 5,
      tenths: { import: 4, swap: 3, both: 2, start: 1 },
      patience: 0.2,
    });
    expect(report.faults).toEqual([]);
    expect(report.leftAfterStart).toBe(0);
    expect(report.after.old + report.after.new).toBe(KILLS);
    expect(report.acknowledged).toBeGreaterThanOrEqual(report.kills.swap);
    expect(report.answers).toBeGreaterThan(KILLS);
  },
);

it(
  `${SWAPS} swaps under readers: no error, no empty answer, none of two editions, none of an earlier one`,
  { timeout: 300_000 },
  async () => {
    const report = await swapUnderLoad({ data, items: ITEMS, swaps: SWAPS, readers: 2, threads: 2, seed: 1 });
    expect(report.faults).toEqual([]);
    expect(report).toMatchObject({ swaps: SWAPS, refused: 0, seen: [SWAPS + 1, SWAPS + 1] });
  },
);
