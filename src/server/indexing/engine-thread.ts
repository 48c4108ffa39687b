// What runs in an engine thread: reads all documents of the newest generation, then answers the port.
import { parentPort, workerData } from 'node:worker_threads';
import { indexedDocuments } from '#server/engine/indexed-documents.ts';
import { EmbeddedEngine } from '#server/engine/embedded/embedded-engine.ts';
import { serveEngine } from '#server/engine/queued/serve-engine.ts';
import type { EngineThreadData } from './spawn-engine-thread.ts';
import { openStore } from '#server/store/sqlite-store.ts';

if (parentPort === null)
  throw new Error('Wayfinder: engine-thread.ts runs in a worker thread. Start node.ts.');
const port = parentPort;
const { database, oldest } = workerData as EngineThreadData;
const store = openStore(database);
try {
  store.purge(oldest);
} catch {
  // An import has the writer's place: what ended stays until the next thread starts.
}
const generation = store.generation();
const engine = EmbeddedEngine.build(indexedDocuments(store.all()), generation);
store.close();
serveEngine(
  {
    post: (message) => port.postMessage(message),
    listen: (onMessage) => port.on('message', onMessage),
    close: () => port.close(),
  },
  engine,
);
