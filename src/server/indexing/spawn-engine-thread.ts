// Starts an engine thread and gives its port.
import { Worker } from 'node:worker_threads';
import type { EnginePort } from '#server/engine/queued/engine-port.ts';
import type { IndexFile, Served } from './load-index.ts';

/** What a thread starts from. */
export interface EngineThreadData {
  /** Path of the store's file, which the thread opens for itself. */
  readonly database: string;
  /** Where the index is kept from one start to the next. */
  readonly file: IndexFile;
  readonly served: Served;
}

export function spawnEngineThread(workerData: EngineThreadData): EnginePort {
  const worker = new Worker(new URL('./engine-thread.ts', import.meta.url), { workerData });
  return {
    post: (message) => worker.postMessage(message, []),
    listen(onMessage, onExit) {
      worker.on('message', onMessage);
      worker.on('error', onExit);
      worker.on('exit', onExit);
    },
    close: () => void worker.terminate(),
  };
}
