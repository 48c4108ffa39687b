// The engine on a real cluster shows what every engine must show.
import { Client } from '@opensearch-project/opensearch';
import { describe, inject, test } from 'vitest';
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
