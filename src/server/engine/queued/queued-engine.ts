// An engine whose work is done elsewhere, behind a bounded queue: it answers, or it refuses at once, and it never hangs.
import {
  type Changes,
  type Correction,
  type CorrectionRequest,
  type Engine,
  EngineBusyError,
  type EngineStatus,
  type FacetResult,
  type FacetValuesRequest,
  type SearchRequest,
  type SearchResult,
} from '#server/engine/engine.ts';
import { Crew } from './crew.ts';
import type { EngineAnswer, EngineCall, EnginePort } from './engine-port.ts';
import type { EngineThread } from './engine-thread.ts';
import { RequestQueue, type WaitingRequest } from './request-queue.ts';

export interface QueuedEngineOptions {
  /**
   * Starts an engine elsewhere, on which {@link serveEngine} runs. It must load the newest generation: at least all
   * that was applied before the call.
   */
  readonly spawn: () => EnginePort;
  /** How many engines answer side by side. Default 1. */
  readonly threads?: number;
  /** How many requests may wait for each of them. Default 20. */
  readonly queueLimit?: number;
}

/**
 * Each thread runs one request at a time; the others wait here, where their abort signal takes them out of the queue.
 * A request that is running when its thread dies is refused, not repeated: it may be what killed it.
 */
export class QueuedEngine implements Engine {
  readonly #options: QueuedEngineOptions;
  readonly #queue: RequestQueue;
  #crew: Crew;
  /** Loading, to take the crew's place. */
  #next: Crew | undefined;
  #swaps = Promise.resolve();
  #closed = false;

  constructor(options: QueuedEngineOptions) {
    const { threads = 1, queueLimit = 20 } = options;
    this.#options = options;
    this.#queue = new RequestQueue(queueLimit * threads);
    this.#crew = this.#muster();
  }

  /** How many requests wait for a thread. */
  get waiting(): number {
    return this.#queue.length;
  }

  /** When all threads answer. @throws EngineBusyError, and closes, when one cannot load. */
  async started(): Promise<void> {
    try {
      await this.#crew.started();
    } catch (error) {
      await this.close();
      throw error;
    }
  }

  async search(request: SearchRequest, signal?: AbortSignal): Promise<SearchResult> {
    // serveEngine answers a search with its result.
    return (await this.#ask({ method: 'search', request }, signal)) as SearchResult;
  }

  async facetValues(
    request: FacetValuesRequest,
    signal?: AbortSignal,
  ): Promise<FacetResult & { generation: number }> {
    // And this with this.
    return (await this.#ask({ method: 'facetValues', request }, signal)) as FacetResult & {
      generation: number;
    };
  }

  async correct(request: CorrectionRequest, signal?: AbortSignal): Promise<Correction> {
    return this.#ask({ method: 'correct', request }, signal);
  }

  /** `generation` must grow. Also reaches the threads that are loading. */
  async apply(changes: readonly Changes[], generation: number): Promise<void> {
    await Promise.all([this.#crew.apply(changes, generation), this.#next?.apply(changes, generation)]);
    if (this.status().needsCompaction === true && this.#next === undefined) void this.swap().catch(() => {});
  }

  /**
   * Loads the newest generation beside the one that answers, then lets it answer instead. Requests notice nothing. A
   * swap that is asked for during another one follows it.
   * @throws EngineBusyError when the new index cannot be loaded; the old one stays.
   */
  async swap(): Promise<void> {
    const swap = this.#swaps.then(() => this.#swap());
    this.#swaps = swap.catch(() => {});
    return swap;
  }

  status(): EngineStatus {
    return this.#crew.status();
  }

  async close(): Promise<void> {
    this.#closed = true;
    this.#queue.refuseAll('The engine is closed');
    this.#next?.close();
    this.#crew.close();
  }

  async #swap(): Promise<void> {
    if (this.#closed) throw new EngineBusyError('The engine is closed');
    const next = this.#muster();
    this.#next = next;
    try {
      await next.started();
    } catch (error) {
      next.close();
      throw error;
    } finally {
      this.#next = undefined;
    }
    const old = this.#crew;
    this.#crew = next;
    old.retire();
    this.#dispatch();
  }

  #muster(): Crew {
    return new Crew({
      spawn: this.#options.spawn,
      threads: this.#options.threads ?? 1,
      free: () => this.#dispatch(),
      died: () => {
        if (!this.#crew.status().ready) this.#queue.refuseAll('The engine is starting');
      },
    });
  }

  async #ask(call: EngineCall, signal: AbortSignal | undefined): Promise<EngineAnswer> {
    signal?.throwIfAborted();
    if (!this.#crew.status().ready) throw new EngineBusyError('The engine is starting');
    const { promise, resolve, reject } = Promise.withResolvers<EngineAnswer>();
    const request: WaitingRequest = { call, resolve, reject };
    const abort = () => {
      this.#queue.remove(request);
      reject(signal?.reason);
    };
    signal?.addEventListener('abort', abort);
    const { idle } = this.#crew;
    if (idle === undefined) this.#queue.add(request);
    else this.#run(request, idle);
    try {
      return await promise;
    } finally {
      signal?.removeEventListener('abort', abort);
    }
  }

  #run(request: WaitingRequest, thread: EngineThread): void {
    void thread
      .ask(request.call)
      .then(request.resolve, request.reject)
      .finally(() => this.#dispatch());
  }

  #dispatch(): void {
    for (let { idle } = this.#crew; idle !== undefined; idle = this.#crew.idle) {
      const request = this.#queue.take();
      if (request === undefined) return;
      this.#run(request, idle);
    }
  }
}
