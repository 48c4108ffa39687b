// Starts the engine of a cluster over a store: filled where it holds another generation, and kept at the store's.
import { indexedDocuments } from '#server/engine/indexed-documents.ts';
import type { OpenSearchEngine } from '#server/engine/opensearch/opensearch-engine.ts';
import type { OpenSearchConfig } from '#server/config/opensearch-config.ts';
import type { Store } from '#server/store/store.ts';
import { followStore } from './follow-store.ts';

/** The client is loaded here, and nowhere else: an embedded engine needs none of it. */
export async function startOpenSearch(
  store: Store,
  config: OpenSearchConfig,
  failed: (error: unknown) => void,
): Promise<{ engine: OpenSearchEngine; stopFollowing: () => void }> {
  const [{ connect }, { OpenSearchEngine: Engine }] = await Promise.all([
    import('#server/engine/opensearch/connect.ts'),
    import('#server/engine/opensearch/opensearch-engine.ts'),
  ]);
  const options = { ...connect(config), stampOf: (one: number) => store.stampOf(one) };
  const generation = store.generation();
  const engine =
    (await Engine.found(options, generation)) ??
    (await Engine.build(options, indexedDocuments(store.all()), generation));
  const swapping = Object.assign(engine, {
    swap: () => engine.rebuild(indexedDocuments(store.all()), store.generation()),
  });
  return { engine, stopFollowing: followStore(store, swapping, failed) };
}
