// An open loop: requests come when they come, whether or not the ones before have been answered. Time counts from when
// a request was due, so what waits for a slow server, or for this generator itself, is in it.
import { Agent, type OutgoingHttpHeaders, request } from 'node:http';
import { Random } from '../engine/random.ts';

export interface Asked {
  readonly path: string;
  readonly headers?: OutgoingHttpHeaders;
}

export interface Outcome {
  /** 0 when no answer came. */
  readonly status: number;
  /** From when it was due to the last byte, in milliseconds. */
  readonly ms: number;
  /** When it was due, in milliseconds since the start. */
  readonly due: number;
  /** How late this generator was in sending it. */
  readonly late: number;
  /** A refusal that says when to come again. */
  readonly retryAfter: boolean;
  /** Why no answer came. */
  readonly error?: string;
}

export interface Offered {
  /** Requests a second, on average: the gaps between them are random. */
  readonly rate: number;
  readonly seconds: number;
  readonly next: () => Asked;
  readonly seed?: number;
}

/** An answer that has not come after so long is given up, in milliseconds. */
const PATIENCE = 15_000;

/** Sends requests to `origin`; settles when all are answered or given up. */
export async function offer(origin: string, { rate, seconds, next, seed = 1 }: Offered): Promise<Outcome[]> {
  const random = new Random(seed);
  const agent = new Agent({ keepAlive: true, maxFreeSockets: 1_024 });
  const started = performance.now();
  const under: Promise<Outcome>[] = [];
  let due = 0;
  while (due < seconds * 1000) {
    const now = performance.now() - started;
    for (; due <= now && due < seconds * 1000; due += (-Math.log(1 - random.next()) / rate) * 1000)
      under.push(ask(origin, next(), agent, started, due));
    // oxlint-disable-next-line no-await-in-loop -- the clock goes on
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
  const outcomes = await Promise.all(under);
  agent.destroy();
  return outcomes;
}

/** Sends requests one after another on so many lines at once: what a server can do at most. Answers requests a second. */
export async function saturate(
  origin: string,
  lines: number,
  seconds: number,
  next: () => Asked,
): Promise<number> {
  const agent = new Agent({ keepAlive: true });
  const started = performance.now();
  let answered = 0;
  const line = async () => {
    while (performance.now() - started < seconds * 1000) {
      // oxlint-disable-next-line no-await-in-loop -- one after another
      const { status } = await ask(origin, next(), agent, started, performance.now() - started);
      if (status >= 200 && status < 400) answered += 1;
    }
  };
  await Promise.all(Array.from({ length: lines }, line));
  agent.destroy();
  return answered / ((performance.now() - started) / 1000);
}

/** Asks once; `due` in milliseconds after `started`. */
export async function ask(
  origin: string,
  { path, headers = {} }: Asked,
  agent: Agent,
  started: number,
  due: number,
): Promise<Outcome> {
  const sent = performance.now() - started;
  const { promise, resolve } = Promise.withResolvers<Pick<Outcome, 'status' | 'retryAfter' | 'error'>>();
  const failed = ({ message, code }: Error & { code?: string }) =>
    resolve({ status: 0, retryAfter: false, error: code ?? message });
  const call = request(origin + path, { agent, headers, timeout: PATIENCE }, (response) => {
    response.on('error', failed);
    response.on('end', () =>
      resolve({
        status: response.statusCode ?? 0,
        retryAfter: response.headers['retry-after'] !== undefined,
      }),
    );
    response.resume();
  });
  call.on('error', failed);
  call.on('timeout', () => call.destroy(new Error('no answer in time')));
  call.end();
  const answer = await promise;
  return { ...answer, due, late: sent - due, ms: performance.now() - started - due };
}
