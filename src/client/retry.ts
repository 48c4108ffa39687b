// Asking again: what may be repeated, when, and how often at most.
import { ApiError } from './api-error.ts';

/** Waits `ms` milliseconds; rejects as soon as `signal` aborts. */
export type Wait = (ms: number, signal: AbortSignal | undefined) => Promise<void>;

const FIRST_DELAY = 300;
const LONGEST_DELAY = 5_000;
const LONGEST_RETRY_AFTER = 30;

const TRANSIENT: ReadonlySet<string> = new Set([
  'offline',
  'timeout',
  'rate-limited',
  'unavailable',
  'server',
]);

/** Repeats `attempt` while its failures are passing ones. Each client has one, for the budget is the client's. */
export type Retry = <T>(attempt: () => Promise<T>, signal: AbortSignal | undefined) => Promise<T>;

/**
 * Up to `retries` repeats with full jitter, after `Retry-After` where the server says so. Ten calls earn one repeat; ten may
 * be saved up, so that a server in trouble gets a tenth more requests and not three times as many.
 */
export function createRetry({
  random,
  wait,
  retries,
}: {
  random: () => number;
  wait: Wait;
  retries: number;
}): Retry {
  const most = 10;
  let budget = most;
  return async (attempt, signal) => {
    budget = Math.min(most, budget + 0.1);
    for (let repeat = 0; ; repeat += 1) {
      try {
        return await attempt();
      } catch (error) {
        if (!(error instanceof ApiError) || !TRANSIENT.has(error.kind)) throw error;
        if (repeat === retries || budget < 1) throw error;
        budget -= 1;
        await wait(delay(error, repeat, random), signal);
      }
    }
  };
}

function delay({ retryAfter }: ApiError, repeat: number, random: () => number): number {
  const jitter = random() * Math.min(LONGEST_DELAY, FIRST_DELAY * 2 ** repeat);
  return retryAfter === undefined ? jitter : Math.min(LONGEST_RETRY_AFTER, retryAfter) * 1000 + jitter;
}

/** A real wait. */
export const waitFor: Wait = (ms, signal) =>
  new Promise((resolve, reject) => {
    const abort = () => {
      clearTimeout(timer);
      reject(new ApiError('aborted'));
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', abort);
      resolve();
    }, ms);
    signal?.addEventListener('abort', abort, { once: true });
    if (signal?.aborted === true) abort();
  });
