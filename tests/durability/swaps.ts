// Edition after edition is imported under a server that is asked all the time.
import { Random } from '../../benchmarks/engine/random.ts';
import { importEdition } from './importing.ts';
import { Reader } from './reader.ts';
import { killed, passed, serve } from './serving.ts';

/** Milliseconds between an answer and the reader's next question. */
const PAUSE = 10;

export interface SwapOptions {
  readonly data: string;
  /** Of each edition, about. At least 2,001, or there are no swaps. */
  readonly items: number;
  readonly swaps: number;
  readonly readers: number;
  readonly threads: number;
  readonly seed: number;
}

export interface SwapReport {
  /** Editions that came to be served, without the first. */
  readonly swaps: number;
  readonly answers: number;
  /** Of these, 304. */
  readonly unchanged: number;
  readonly refused: number;
  /** How many different editions each reader has seen. */
  readonly seen: readonly number[];
  /** Milliseconds of all answers, in order. */
  readonly times: readonly number[];
  /** An error, an empty answer, one of two editions or of an earlier one than the last: each in words. */
  readonly faults: readonly string[];
}

/** Swaps so often, each edition begun once the one before is served. */
export async function swapUnderLoad(options: SwapOptions): Promise<SwapReport> {
  const { data, items, threads } = options;
  await importEdition(data, 1, items);
  const server = await serve(data, { WAYFINDER_ENGINE_THREADS: String(threads) });
  try {
    const readers = Array.from(
      { length: options.readers },
      (_, place) => new Reader(server.origin, items, new Random(options.seed + place)),
    );
    const stop = new AbortController();
    const reading = readers.map((reader) => readUntil(stop.signal, reader));
    const swaps = await swap(options, readers);
    stop.abort();
    await Promise.all(reading);
    const sum = (of: keyof Reader['counts']) => readers.reduce((all, { counts }) => all + counts[of], 0);
    return {
      swaps,
      answers: sum('answers'),
      unchanged: sum('unchanged'),
      refused: sum('refused'),
      seen: readers.map(({ editions }) => editions.size),
      times: readers.flatMap(({ times }) => times).toSorted((a, b) => a - b),
      faults: readers.flatMap(({ faults }) => faults),
    };
  } finally {
    await killed(server.process);
  }
}

async function readUntil(signal: AbortSignal, reader: Reader): Promise<void> {
  while (!signal.aborted) {
    // oxlint-disable-next-line no-await-in-loop -- a reader waits for the answer
    await reader.ask();
    // oxlint-disable-next-line no-await-in-loop -- and leaves the imports some of the machine
    await passed(PAUSE);
  }
}

/** Imports edition after edition, and answers how many of them all readers have seen. */
async function swap({ data, items, swaps }: SwapOptions, readers: readonly Reader[]): Promise<number> {
  let served = 0;
  for (let edition = 2; edition <= swaps + 1; edition += 1) {
    // oxlint-disable-next-line no-await-in-loop -- one import at a time
    await importEdition(data, edition, items);
    // oxlint-disable-next-line no-await-in-loop
    if (await seenByAll(readers, edition)) served += 1;
  }
  return served;
}

/** Waits for it, at most a minute. */
async function seenByAll(readers: readonly Reader[], edition: number): Promise<boolean> {
  const end = performance.now() + 60_000;
  while (readers.some((reader) => reader.edition < edition)) {
    if (performance.now() > end) return false;
    // oxlint-disable-next-line no-await-in-loop -- until it is so
    await passed(20);
  }
  return true;
}
