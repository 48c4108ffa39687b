// Keeps the engine at the store's generation, also when another process imports into the same database.
import type { Engine } from '#server/engine/engine.ts';
import type { Store } from '#server/store/store.ts';
import { changesSince } from './store-changes.ts';

/** An engine that can build a new index beside the live one. */
export interface SwappingEngine extends Engine {
  swap(): Promise<void>;
}

/** Beyond so many changed items a rebuild beside the live index is cheaper than changing it. */
const LARGEST_CHANGE = 2_000;

/** Brings `engine` to the store's generation: a small change is applied, a large one is a rebuild and a swap. */
export async function catchUp(store: Store, engine: SwappingEngine): Promise<void> {
  const generation = store.generation();
  if (generation === engine.status().generation) return;
  const changes = changesSince(store, engine.status().generation, LARGEST_CHANGE);
  if (changes === undefined) return engine.swap();
  return engine.apply(changes, generation);
}

/** Looks every `interval` milliseconds; a look waits for the one before. Returns what stops it. */
export function followStore(
  store: Store,
  engine: SwappingEngine,
  failed: (error: unknown) => void,
  interval = 500,
): () => void {
  let timer: ReturnType<typeof setTimeout>;
  const look = () => {
    void catchUp(store, engine)
      .catch(failed)
      .then(() => (timer = setTimeout(look, interval)));
  };
  timer = setTimeout(look, interval);
  return () => clearTimeout(timer);
}
