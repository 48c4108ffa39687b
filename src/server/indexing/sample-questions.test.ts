import { expect, it } from 'vitest';
import { importDemo } from '#server/demo/import-demo.ts';
import { indexedDocuments } from '#server/engine/indexed-documents.ts';
import { openStore } from '#server/store/sqlite-store.ts';
import { sampleQuestions } from './sample-questions.ts';

const ASKERS = [
  { name: 'nobody', access: ['public'] },
  { name: 'somebody', access: ['public', 'tenant:northmoor'] },
];

it('asks of every collection, as everybody, by text, choices, keys and order, and the same each time', async () => {
  const store = openStore(':memory:');
  await importDemo(store);
  const ask = () => [...sampleQuestions(indexedDocuments(store.all()), ASKERS, 18)];
  const questions = ask();
  const collections = new Set(questions.map(({ request }) => request.collection));
  expect([...collections].toSorted()).toEqual([
    'catalog',
    'documents',
    'groups',
    'mentors',
    'prompts',
    'users',
  ]);
  expect(questions).toHaveLength(18 * collections.size);
  const ofCatalog = questions.filter(({ request }) => request.collection === 'catalog');
  expect(new Set(ofCatalog.map(({ caller }) => caller)).size).toBe(2);
  expect(ofCatalog.filter(({ request }) => request.text !== undefined).length).toBe(8);
  expect(ofCatalog.filter(({ request }) => Object.keys(request.filters).length === 2).length).toBe(2);
  expect(ofCatalog.every(({ request }) => request.facets.length > 3)).toBe(true);
  expect(ask()).toEqual(questions);
  store.close();
});
