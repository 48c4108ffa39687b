// What the indices hold, kept beside them: a server that starts need not fill them again.
import type { Client } from '@opensearch-project/opensearch';
import { clusterWrites, once } from './cluster-writes.ts';
import { COPIED } from './opensearch-document.ts';

export interface IndexOptions {
  readonly client: Client;
  /** What the names of the indices start with. */
  readonly prefix: string;
  /**
   * What tells a generation of one history from the same number of another, as after a backup was restored. Without it
   * the number alone is looked at.
   */
  readonly stampOf?: (generation: number) => string | undefined;
}

export interface IndexState {
  readonly generation: number;
  readonly documents: number;
}

/** Makes the index of the state where there is none, with a second copy where there is a second node. */
export async function prepareState({ client, prefix }: IndexOptions): Promise<void> {
  const index = `${prefix}-state`;
  const writes = clusterWrites(client);
  await writes.create(index, { settings: COPIED });
  await writes.copied(index);
}

export async function writeState(options: IndexOptions, state: IndexState): Promise<void> {
  const { client, prefix } = options;
  const body = { ...state, stamp: stampOf(options, state.generation) };
  const params = { index: `${prefix}-state`, id: 'state', body, refresh: true };
  await clusterWrites(client).again((patience) => client.index(params, once(patience)));
}

/** Undefined where there are no indices, or those of another history. */
export async function readState(options: IndexOptions): Promise<IndexState | undefined> {
  const { client, prefix } = options;
  const params = { index: `${prefix}-state`, id: 'state' };
  const {
    body: { _source: state = {} },
  } = await clusterWrites(client).again((patience) =>
    client.get(params, { ...once(patience), ignore: [404] }),
  );
  const { generation, documents, stamp = '' }: Record<string, unknown> = state;
  if (typeof generation !== 'number' || typeof documents !== 'number') return undefined;
  return stamp === stampOf(options, generation) ? { generation, documents } : undefined;
}

function stampOf(options: IndexOptions, generation: number): string {
  return options.stampOf?.(generation) ?? '';
}
