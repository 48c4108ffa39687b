// The indices of the cluster: filled beside what is there, counted, and swapped in one step; changed in place.
import type { Changes, EngineDocument } from '#server/engine/engine.ts';
import { type ClusterWrites, clusterWrites, once } from './cluster-writes.ts';
import { type IndexOptions, prepareState, writeState } from './index-state.ts';
import { indexBody } from './opensearch-document.ts';

/** So many documents go in one request. */
const BATCH = 1_000;

/** A new name for an index of a collection. */
function nameOf({ prefix }: IndexOptions, collection: string): string {
  return `${prefix}-${collection}-${Date.now().toString(36)}${crypto.randomUUID().slice(0, 8)}`;
}

/**
 * Fills new indices with all documents, and swaps the aliases to them in one step. What was there before is deleted after.
 * @throws Error when the cluster has not taken all of them: then nothing has changed.
 */
export async function fillIndices(
  options: IndexOptions,
  documents: Iterable<{ readonly collection: string; readonly document: EngineDocument }>,
  generation: number,
): Promise<number> {
  const writes = clusterWrites(options.client);
  const indices = new Map<string, { index: string; ids: Set<string> }>();
  try {
    await prepareState(options);
    await fill(options, writes, indices, documents, generation);
  } catch (error) {
    // What is half filled is of no use; where even this fails, it is only in the way.
    await writes.drop([...indices.values()].map(({ index }) => index)).catch(() => undefined);
    throw error;
  }
  await swap(options, writes, new Map([...indices].map(([collection, { index }]) => [collection, index])));
  const count = [...indices.values()].reduce((sum, { ids }) => sum + ids.size, 0);
  await writeState(options, { generation, documents: count });
  return count;
}

async function fill(
  options: IndexOptions,
  writes: ClusterWrites,
  indices: Map<string, { index: string; ids: Set<string> }>,
  documents: Iterable<{ readonly collection: string; readonly document: EngineDocument }>,
  generation: number,
): Promise<void> {
  const made = new Set<string>();
  let batch: { index: string; document: EngineDocument }[] = [];
  const inBatch = (index: string) =>
    batch.filter((one) => one.index === index).map(({ document }) => document);
  const flush = async () => {
    const missing = [...indices.values()].map(({ index }) => index).filter((index) => !made.has(index));
    await Promise.all(missing.map((index) => writes.create(index, indexBody(inBatch(index)))));
    for (const index of missing) made.add(index);
    await writes.write(batch.map(({ index, document }) => ({ index, generation, put: [document] })));
    batch = [];
  };
  for (const { collection, document } of documents) {
    const known = indices.get(collection) ?? { index: nameOf(options, collection), ids: new Set() };
    indices.set(collection, known);
    known.ids.add(document.id);
    batch.push({ index: known.index, document });
    if (batch.length === BATCH) await flush();
  }
  await flush();
  await Promise.all(
    [...indices.values()].map(async ({ index, ids }) => {
      const count = await writes.settledCount(index);
      if (count !== ids.size)
        throw new Error(`Wayfinder: the cluster holds ${count} of ${ids.size} documents in ${index}.`);
      // A node may be lost the moment after.
      await writes.copied(index);
    }),
  );
}

/** Changes documents in place; a search that starts after it sees all of them. Answers how many more there are. */
export async function indexChanges(
  options: IndexOptions,
  changes: readonly Changes[],
  generation: number,
): Promise<number> {
  const { client, prefix } = options;
  const writes = clusterWrites(client);
  let more = 0;
  for (const { collection, put, remove } of changes) {
    const index = `${prefix}-${collection}`;
    const { body: exists } = await writes.again((patience) =>
      client.indices.existsAlias({ name: index }, once(patience)),
    );
    if (!exists) {
      const first = nameOf(options, collection);
      await writes.create(first, indexBody(put));
      await swap(options, writes, new Map([[collection, first]]), true);
    }
    const before = await writes.count(index);
    await writes.write([{ index, isAlias: true, generation, put, remove }]);
    more += (await writes.settledCount(index)) - before;
  }
  return more;
}

/** @param only leave the aliases of other collections */
async function swap(
  { client, prefix }: IndexOptions,
  writes: ClusterWrites,
  next: ReadonlyMap<string, string>,
  only = false,
): Promise<void> {
  const fresh = new Set(next.values());
  const gone = new Set<string>();
  // Read anew each time: an attempt whose answer was lost may have swapped.
  await writes.again(async (patience) => {
    const { body: there } = await client.indices.getAlias(
      { name: `${prefix}-*` },
      { ...once(patience), ignore: [404] },
    );
    const ends = Object.entries(there as Record<string, { aliases?: Record<string, unknown> }>)
      .filter(([index]) => !fresh.has(index))
      .flatMap(([index, { aliases = {} }]) => Object.keys(aliases).map((alias) => ({ index, alias })))
      .filter(({ alias }) => !only || next.has(alias.slice(prefix.length + 1)));
    for (const { index } of ends) gone.add(index);
    const actions = [
      ...ends.map((one) => ({ remove: one })),
      ...[...next].map(([collection, index]) => ({ add: { index, alias: `${prefix}-${collection}` } })),
    ];
    if (actions.length > 0) await client.indices.updateAliases({ body: { actions } }, once(patience));
  });
  await writes.drop([...gone]);
}
