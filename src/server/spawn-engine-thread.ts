// Starts an engine thread and gives its port.
import { Worker } from 'node:worker_threads';
import type { EnginePort } from './engine/queued/engine-port.ts';

/** @param database path of the store's file, which the thread opens for itself */
export function spawnEngineThread(database: string): EnginePort {
  const worker = new Worker(new URL('./engine-thread.ts', import.meta.url), { workerData: database });
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
