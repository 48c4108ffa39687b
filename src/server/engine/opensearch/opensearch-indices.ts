// The indices of the cluster: filled beside what is there, counted, and swapped in one step; changed in place.
import type { Client } from '@opensearch-project/opensearch';
import type { Changes, EngineDocument } from '#server/engine/engine.ts';
import { clusterDocument, INDEX_BODY } from './opensearch-document.ts';

export interface IndexOptions {
  readonly client: Client;
  readonly prefix: string;
}

/** So many documents go in one request. */
const BATCH = 1_000;

/** A new, empty index of a collection. */
export async function createIndex({ client, prefix }: IndexOptions, collection: string): Promise<string> {
  const index = `${prefix}-${collection}-${Date.now().toString(36)}${crypto.randomUUID().slice(0, 8)}`;
  await client.indices.create({ index, body: INDEX_BODY as never });
  return index;
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
  const { client } = options;
  const indices = new Map<string, { index: string; ids: Set<string> }>();
  let batch: { index: string; document: EngineDocument }[] = [];
  const flush = async () => {
    if (batch.length > 0)
      await bulk(
        client,
        batch.flatMap(({ index, document }) => put(index, document)),
      );
    batch = [];
  };
  for (const { collection, document } of documents) {
    const known = indices.get(collection) ?? {
      index: await createIndex(options, collection),
      ids: new Set(),
    };
    indices.set(collection, known);
    known.ids.add(document.id);
    batch.push({ index: known.index, document });
    if (batch.length === BATCH) await flush();
  }
  await flush();
  let count = 0;
  for (const { index, ids } of indices.values()) {
    await client.indices.refresh({ index });
    const { body } = await client.count({ index });
    if (body.count !== ids.size)
      throw new Error(`Wayfinder: the cluster holds ${body.count} of ${ids.size} documents in ${index}.`);
    count += ids.size;
  }
  await swap(options, new Map([...indices].map(([collection, { index }]) => [collection, index])));
  await writeState(options, { generation, documents: count });
  return count;
}

/** Changes documents in place; a search that starts after it sees all of them. Answers how many more there are. */
export async function indexChanges(options: IndexOptions, changes: readonly Changes[]): Promise<number> {
  const { client, prefix } = options;
  let more = 0;
  for (const { collection, put: documents, remove } of changes) {
    const alias = `${prefix}-${collection}`;
    const { body: exists } = await client.indices.existsAlias({ name: alias });
    if (!exists) await swap(options, new Map([[collection, await createIndex(options, collection)]]), true);
    const before = await client.count({ index: alias });
    const last = new Map(documents.map((document) => [document.id, document]));
    await bulk(client, [
      ...remove.map((id) => ({ delete: { _index: alias, _id: id } })),
      ...[...last.values()].flatMap((document) => put(alias, document)),
    ]);
    await client.indices.refresh({ index: alias });
    const after = await client.count({ index: alias });
    more += after.body.count - before.body.count;
  }
  return more;
}

/** @param only leave the aliases of other collections */
async function swap(
  { client, prefix }: IndexOptions,
  next: ReadonlyMap<string, string>,
  only = false,
): Promise<void> {
  const { body: there } = await client.indices.getAlias({ name: `${prefix}-*` }, { ignore: [404] });
  const old = Object.entries(there as Record<string, { aliases?: Record<string, unknown> }>).flatMap(
    ([index, { aliases = {} }]) => Object.keys(aliases).map((alias) => ({ index, alias })),
  );
  const ends = old.filter(({ alias }) => !only || next.has(alias.slice(prefix.length + 1)));
  const actions = [
    ...ends.map((one) => ({ remove: one })),
    ...[...next].map(([collection, index]) => ({ add: { index, alias: `${prefix}-${collection}` } })),
  ];
  if (actions.length > 0) await client.indices.updateAliases({ body: { actions } });
  const gone = ends.map(({ index }) => index);
  if (gone.length > 0) await client.indices.delete({ index: gone, ignore_unavailable: true });
}

function put(index: string, document: EngineDocument): object[] {
  return [{ index: { _index: index, _id: document.id } }, clusterDocument(document)];
}

async function bulk(client: Client, body: object[]): Promise<void> {
  if (body.length === 0) return;
  const { body: answer } = await client.bulk({ body: body as never });
  const failed = (
    answer.items as unknown as Record<string, { status: number; error?: { reason?: string } }>[]
  )
    .flatMap((item) => Object.values(item))
    .find(({ status, error }) => error !== undefined && status !== 404);
  if (failed !== undefined)
    throw new Error(`Wayfinder: the cluster refused a document: ${failed.error?.reason ?? failed.status}`);
}

/** What the indices hold: a server that starts need not fill them again. */
export interface IndexState {
  readonly generation: number;
  readonly documents: number;
}

export async function writeState({ client, prefix }: IndexOptions, state: IndexState): Promise<void> {
  await client.index({ index: `${prefix}-state`, id: 'state', body: { ...state }, refresh: true });
}

export async function readState({ client, prefix }: IndexOptions): Promise<IndexState | undefined> {
  const {
    body: { _source: state = {} },
  } = await client.get({ index: `${prefix}-state`, id: 'state' }, { ignore: [404] });
  const { generation, documents }: Record<string, unknown> = state;
  return typeof generation === 'number' && typeof documents === 'number'
    ? { generation, documents }
    : undefined;
}
