// What the indices hold, kept beside them: a server that starts need not fill them again.
import type { Client } from '@opensearch-project/opensearch';
import { clusterWrites, once } from './cluster-writes.ts';

export interface IndexOptions {
  readonly client: Client;
  /** What the names of the indices start with. */
  readonly prefix: string;
}

export interface IndexState {
  readonly generation: number;
  readonly documents: number;
}

export async function writeState({ client, prefix }: IndexOptions, state: IndexState): Promise<void> {
  const params = { index: `${prefix}-state`, id: 'state', body: { ...state }, refresh: true };
  await clusterWrites(client).again((patience) => client.index(params, once(patience)));
}

/** Undefined where there are no indices. */
export async function readState({ client, prefix }: IndexOptions): Promise<IndexState | undefined> {
  const params = { index: `${prefix}-state`, id: 'state' };
  const {
    body: { _source: state = {} },
  } = await clusterWrites(client).again((patience) =>
    client.get(params, { ...once(patience), ignore: [404] }),
  );
  const { generation, documents }: Record<string, unknown> = state;
  return typeof generation === 'number' && typeof documents === 'number'
    ? { generation, documents }
    : undefined;
}
