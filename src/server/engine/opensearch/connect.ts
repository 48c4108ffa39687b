// The client of the cluster.
import { Client } from '@opensearch-project/opensearch';
import type { OpenSearchConfig } from '#server/config/opensearch-config.ts';
import type { IndexOptions } from './index-state.ts';

/** Repeats are ours, see retry.ts: the client's own know no wait and no budget. Nothing is asked yet. */
export function connect({ nodes, username, password, prefix }: OpenSearchConfig): IndexOptions {
  const auth = username === undefined ? {} : { auth: { username, password: password ?? '' } };
  return { client: new Client({ nodes: [...nodes], ...auth, maxRetries: 0 }), prefix };
}
