// Does not ask who has just failed several times in a row: callers are told at once instead of after a timeout.
import { ProblemError } from '#server/http/problems.ts';
import { PlatformDown } from './upstream.ts';

/** So many failures in a row are one too many. */
const FAILURES = 5;
/** How long it is then left alone, in milliseconds; after it, the first failure counts for all. */
const REST = 5_000;

export type Circuit = <T>(ask: () => Promise<T>) => Promise<T>;

/** @param now milliseconds. The circuit throws ProblemError 503 while the platform is left alone. */
export function createCircuit(now: () => number): Circuit {
  let failures = 0;
  let until = Number.NEGATIVE_INFINITY;
  return async (ask) => {
    const rest = until - now();
    if (rest > 0)
      throw new ProblemError(503, 'The platform does not answer just now.', {
        retry_after: Math.ceil(rest / 1000),
      });
    try {
      const answer = await ask();
      failures = 0;
      return answer;
    } catch (error) {
      if (error instanceof PlatformDown) {
        failures += 1;
        if (failures >= FAILURES) until = now() + REST;
      }
      throw error;
    }
  };
}
