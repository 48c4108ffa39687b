// The engine on a real cluster shows what every engine must show.
import { Client } from '@opensearch-project/opensearch';
import { describe, expect, inject, test } from 'vitest';
import { COLLECTION, engineCases } from '#server/engine/engine.case.ts';
import { OpenSearchEngine } from '#server/engine/opensearch/opensearch-engine.ts';

const node = inject('opensearch');

if (node === '') describe('OpenSearch', () => test.skip('there is no cluster'));
else
  engineCases('OpenSearch', async (documents) => {
    const prefix = `case-${crypto.randomUUID().slice(0, 12)}`;
    return OpenSearchEngine.build(
      { client: new Client({ node }), prefix },
      documents.map((document) => ({ collection: COLLECTION, document })),
      1,
    );
  });

test.skipIf(node === '')(
  'indices of the same generation of another history are not taken for ours',
  async () => {
    const of = (stamp: string) => ({ client: new Client({ node }), prefix, stampOf: () => stamp });
    const prefix = `history-${crypto.randomUUID().slice(0, 8)}`;
    await OpenSearchEngine.build(of('one'), [], 7);
    expect(await OpenSearchEngine.found(of('one'), 7)).toBeDefined();
    expect(await OpenSearchEngine.found(of('other'), 7)).toBeUndefined();
    expect(await OpenSearchEngine.found(of('one'), 8)).toBeUndefined();
  },
);
