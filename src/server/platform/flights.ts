// Equal questions under way at the same time are asked once.
import { EngineBusyError } from '#server/engine/engine.ts';

export interface Passenger {
  readonly signal: AbortSignal;
  /** Asked before anybody wants it: refused first when there is much to do. */
  readonly prefetch: boolean;
}

interface Flight<T> {
  readonly answer: Promise<T>;
  readonly abort: AbortController;
  waiting: number;
}

/** `start` is called for the first of equal keys; its signal aborts once nobody waits any more. */
export type Flights<T> = (
  key: string,
  passenger: Passenger,
  start: (signal: AbortSignal) => Promise<T>,
) => Promise<T>;

/** @param limit how many may be under way at once, prefetches half as many; one more is refused with EngineBusyError. */
export function createFlights<T>(limit: number): Flights<T> {
  const flights = new Map<string, Flight<T>>();

  const board = (key: string, prefetch: boolean, start: (signal: AbortSignal) => Promise<T>): Flight<T> => {
    const known = flights.get(key);
    if (known !== undefined) return known;
    if (flights.size >= (prefetch ? limit / 2 : limit))
      throw new EngineBusyError('Too many questions to the platform are under way');
    const abort = new AbortController();
    const flight = { answer: start(abort.signal), abort, waiting: 0 };
    const land = () => {
      if (flights.get(key) === flight) flights.delete(key);
    };
    flight.answer.then(land, land);
    flights.set(key, flight);
    return flight;
  };

  return async (key, { signal, prefetch }, start) => {
    signal.throwIfAborted();
    const flight = board(key, prefetch, start);
    flight.waiting += 1;
    const { promise, reject } = Promise.withResolvers<never>();
    const leave = () => reject(signal.reason);
    signal.addEventListener('abort', leave);
    try {
      return await Promise.race([flight.answer, promise]);
    } finally {
      signal.removeEventListener('abort', leave);
      flight.waiting -= 1;
      if (flight.waiting === 0 && flights.get(key) === flight) {
        flights.delete(key);
        flight.abort.abort();
      }
    }
  };
}
