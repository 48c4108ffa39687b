// The threads of one index: as many as were asked for, each replaced at once when it dies.
import type { Changes, EngineStatus } from '#server/engine/engine.ts';
import type { EnginePort } from './engine-port.ts';
import { EngineThread } from './engine-thread.ts';

export interface CrewOptions {
  /** Starts a thread that loads the newest generation, at least what was applied before the call. */
  readonly spawn: () => EnginePort;
  readonly threads: number;
  /** A thread has become free. */
  readonly free: () => void;
  /** A thread has died. */
  readonly died: () => void;
}

/** Milliseconds before a thread is started that follows one that could not even load; doubled each time up to the longest. */
const FIRST_PAUSE = 100;
const LONGEST_PAUSE = 10_000;

export class Crew {
  readonly #options: CrewOptions;
  readonly #threads: EngineThread[];
  readonly #pauses = new Set<ReturnType<typeof setTimeout>>();
  /** Of the thread that died last. */
  #last: EngineStatus = { ready: false, generation: 0, documents: 0 };
  #dismissed = false;

  constructor(options: CrewOptions) {
    this.#options = options;
    this.#threads = Array.from({ length: options.threads }, (_, place) => this.#start(place));
  }

  /** When all threads have loaded; rejects when one of the first dies before. */
  async started(): Promise<void> {
    await Promise.all(this.#threads.map(({ ready }) => ready));
  }

  /**
   * One that is free, of those with the newest generation: one that loaded an older one waits until it is told of the
   * newer, or somebody would see that come and go.
   */
  get idle(): EngineThread | undefined {
    const newest = Math.max(...this.#serving.map(({ generation }) => generation));
    return this.#threads.find(({ idle, status }) => idle && status.generation === newest);
  }

  /** Of the threads that answer, the oldest generation, for each has at least that; not ready when none does. */
  status(): EngineStatus {
    const serving = this.#serving;
    const [oldest = this.#last] = serving.toSorted((a, b) => a.generation - b.generation);
    return { ...oldest, needsCompaction: serving.some(({ needsCompaction }) => needsCompaction === true) };
  }

  get #serving(): EngineStatus[] {
    return this.#threads.map(({ status }) => status).filter(({ ready }) => ready);
  }

  async apply(changes: readonly Changes[], generation: number): Promise<void> {
    await Promise.all(this.#threads.map((thread) => thread.apply(changes, generation)));
  }

  /** Lets the threads finish what they run, and ends them. */
  retire(): void {
    this.#dismiss();
    for (const thread of this.#threads) thread.retire();
  }

  close(): void {
    this.#dismiss();
    for (const thread of this.#threads) thread.close();
  }

  /** @param failures how many threads in a row could not even load in this place */
  #start(place: number, failures = 0): EngineThread {
    const thread = new EngineThread(this.#options.spawn());
    void this.#watch(thread, failures).then((failed) => this.#replace(place, failed));
    return thread;
  }

  /** Follows a thread to its end, and says how many in a row have failed now. */
  async #watch(thread: EngineThread, failures: number): Promise<number> {
    let failed = 0;
    try {
      await thread.ready;
      this.#options.free();
    } catch {
      failed = failures + 1;
    }
    await thread.gone;
    if (failed === 0) this.#last = thread.status;
    this.#options.died();
    return failed;
  }

  #replace(place: number, failures: number): void {
    if (this.#dismissed) return;
    if (failures === 0) {
      this.#threads[place] = this.#start(place);
      return;
    }
    const pause = setTimeout(
      () => {
        this.#pauses.delete(pause);
        this.#threads[place] = this.#start(place, failures);
      },
      Math.min(FIRST_PAUSE * 2 ** (failures - 1), LONGEST_PAUSE),
    );
    this.#pauses.add(pause);
  }

  #dismiss(): void {
    this.#dismissed = true;
    for (const pause of this.#pauses) clearTimeout(pause);
  }
}
