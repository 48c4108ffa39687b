// Kills (-9) of imports and servers at random moments, and a close look after each.
import { Random } from '../../benchmarks/engine/random.ts';
import type { RunningServer } from '../e2e/server.ts';
import { importEdition, Importing } from './importing.ts';
import { editionInStore, faultsOnDisk, stagedRows, unfinishedSnapshots } from './on-disk.ts';
import { Reader } from './reader.ts';
import { cpuOf, killed, passed, serve, serveAndKill } from './serving.ts';

/** What is killed: an import; a server after an import, while it swaps; both at once; a server while it starts. */
export const KILLED = ['import', 'swap', 'both', 'start'] as const;
export type Killed = (typeof KILLED)[number];

export interface KillOptions {
  readonly data: string;
  /** Of each edition, about. At least 2,001, or there are no swaps. */
  readonly items: number;
  readonly kills: number;
  readonly seed: number;
  /** What is killed how often, in parts of ten. */
  readonly tenths: Readonly<Record<Killed, number>>;
  /** The part of kills after which the server's next swap is waited for, from 0 to 1. */
  readonly patience: number;
}

export interface KillReport {
  readonly kills: Record<Killed, number>;
  /** After how many kills there were uncommitted rows, an unfinished snapshot, the old edition, the new one. */
  readonly after: { staged: number; unfinished: number; old: number; new: number };
  /** Imports that said that they had committed. */
  acknowledged: number;
  /** The most unfinished snapshots that were there at once after a server had started. */
  leftAfterStart: number;
  readonly restarts: Restart[];
  /** The very first start, which has no kept index to start from. */
  first: Restart | undefined;
  /** Answers that were looked at. */
  answers: number;
  /** Anything that should not have been: nothing else may fail. */
  readonly faults: string[];
}

/** From the start of a process to its first answer over HTTP. */
export interface Restart {
  /** Milliseconds by the clock, and of CPU where the system tells them. */
  readonly wall: number;
  readonly cpu: number;
  /** Whether the answer was of the newest edition; else of the one before, and a swap follows. */
  readonly newest: boolean;
}

/** Kills so often, and reports. Nothing is thrown for what is wrong, all of it is in `faults`. */
export async function killAtRandom(options: KillOptions): Promise<KillReport> {
  const run = new KillRun(options);
  try {
    await run.begin();
    while (run.done < options.kills)
      // oxlint-disable-next-line no-await-in-loop -- one kill after another
      await run.step();
    await run.caughtUp();
  } finally {
    await run.end();
  }
  return run.report;
}

class KillRun {
  readonly report: KillReport = {
    kills: { import: 0, swap: 0, both: 0, start: 0 },
    after: { staged: 0, unfinished: 0, old: 0, new: 0 },
    acknowledged: 0,
    leftAfterStart: 0,
    restarts: [],
    first: undefined,
    answers: 0,
    faults: [],
  };
  readonly #options: KillOptions;
  readonly #random: Random;
  /** The edition that the store has, and the last one that an import was begun of. */
  #edition = 1;
  #begun = 1;
  #server: RunningServer | undefined;
  #reader: Reader | undefined;

  constructor(options: KillOptions) {
    this.#options = options;
    this.#random = new Random(options.seed);
  }

  get done(): number {
    return KILLED.reduce((sum, one) => sum + this.report.kills[one], 0);
  }

  async begin(): Promise<void> {
    const { data, items } = this.#options;
    await importEdition(data, 1, items);
    this.report.first = await this.#start();
  }

  async end(): Promise<void> {
    this.#collect();
    if (this.#server !== undefined) await killed(this.#server.process);
  }

  /** One kill and all that is to be seen after it. */
  async step(): Promise<void> {
    const kind = this.#choose();
    const { isKilled, acknowledged } = await this.#kill(kind);
    if (!isKilled) {
      if (!acknowledged) this.report.faults.push(`the import of ${this.#begun} failed`);
      this.#edition = this.#begun;
      return;
    }
    this.report.kills[kind] += 1;
    if (acknowledged) this.report.acknowledged += 1;
    this.#look(kind, acknowledged);
    if (this.#server === undefined) this.report.restarts.push(await this.#start());
    if (this.#random.next() < this.#options.patience) await this.caughtUp();
    else await this.#reader?.ask();
  }

  /** Asks until the server answers from the edition of the store, at most a minute. */
  async caughtUp(): Promise<void> {
    const end = performance.now() + 60_000;
    while (this.#reader?.edition !== this.#edition && performance.now() < end) {
      // oxlint-disable-next-line no-await-in-loop -- one question after another
      await this.#reader?.ask();
      // oxlint-disable-next-line no-await-in-loop
      await passed(20);
    }
    if (this.#reader?.edition !== this.#edition)
      this.report.faults.push(`${this.#reader?.edition} is served, ${this.#edition} is in the store`);
  }

  async #kill(kind: Killed): Promise<{ isKilled: boolean; acknowledged: boolean }> {
    const { data, items } = this.#options;
    if (kind === 'start') {
      await this.#stopServer();
      await serveAndKill(data, this.#random.next() * (800 + items / 10));
      return { isKilled: true, acknowledged: false };
    }
    this.#begun += 1;
    const importing = new Importing(data, this.#begun, items);
    if (kind === 'swap') {
      await importing.finished();
      await Promise.race([passed(this.#random.next() * (900 + items / 10)), this.#readOn()]);
      await this.#stopServer();
      return { isKilled: true, acknowledged: importing.acknowledged };
    }
    // Above 1 it is killed after the last of its input: while it ends what is not there any more, or commits.
    const share = this.#random.next() * 1.3;
    await importing.feed(share);
    if (share > 1) await passed((share - 1) * (items / 6));
    const [isKilled] = await Promise.all([
      importing.kill(),
      kind === 'both' ? this.#stopServer() : undefined,
    ]);
    return { isKilled: isKilled || kind === 'both', acknowledged: importing.acknowledged };
  }

  /** What is on the disk, where nobody has tidied up yet. */
  #look(kind: Killed, acknowledged: boolean): void {
    const { data, items } = this.#options;
    const { after, faults, kills } = this.report;
    const where = `kill ${this.done} (${kind} ${kills[kind]})`;
    if (stagedRows(data) > 0) after.staged += 1;
    if (unfinishedSnapshots(data) > 0) after.unfinished += 1;
    try {
      const edition = editionInStore(data, items);
      if (edition !== this.#edition && edition !== this.#begun)
        faults.push(`${where}: edition ${edition} in place of ${this.#edition} or ${this.#begun}`);
      if (acknowledged && edition !== this.#begun)
        faults.push(`${where}: ${this.#begun} was acknowledged and is lost`);
      after[edition === this.#edition ? 'old' : 'new'] += 1;
      this.#edition = edition;
    } catch (error) {
      faults.push(`${where}: ${String(error)}`);
    }
    if (stagedRows(data) > 0) faults.push(`${where}: uncommitted rows were not swept up`);
    for (const fault of faultsOnDisk(data)) faults.push(`${where}: ${fault}`);
  }

  /** Reads until the server is killed. */
  async #readOn(): Promise<void> {
    const reader = this.#reader;
    if (reader === undefined) return;
    while (this.#reader === reader) {
      // oxlint-disable-next-line no-await-in-loop -- one question after another
      await reader.ask();
      // oxlint-disable-next-line no-await-in-loop
      await passed(20);
    }
  }

  async #start(): Promise<Restart> {
    const { data, items } = this.#options;
    const started = performance.now();
    this.#server = await serve(data);
    this.#reader = new Reader(this.#server.origin, items, this.#random, this.#reader?.edition);
    await this.#reader.ask();
    const wall = performance.now() - started;
    const cpu = cpuOf(this.#server.process);
    this.report.leftAfterStart = Math.max(this.report.leftAfterStart, unfinishedSnapshots(data));
    return { wall, cpu, newest: this.#reader.edition === this.#edition };
  }

  /** Questions that are under way when it is killed cannot be answered. */
  async #stopServer(): Promise<void> {
    this.#collect();
    if (this.#server !== undefined) await killed(this.#server.process);
    this.#server = undefined;
  }

  #collect(): void {
    this.report.answers += this.#reader?.counts.answers ?? 0;
    this.report.faults.push(...(this.#reader?.faults ?? []));
    const { edition = 0 } = this.#reader ?? {};
    this.#reader = new Reader('', this.#options.items, this.#random, edition);
  }

  #choose(): Killed {
    const { tenths } = this.#options;
    let left = this.#random.next() * KILLED.reduce((sum, one) => sum + tenths[one], 0);
    return KILLED.find((one) => (left -= tenths[one]) < 0) ?? 'import';
  }
}
