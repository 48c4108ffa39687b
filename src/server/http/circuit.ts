// Does not ask who has just failed several times in a row: callers are told at once instead of after a timeout.

/** So many failures in a row are one too many. */
const FAILURES = 5;
/** How long it is then left alone, in milliseconds; after it, the first failure counts for all. */
const REST = 5_000;

export type Circuit = <T>(ask: () => Promise<T>) => Promise<T>;

interface CircuitOptions {
  /** Milliseconds. */
  readonly now: () => number;
  /** Whether an error says that it is down. */
  readonly isDown: (error: unknown) => boolean;
  /** What is thrown while it is left alone, for so many seconds more. */
  readonly refuse: (seconds: number) => Error;
}

export function createCircuit({ now, isDown, refuse }: CircuitOptions): Circuit {
  let failures = 0;
  let until = Number.NEGATIVE_INFINITY;
  return async (ask) => {
    const rest = until - now();
    if (rest > 0) throw refuse(Math.ceil(rest / 1000));
    try {
      const answer = await ask();
      failures = 0;
      return answer;
    } catch (error) {
      if (isDown(error)) {
        failures += 1;
        if (failures >= FAILURES) until = now() + REST;
      }
      throw error;
    }
  };
}
