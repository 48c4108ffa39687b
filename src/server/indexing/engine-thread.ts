// What runs in an engine thread: loads the index of the newest generation, then answers the port.
import { parentPort, workerData } from 'node:worker_threads';
import { serveEngine } from '#server/engine/queued/serve-engine.ts';
import { openStore } from '#server/store/sqlite-store.ts';
import { loadIndex } from './load-index.ts';
import { purgeVersions } from './purge-versions.ts';
import type { EngineThreadData } from './spawn-engine-thread.ts';

if (parentPort === null)
  throw new Error('Wayfinder: engine-thread.ts runs in a worker thread. Start node.ts.');
const port = parentPort;
const { database, file, served } = workerData as EngineThreadData;
const store = openStore(database);
const engine = await loadIndex(store, file, served, (error) =>
  process.emitWarning(
    `Wayfinder: ${file.path} could not be written, so the next start builds the index anew. Make room for it, or see why: ${String(error)}`,
  ),
);
serveEngine(
  {
    post: (message) => port.postMessage(message),
    listen: (onMessage) => port.on('message', onMessage),
    close: () => port.close(),
  },
  engine,
);
// Not before: whoever waits for the first answer does not wait for this.
await purgeVersions(store, file.path, served.oldest);
store.close();
