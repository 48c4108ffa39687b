// Asks the cluster: within a time, all of it or nothing, once more where a node was lost, and not while it has just failed
// again and again.
import type { Client } from '@opensearch-project/opensearch';
import { EngineBusyError } from '#server/engine/engine.ts';
import { createCircuit } from '#server/http/circuit.ts';
import type { RawValues } from './facet-aggregations.ts';
import { createRetry, isPassing, type RetryOptions, statusOf } from './retry.ts';
import type { Clause } from './words-query.ts';

export interface Answer {
  readonly count: number;
  readonly hits: readonly {
    readonly id: string;
    readonly row: number;
    readonly words: readonly string[];
    readonly score: number;
  }[];
  readonly aggregations: ReadonlyMap<string, RawValues & { readonly doc_count?: number }>;
}

export interface Cluster {
  /** How many questions are under way. */
  readonly underWay: () => number;
  /**
   * What a collection answers; of one that has no index, nothing.
   * @throws EngineBusyError while the cluster cannot answer, or only a part of it.
   */
  readonly ask: (collection: string, body: Clause, signal: AbortSignal | undefined) => Promise<Answer>;
}

/** How long the cluster may look; what it has by then is not all, and refused. */
const LOOKING = '4s';
const RETRY = {
  repeats: 4,
  attempt: 5_000,
  deadline: 10_000,
  // When a node is lost, each question that was at it may be asked of another.
  savings: 50,
  // An index that was swapped away while it was asked is not there; the one in its place is.
  mayRepeat: (error) => isPassing(error) || statusOf(error) === 404,
} satisfies RetryOptions;
const NOTHING: Answer = { count: 0, hits: [], aggregations: new Map() };

export function createCluster({
  client,
  prefix,
  now = Date.now,
  ...given
}: {
  readonly client: Client;
  readonly prefix: string;
} & Pick<RetryOptions, 'now' | 'random' | 'wait'>): Cluster {
  const retry = createRetry({ ...RETRY, ...given, now });
  const circuit = createCircuit({
    now,
    isDown: (error) => error instanceof EngineBusyError,
    refuse: (seconds) => new EngineBusyError('The cluster does not answer just now.', seconds),
  });
  let asked = 0;
  return {
    underWay: () => asked,
    ask: async (collection, body, signal) => {
      signal?.throwIfAborted();
      asked += 1;
      try {
        return await circuit(() =>
          retry(
            (patience) => search(client, `${prefix}-${collection}`, body, patience, signal),
            signal,
          ).catch((error: unknown) => {
            throw RETRY.mayRepeat(error) ? new EngineBusyError('The cluster cannot answer.') : error;
          }),
        );
      } finally {
        asked -= 1;
      }
    },
  };
}

async function search(
  client: Client,
  index: string,
  body: Clause,
  patience: number,
  signal: AbortSignal | undefined,
): Promise<Answer> {
  const asking = client.search(
    {
      index,
      body: { ...body, timeout: LOOKING, track_total_hits: true },
      allow_partial_search_results: false,
      ignore_unavailable: true,
    },
    { requestTimeout: patience, maxRetries: 0 },
  );
  const abort = () => {
    if ('abort' in asking && typeof asking.abort === 'function') asking.abort();
  };
  signal?.addEventListener('abort', abort, { once: true });
  try {
    const { body: said } = await asking;
    const { _shards: shards, hits, aggregations = {}, timed_out: late } = said;
    // Without an index there are no shards; with one, each must have answered.
    if (shards.total === 0) return NOTHING;
    if (shards.failed > 0 || shards.successful < shards.total || late)
      throw new EngineBusyError('A part of the index cannot answer.');
    const total = typeof hits.total === 'object' ? hits.total.value : (hits.total ?? 0);
    return {
      count: total,
      hits: hits.hits.map(({ _source: source, _score: score }) => ({
        id: String(source?.['id']),
        row: Number(source?.['row']),
        words: Array.isArray(source?.['words']) ? source['words'].map(String) : [],
        score: typeof score === 'number' ? score : 0,
      })),
      // As it was asked: see facet-aggregations.ts.
      aggregations: new Map(Object.entries(aggregations)) as Answer['aggregations'],
    };
  } finally {
    signal?.removeEventListener('abort', abort);
  }
}
