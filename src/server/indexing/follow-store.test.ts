// An index that follows its store gives what one built anew would give.
import { expect, it } from 'vitest';
import { EmbeddedEngine } from '#server/engine/embedded/embedded-engine.ts';
import type { Changes, SearchRequest } from '#server/engine/engine.ts';
import { indexedDocuments } from '#server/engine/indexed-documents.ts';
import { catchUp, type SwappingEngine } from './follow-store.ts';
import type { NewItem } from '#server/store/import-session.ts';
import { openStore, type SqliteStore } from '#server/store/sqlite-store.ts';

const EVERYTHING: SearchRequest = {
  collection: 'catalog',
  access: ['public'],
  filters: {},
  facets: [{ name: 'level', limit: 10 }],
  sort: { by: 'name', descending: false },
  offset: 0,
  limit: 100,
};

const course = (key: string, level: string): NewItem => ({
  tenant: 'a',
  kind: 'course',
  visibility: 'public',
  key,
  item: { name: `Course ${key}`, level },
});

function bring(store: SqliteStore, items: readonly NewItem[]): void {
  const session = store.beginImport();
  session.stage(items);
  session.endOthers('a', ['course']);
  session.commit();
}

/** An embedded engine whose swaps and changes are counted. */
function following(store: SqliteStore) {
  let live = EmbeddedEngine.build(indexedDocuments(store.all()), store.generation());
  const done = { swaps: 0, changes: [] as (readonly Changes[])[] };
  const engine: SwappingEngine = {
    search: (request) => live.search(request),
    facetValues: (request) => live.facetValues(request),
    correct: (request) => live.correct(request),
    status: () => live.status(),
    close: () => live.close(),
    apply: async (changes, generation) => {
      done.changes.push(changes);
      await live.apply(changes, generation);
    },
    swap: async () => {
      done.swaps += 1;
      live = EmbeddedEngine.build(indexedDocuments(store.all()), store.generation());
    },
  };
  return { engine, done };
}

it('applies what was added, changed and ended, and then does nothing', async () => {
  const store = openStore(':memory:');
  bring(store, [course('a', 'Beginner'), course('b', 'Beginner'), course('c', 'Advanced')]);
  const { engine, done } = following(store);
  bring(store, [course('a', 'Beginner'), course('b', 'Advanced'), course('d', 'Advanced')]);
  await catchUp(store, engine);
  await catchUp(store, engine);

  const anew = EmbeddedEngine.build(indexedDocuments(store.all()), store.generation());
  expect(await engine.search(EVERYTHING)).toEqual(await anew.search(EVERYTHING));
  expect(done.swaps).toBe(0);
  expect(done.changes).toHaveLength(1);
  expect(done.changes[0]?.map(({ put, remove }) => [put.map(({ id }) => id).toSorted(), remove])).toEqual([
    [['course/a/b', 'course/a/d'], ['course/a/c']],
  ]);
});

it('builds anew and swaps when much has changed', async () => {
  const store = openStore(':memory:');
  const { engine, done } = following(store);
  bring(
    store,
    Array.from({ length: 2_001 }, (_, i) => course(String(i), 'Beginner')),
  );
  await catchUp(store, engine);
  expect(done).toEqual({ swaps: 1, changes: [] });
  expect((await engine.search(EVERYTHING)).count).toBe(2_001);
});
