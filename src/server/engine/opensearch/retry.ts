// Asking the cluster again what may be asked again: after a while, within a time, and not so often that it drowns.

/** Waits `ms` milliseconds; rejects with the signal's reason as soon as it aborts. */
export type Wait = (ms: number, signal: AbortSignal | undefined) => Promise<void>;

export interface RetryOptions {
  /** Repeats of one question at most. */
  readonly repeats: number;
  /** Milliseconds that one attempt may take. */
  readonly attempt: number;
  /** Milliseconds that all attempts at a question and the waits between them may take. */
  readonly deadline: number;
  /** Repeats that may be saved up; ten questions earn one. */
  readonly savings: number;
  readonly mayRepeat: (error: unknown) => boolean;
  readonly now?: () => number;
  readonly random?: () => number;
  readonly wait?: Wait;
}

/** `attempt` is told how many milliseconds it may take. */
export type Retry = <T>(attempt: (patience: number) => Promise<T>, signal?: AbortSignal) => Promise<T>;

/** Bounds of a wait before a repeat, in milliseconds: another node may answer at once. */
const FIRST_DELAY = 50;
const LONGEST_DELAY = 2_000;
/** What a question earns of a repeat. */
const EARNED = 0.1;

/** Statuses of a node or a cluster that cannot answer now. */
const PASSING = new Set<unknown>([429, 502, 503, 504]);
/** Errors of the client that say that a node was lost, was too slow, or that something else answered for it. */
const LOST = new Set<unknown>([
  'ConnectionError',
  'TimeoutError',
  'NoLivingConnectionsError',
  'DeserializationError',
]);

/** What the cluster answers with 500 when a node was lost that had a part of the answer. */
const LOST_INSIDE = new Set<unknown>([
  'node_not_connected_exception',
  'node_disconnected_exception',
  'node_closed_exception',
  'connect_transport_exception',
  'send_request_transport_exception',
  'receive_timeout_transport_exception',
  'already_closed_exception',
]);

/** The HTTP status of an error of the client, where it has one. */
export function statusOf(error: unknown): unknown {
  return typeof error === 'object' && error !== null ? Reflect.get(error, 'statusCode') : undefined;
}

/** Whether the same question may have an answer a little later, or from another node. */
export function isPassing(error: unknown): boolean {
  if (PASSING.has(statusOf(error)) || (error instanceof Error && LOST.has(error.name))) return true;
  const causes = causesOf(error);
  return causes.length > 0 && causes.every((cause) => LOST_INSIDE.has(cause));
}

/** The types of what the cluster says was wrong, shard by shard. */
function causesOf(error: unknown): unknown[] {
  if (!(error instanceof Error) || !('body' in error)) return [];
  const { error: said } = (error.body ?? {}) as { error?: { root_cause?: readonly { type?: string }[] } };
  return Array.isArray(said?.root_cause) ? said.root_cause.map(({ type }) => type) : [];
}

/**
 * Repeats with full jitter. The budget is that of all questions of one retry: when everything fails, the cluster gets a
 * tenth more questions and not several times as many.
 */
export function createRetry({
  repeats,
  attempt: longest,
  deadline,
  savings,
  mayRepeat,
  now = Date.now,
  random = Math.random,
  wait = waitFor,
}: RetryOptions): Retry {
  let budget = savings;
  return async (attempt, signal) => {
    const end = now() + deadline;
    budget = Math.min(savings, budget + EARNED);
    for (let repeat = 0; ; repeat += 1) {
      signal?.throwIfAborted();
      try {
        // oxlint-disable-next-line no-await-in-loop -- one attempt after another
        return await attempt(Math.min(longest, end - now()));
      } catch (error) {
        signal?.throwIfAborted();
        const delay = random() * Math.min(LONGEST_DELAY, FIRST_DELAY * 2 ** repeat);
        const isOver = repeat === repeats || budget < 1 || now() + delay >= end;
        if (isOver || !mayRepeat(error)) throw error;
        budget -= 1;
        // oxlint-disable-next-line no-await-in-loop
        await wait(delay, signal);
      }
    }
  };
}

const waitFor: Wait = (ms, signal) =>
  new Promise((resolve, reject) => {
    const abort = () => {
      clearTimeout(timer);
      reject(signal?.reason as Error);
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', abort);
      resolve();
    }, ms);
    signal?.addEventListener('abort', abort, { once: true });
  });
