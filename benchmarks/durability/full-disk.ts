// A disk that is full: a small one of its own, mounted for this, which takes the right to mount.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Random } from '../engine/random.ts';
import { TENANT } from '../../tests/durability/editions.ts';
import { importEdition, Importing } from '../../tests/durability/importing.ts';
import { editionInStore, faultsOnDisk, unfinishedSnapshots } from '../../tests/durability/on-disk.ts';
import { Reader } from '../../tests/durability/reader.ts';
import { killed, passed, serve } from '../../tests/durability/serving.ts';

const ITEMS = 3_000;
const TOO_MANY = 60_000;
const DISK = '32m';

/** What was tried, and what came of it: `ok`, or what was wrong. */
export interface Tried {
  readonly what: string;
  readonly said: string;
  readonly wrong: readonly string[];
}

/** Tries all that writes on a full disk; undefined where no disk can be mounted. */
export async function fillDisk(folder: string): Promise<Tried[] | undefined> {
  if (spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${DISK}`, 'tmpfs', folder]).status !== 0)
    return undefined;
  try {
    return await tryAll(folder);
  } finally {
    execFileSync('umount', ['-l', folder]);
  }
}

async function tryAll(data: string): Promise<Tried[]> {
  const tried: Tried[] = [];
  await importEdition(data, 1, ITEMS);
  let server = await serve(data);
  const reader = () => new Reader(server.origin, ITEMS, new Random(1));
  /** What must hold after each: edition 1 or what is told is in the store and served, and the files are sound. */
  const note = async (what: string, said: string, wrong: string[] = [], edition = 1) => {
    const faults = [...wrong];
    await asks(reader(), edition, faults);
    const stored = editionInStore(data, ITEMS);
    if (stored !== edition) faults.push(`edition ${stored} is in the store`);
    if (unfinishedSnapshots(data) > 0) faults.push('an unfinished snapshot stays');
    tried.push({
      what,
      said: (said.trim().split('\n').at(-1) ?? '').replaceAll(data, 'DATA'),
      wrong: [...faults, ...faultsOnDisk(data)],
    });
  };
  try {
    const large = new Importing(data, 2, TOO_MANY);
    const code = await large.finished();
    await note('an import that does not fit', large.output, code === 1 ? [] : [`exit code ${code}`]);

    fill(data);
    const none = new Importing(data, 3, ITEMS);
    const again = await none.finished();
    await note('an import where nothing fits', none.output, again === 1 ? [] : [`exit code ${again}`]);

    const token = spawnSync(
      process.execPath,
      ['src/server/store/token-cli.ts', '--tenant', TENANT, '--username', 'ann'],
      { env: { ...process.env, WAYFINDER_DATA: data }, encoding: 'utf8' },
    );
    await note('a token', token.stderr, token.status === 1 ? [] : [`exit code ${token.status}`]);

    await killed(server.process);
    server = await serve(data);
    await note('a kill and a start', 'serves');

    await killed(server.process);
    rmSync(join(data, 'index.snapshot'));
    fill(data);
    server = await serve(data);
    const kept = existsSync(join(data, 'index.snapshot'));
    await note('a start without a kept index', kept ? 'kept' : 'serves, the index is not kept');

    for (const name of readdirSync(data)) if (name.startsWith('ballast')) rmSync(join(data, name));
    await importEdition(data, 4, ITEMS);
    await note('an import once there is room', 'imported', [], 4);
    return tried;
  } finally {
    await killed(server.process);
  }
}

/** Asks until that edition is served, at most a minute. */
async function asks(reader: Reader, edition: number, faults: string[]): Promise<void> {
  const end = performance.now() + 60_000;
  do {
    // oxlint-disable-next-line no-await-in-loop -- one question after another
    await reader.ask();
    // oxlint-disable-next-line no-await-in-loop
    await passed(50);
  } while (reader.edition < edition && reader.faults.length === 0 && performance.now() < end);
  faults.push(...reader.faults);
  if (reader.edition !== edition) faults.push(`edition ${reader.edition} is served`);
}

/** Takes all the room that is left. */
function fill(data: string): void {
  const { bavail, bsize } = statfsSync(data);
  const name = `ballast${readdirSync(data).includes('ballast') ? '-more' : ''}`;
  if (bavail > 0) writeFileSync(join(data, name), Buffer.alloc(bavail * bsize, 1));
}
