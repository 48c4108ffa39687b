// Requests that wait for a thread: bounded, what somebody waits for before what nobody asked for yet.
import { EngineBusyError } from '#server/engine/engine.ts';
import type { EngineAnswer, EngineCall } from './engine-port.ts';

export interface WaitingRequest {
  readonly call: EngineCall;
  readonly resolve: (answer: EngineAnswer) => void;
  readonly reject: (reason: unknown) => void;
}

export class RequestQueue {
  readonly #limit: number;
  /** Prefetches stand behind all others. */
  readonly #waiting: WaitingRequest[] = [];

  constructor(limit: number) {
    this.#limit = limit;
  }

  get length(): number {
    return this.#waiting.length;
  }

  /**
   * Lets a request wait, or refuses it. A prefetch is refused when more than half of the places are taken, and gives
   * up its place when a request that somebody waits for finds none.
   */
  add(request: WaitingRequest): void {
    const waiting = this.#waiting;
    if (isPrefetch(request)) {
      if (waiting.length * 2 > this.#limit || waiting.length >= this.#limit) request.reject(busy());
      else waiting.push(request);
      return;
    }
    if (waiting.length >= this.#limit) {
      const last = waiting.at(-1);
      if (last === undefined || !isPrefetch(last)) {
        request.reject(busy());
        return;
      }
      waiting.pop();
      last.reject(busy());
    }
    const prefetch = waiting.findIndex(isPrefetch);
    waiting.splice(prefetch < 0 ? waiting.length : prefetch, 0, request);
  }

  /** The one whose turn it is. */
  take(): WaitingRequest | undefined {
    return this.#waiting.shift();
  }

  /** Forgets a request that waits; one that does not is left alone. */
  remove(request: WaitingRequest): void {
    const at = this.#waiting.indexOf(request);
    if (at >= 0) this.#waiting.splice(at, 1);
  }

  refuseAll(message: string): void {
    for (const { reject } of this.#waiting.splice(0)) reject(new EngineBusyError(message));
  }
}

function isPrefetch({ call }: WaitingRequest): boolean {
  return call.request.priority === 'prefetch';
}

function busy(): EngineBusyError {
  return new EngineBusyError('Too many searches are waiting');
}
