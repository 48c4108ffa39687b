// The queue's end of one wire: an engine that loads, then answers one request at a time, and may die at any moment.
import { type Changes, EngineBusyError, type EngineStatus } from '#server/engine/engine.ts';
import type { EngineAnswer, EngineCall, EnginePort, FromEngine, ToEngine } from './engine-port.ts';

interface Pending {
  readonly resolve: (message: FromEngine) => void;
  readonly reject: (reason: unknown) => void;
}

interface Change {
  readonly changes: readonly Changes[];
  readonly generation: number;
}

export class EngineThread {
  /** Once the engine has loaded; rejects when it dies before. */
  readonly ready: Promise<void>;
  /** When it died or was closed. Never rejects. */
  readonly gone: Promise<void>;
  readonly #port: EnginePort;
  readonly #loading = Promise.withResolvers<void>();
  readonly #leaving = Promise.withResolvers<void>();
  readonly #pending: Pending[] = [];
  /** Changes that came while it was loading. */
  readonly #missed: Change[] = [];
  #retiring = false;
  #state: 'loading' | 'idle' | 'busy' | 'gone' = 'loading';
  #status: EngineStatus = { ready: false, generation: 0, documents: 0 };

  constructor(port: EnginePort) {
    this.#port = port;
    this.ready = this.#loading.promise;
    this.gone = this.#leaving.promise;
    // Who is not interested in the start is told by `gone`.
    this.ready.catch(() => {});
    port.listen(
      // What arrives here was posted by our own serveEngine.
      (message) => this.#receive(message as FromEngine),
      () => this.#leave(),
    );
  }

  get idle(): boolean {
    return this.#state === 'idle';
  }

  /** Of requests that are asked from now on. */
  get status(): EngineStatus {
    return this.#status;
  }

  /** @throws EngineBusyError when the thread dies over it. Only ask a thread that is idle. */
  async ask(call: EngineCall): Promise<EngineAnswer> {
    const answer = this.#send({ kind: 'ask', call });
    this.#state = 'busy';
    const message = await answer;
    if (this.#state === 'busy') this.#state = 'idle';
    if (message.kind === 'answer') return message.answer;
    throw new Error(
      `Wayfinder: the engine failed: ${message.kind === 'failed' ? message.message : message.kind}`,
    );
  }

  /** Changes that it has loaded already are skipped; while it loads they are kept for it. */
  async apply(changes: readonly Changes[], generation: number): Promise<void> {
    if (this.#state === 'gone') return;
    if (this.#state === 'loading') {
      this.#missed.push({ changes, generation });
      return;
    }
    if (generation <= this.#status.generation) return;
    // Known at once: the wire keeps the order, so whatever is asked from now on finds the changes made.
    this.#status = { ...this.#status, generation };
    try {
      const message = await this.#send({ kind: 'apply', changes, generation });
      if (message.kind === 'applied')
        this.#status = { ...message.status, generation: this.#status.generation };
      // Nobody knows what a failed change has left behind; a new thread loads it all from the store.
      else this.close();
    } catch {
      // It died: the thread that comes after it loads the changes from the store.
    }
  }

  /** Ends it once everything it was asked is answered. */
  retire(): void {
    this.#retiring = true;
    if (this.#pending.length === 0) this.close();
  }

  close(): void {
    if (this.#state === 'gone') return;
    this.#port.close();
    this.#leave();
  }

  #send(message: ToEngine): Promise<FromEngine> {
    const { promise, resolve, reject } = Promise.withResolvers<FromEngine>();
    // First, for it throws when something cannot be sent, and then nothing will be answered.
    this.#port.post(message);
    this.#pending.push({ resolve, reject });
    return promise;
  }

  #receive(message: FromEngine): void {
    if (this.#state === 'gone') return;
    if (message.kind === 'ready') {
      this.#state = 'idle';
      this.#status = message.status;
      for (const { changes, generation } of this.#missed.splice(0)) void this.apply(changes, generation);
      this.#loading.resolve();
      return;
    }
    this.#pending.shift()?.resolve(message);
    if (this.#retiring && this.#pending.length === 0) this.close();
  }

  #leave(): void {
    if (this.#state === 'gone') return;
    this.#state = 'gone';
    this.#status = { ...this.#status, ready: false };
    const reason = new EngineBusyError('The engine thread ended; another one is starting');
    for (const { reject } of this.#pending.splice(0)) reject(reason);
    this.#loading.reject(reason);
    this.#leaving.resolve();
  }
}
