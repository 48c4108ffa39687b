// Starts the embedded engine over a store: threads behind a queue, kept at the store's generation.
import { dirname, join } from 'node:path';
import { QueuedEngine } from '#server/engine/queued/queued-engine.ts';
import { followStore } from './follow-store.ts';
import { indexMaker } from './index-maker.ts';
import type { Served } from './load-index.ts';
import { spawnEngineThread } from './spawn-engine-thread.ts';
import type { SqliteStore } from '#server/store/sqlite-store.ts';

export interface EngineSettings {
  /** Path of the store's file, which each thread opens for itself. */
  readonly database: string;
  readonly threads: number;
  readonly queueLimit: number;
  /** The store could not be followed; the next look comes nevertheless. */
  readonly failed: (error: unknown) => void;
}

/** An engine that answers. `stopFollowing` first, then close it. @throws EngineBusyError when it cannot load. */
export async function startEngine(
  store: SqliteStore,
  { database, threads, queueLimit, failed }: EngineSettings,
): Promise<{ engine: QueuedEngine; stopFollowing: () => void }> {
  // Until a thread answers, no older generation is in use, and any is better than none.
  let served = (): Served => ({ oldest: store.generation(), least: 0 });
  const file = { path: join(dirname(database), 'index.snapshot'), maker: indexMaker() };
  const engine = new QueuedEngine({
    spawn: () => spawnEngineThread({ database, file, served: served() }),
    threads,
    queueLimit,
  });
  await engine.started();
  served = () => {
    const { ready, generation } = engine.status();
    return ready ? { oldest: generation } : { oldest: generation, least: generation };
  };
  return { engine, stopFollowing: followStore(store, engine, failed) };
}
