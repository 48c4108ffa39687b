import { expect, test } from 'vitest';
import { ask, COLLECTION, engineCases, sample } from '#server/engine/engine.case.ts';
import type { EngineDocument } from '#server/engine/engine.ts';
import { EmbeddedEngine } from './embedded-engine.ts';

const build = (documents: readonly EngineDocument[]) =>
  EmbeddedEngine.build(
    documents.map((document) => ({ collection: COLLECTION, document })),
    1,
  );

engineCases('the embedded engine', async (documents) => build(documents));

test('keeps the last of the documents with one id', async () => {
  const engine = build([sample('a', { row: 1 }), sample('b', { row: 2 }), sample('a', { row: 3 })]);
  const { hits } = await engine.search(ask());
  expect(hits.map(({ row }) => row)).toEqual([3, 2]);
  expect(engine.status().documents).toBe(2);
});

test('asks for compaction after many changes, and not after few', async () => {
  const many = Array.from({ length: 1_500 }, (_, i) => sample(`item-${i}`));
  const engine = build(many);
  await engine.apply([{ collection: COLLECTION, put: many.slice(0, 500), remove: [] }], 2);
  expect(engine.status().needsCompaction).toBe(false);
  await engine.apply([{ collection: COLLECTION, put: many, remove: [] }], 3);
  expect(engine.status()).toMatchObject({ needsCompaction: true, documents: 1_500 });
});
