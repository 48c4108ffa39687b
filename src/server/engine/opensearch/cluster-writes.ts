// The single steps of writing to the cluster. Each can be done twice without harm, and is, while a node is lost or busy.
import type { Client } from '@opensearch-project/opensearch';
import { EngineBusyError, type EngineDocument } from '#server/engine/engine.ts';
import { clusterDocument } from './opensearch-document.ts';
import { createRetry, isPassing, type Retry, type RetryOptions } from './retry.ts';

/** Patient: a shard that lost its primary has another within seconds, and nobody waits in front of a page. */
const RETRY: RetryOptions = {
  repeats: 8,
  attempt: 30_000,
  deadline: 60_000,
  savings: 20,
  mayRepeat: (error) => isPassing(error) || error instanceof EngineBusyError,
};
/** How long the cluster keeps a write that no shard can take; less than it remembers what was deleted (60 s). */
const WAITING = '15s';
/** How long a new index may take to have its second copy, where there is a second node. */
const COPYING = '10s';

type Item = Readonly<Record<string, { status: number; error?: { reason?: string } }>>;

/** What is put or removed as of a generation: what an older one writes late changes nothing. */
export interface Write {
  readonly index: string;
  /** `index` is an alias that must be there: without it the cluster would make an index of that name. */
  readonly isAlias?: boolean;
  readonly generation: number;
  readonly put?: readonly EngineDocument[];
  readonly remove?: readonly string[];
}

export interface ClusterWrites {
  readonly again: Retry;
  readonly create: (index: string, body: object) => Promise<void>;
  /** @throws Error naming why the cluster refused a document. */
  readonly write: (writes: readonly Write[]) => Promise<void>;
  /** How many documents an index has, once all written before can be found. */
  readonly settledCount: (index: string) => Promise<number>;
  readonly count: (index: string) => Promise<number>;
  /** Until each shard of an index has its copies, or that takes too long. */
  readonly copied: (index: string) => Promise<void>;
  /** Of indices that may be gone already. */
  readonly drop: (indices: readonly string[]) => Promise<void>;
}

export function clusterWrites(client: Client, given: Partial<RetryOptions> = {}): ClusterWrites {
  const retry = createRetry({ ...RETRY, ...given });
  const count = (index: string) =>
    retry(async (patience) => {
      const {
        body: { count: found, _shards: shards },
      } = await client.count({ index }, once(patience));
      whole(shards.failed);
      return found;
    });
  return {
    again: retry,
    create: (index, body) =>
      retry(async (patience) => {
        try {
          await client.indices.create({ index, body }, once(patience));
        } catch (error) {
          // An attempt whose answer was lost has made it.
          if (!String(error).includes('resource_already_exists')) throw error;
        }
      }),
    write: (writes) => {
      const body = writes.flatMap(lines);
      return body.length === 0 ? Promise.resolve() : retry((patience) => bulk(client, body, patience));
    },
    settledCount: async (index) => {
      await retry(async (patience) => {
        const {
          body: { _shards: shards },
        } = await client.indices.refresh({ index }, once(patience));
        whole(shards?.failed ?? 0);
      });
      return count(index);
    },
    count,
    copied: async (index) => {
      const params = { index, wait_for_status: 'green', timeout: COPYING } as const;
      await retry((patience) => client.cluster.health(params, { ...once(patience), ignore: [408] }));
    },
    drop: async (indices) => {
      if (indices.length === 0) return;
      const params = { index: [...indices], ignore_unavailable: true };
      await retry((patience) => client.indices.delete(params, { ...once(patience), ignore: [404] }));
    },
  };
}

/** One attempt of the client: repeats are counted here, not there. */
export function once(patience: number): { requestTimeout: number; maxRetries: 0 } {
  return { requestTimeout: patience, maxRetries: 0 };
}

function whole(failed: number): void {
  if (failed > 0) throw new EngineBusyError('A part of the index cannot answer.');
}

function lines({ index, isAlias = false, generation, put = [], remove = [] }: Write): object[] {
  const version = { _index: index, version: generation, version_type: 'external_gte' };
  const last = new Map(put.map((document) => [document.id, document]));
  return [
    ...remove.map((id) => ({ delete: { ...version, _id: id } })),
    ...[...last.values()].flatMap((document) => [
      { index: { ...version, _id: document.id, require_alias: isAlias } },
      clusterDocument(document),
    ]),
  ];
}

async function bulk(client: Client, body: readonly object[], patience: number): Promise<void> {
  const { body: answer } = await client.bulk({ body: body as never, timeout: WAITING }, once(patience));
  const failed = (answer.items as unknown as Item[])
    .flatMap((item) => Object.values(item))
    // Where the cluster has something newer, that stays.
    .filter(({ status, error }) => error !== undefined && status !== 409);
  const refused = failed.find(({ status }) => !isPassing({ statusCode: status }));
  if (refused !== undefined)
    throw new Error(`Wayfinder: the cluster refused a document: ${refused.error?.reason ?? refused.status}`);
  if (failed.length > 0) throw new EngineBusyError('The cluster cannot take all documents just now.');
}
