// Both engines, asked the same of the same: equal ids, counts and facets. A world is its documents' labels, so that one
// index holds many.
import { Client } from '@opensearch-project/opensearch';
import * as fc from 'fast-check';
import { expect, inject, test } from 'vitest';
import { EmbeddedEngine } from '#server/engine/embedded/embedded-engine.ts';
import { SHARED_SETTINGS } from '#server/engine/embedded/text-settings.ts';
import type { EngineDocument, SearchRequest } from '#server/engine/engine.ts';
import { OpenSearchEngine } from '#server/engine/opensearch/opensearch-engine.ts';
import { asking, document } from '#server/engine/random-worlds.case.ts';

const node = inject('opensearch');
const WORLDS = 200;
const QUESTIONS = 2_000;
/** Questions under way at once. */
const AT_ONCE = 8;
const TEXTS = [
  'linear',
  'algebra',
  'zebra',
  'linear algebra',
  'zebra linear',
  'the linear zebra',
  'algebra ökologie zebra',
];
/** Beyond the letters of the basic plane the cluster orders by code point, and we by code unit. */
const BEYOND = /[\u{10000}-\u{10ffff}]/u;

const inWorld = (world: number, label: string) => `w${world}:${label}`;

test.skipIf(node === '')(
  'two thousand questions of two hundred worlds are answered alike',
  async () => {
    const worlds = fc
      .sample(fc.uniqueArray(document, { maxLength: 12, selector: ({ id }) => id }), {
        numRuns: WORLDS,
        seed: 7,
      })
      .map((documents, world) =>
        documents
          .filter(({ id }) => !BEYOND.test(id))
          .map((one): EngineDocument => ({
            ...one,
            id: `${world}/${one.id}`,
            access: one.access.map((label) => inWorld(world, label)),
          })),
      );
    const documents = worlds.flat().map((one) => ({ collection: 'catalog', document: one }));
    const embedded = EmbeddedEngine.build(documents, 1, SHARED_SETTINGS);
    const prefix = `parity-${crypto.randomUUID().slice(0, 8)}`;
    const cluster = await OpenSearchEngine.build({ client: new Client({ node }), prefix }, documents, 1);
    const questions = fc
      .sample(asking(TEXTS), { numRuns: QUESTIONS, seed: 11 })
      .map((one, i): SearchRequest => {
        const world = i % WORLDS;
        // Without a text the best match is the order of names; with one, scores are each engine's own.
        return { ...one, access: one.access.map((label) => inWorld(world, label)) };
      });
    const queue = [...questions];
    let answered = 0;
    const work = async () => {
      for (let one = queue.pop(); one !== undefined; one = queue.pop()) {
        // oxlint-disable-next-line no-await-in-loop -- each worker asks one after another
        const [ours, theirs] = await Promise.all([embedded.search(one), cluster.search(one)]);
        const told = ({ count, hits, facets, match }: typeof ours) => ({
          count,
          ids: hits.map(({ id }) => id),
          facets,
          match,
        });
        expect(told(theirs), JSON.stringify(one)).toEqual(told(ours));
        answered += 1;
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
    expect(answered).toBe(QUESTIONS);
    await cluster.close();
  },
  600_000,
);
