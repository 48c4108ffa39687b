// kill -9 in the middle of imports: what is seen afterwards is the old or the new, whole.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openStore } from '#server/store/sqlite-store.ts';

const CLI = fileURLToPath(new URL('cli.ts', import.meta.url));
const KILLS = 20;
const ROWS = 3000;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'wayfinder-kill-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Every row in this version of the catalog; half of them have an id of their own in each version. */
function catalog(version: number): string {
  const filling = 'x'.repeat(200);
  return Array.from({ length: ROWS }, (_, index) => {
    const id = index % 2 === 0 ? `kept-${index}` : `v${version}-${index}`;
    return `${JSON.stringify({ type: 'course', course_id: id, name: `v${version}`, filling })}\n`;
  }).join('');
}

/**
 * Imports a version through a pipe and kills the importer: after `share` of the bytes have gone in, or, from 1 on, at
 * once after the last of them, or, at `acknowledged`, when it has said that it is done.
 */
async function importAndKill(version: number, share: number | 'acknowledged'): Promise<void> {
  const child = spawn(process.execPath, [CLI, '-', '--tenant', 'acme', '--replace'], {
    env: { ...process.env, WAYFINDER_DATA: folder },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const exited = once(child, 'exit');
  const bytes = Buffer.from(catalog(version));
  const end = share === 'acknowledged' ? bytes.length : Math.floor(bytes.length * Math.min(share, 1));
  await new Promise((resolve) => child.stdin.write(bytes.subarray(0, end), resolve));
  if (end === bytes.length) child.stdin.end();
  if (share === 'acknowledged') await once(child.stdout, 'data');
  child.kill('SIGKILL');
  await exited;
}

/** Whether the file is sound, and how many rows an import has left in it uncommitted. */
function leftovers(): { integrity: unknown; staged: number } {
  const database = new DatabaseSync(join(folder, 'wayfinder.sqlite'));
  try {
    const found = database
      .prepare(
        `SELECT (SELECT integrity_check FROM pragma_integrity_check) AS integrity,
           (SELECT count(*) FROM versions, state WHERE born > generation OR died > generation) +
           (SELECT count(*) FROM removals r, state s WHERE r.generation > s.generation) AS staged`,
      )
      .get();
    return { integrity: found?.['integrity'], staged: Number(found?.['staged']) };
  } finally {
    database.close();
  }
}

/** The one version that all live rows have; fails when there are two, or not all rows. */
function versionSeen(): number {
  const store = openStore(join(folder, 'wayfinder.sqlite'));
  try {
    const names = [...store.all()].map(({ item }) => String(item['name']));
    const versions = [...new Set(names)];
    expect(versions.length).toBeLessThanOrEqual(1);
    expect([0, ROWS]).toContain(names.length);
    // Either an item is there, or it is known to have been taken down.
    for (const { key } of store.all()) expect(store.removals('course', key)).toEqual([]);
    return versions[0] === undefined ? 0 : Number(versions[0].slice(1));
  } finally {
    store.close();
  }
}

it(
  `${KILLS} kills at scattered moments leave the old or the new, never a mixture`,
  { timeout: 120_000 },
  async () => {
    const seen = new Set<'old' | 'new' | 'interrupted'>();
    let previous = 0;
    for (let version = 1; version <= KILLS; version += 1) {
      // Every fifth import is let through, so that later ones have something old to lose.
      const share = version % 5 === 1 ? 'acknowledged' : (version * 0.618) % 1.2;
      await importAndKill(version, share);
      if (leftovers().staged > 0) seen.add('interrupted');
      const now = versionSeen();
      expect(share === 'acknowledged' ? [version] : [previous, version]).toContain(now);
      expect(leftovers()).toEqual({ integrity: 'ok', staged: 0 });
      seen.add(now === version ? 'new' : 'old');
      previous = now;
    }
    expect([...seen].toSorted()).toEqual(['interrupted', 'new', 'old']);
  },
);
