// What engines are given of items of every kind.
import { expect, test } from 'vitest';
import { KINDS, type StoredItem } from '#server/store/store.ts';
import { indexedDocuments } from './indexed-documents.ts';

const stored = (kind: StoredItem['kind'], row: number): StoredItem => ({
  row,
  number: row,
  tenant: 'a',
  kind,
  key: `${kind}-1`,
  visibility: 'tenant',
  item: {
    name: `The ${kind}`,
    description: 'Findable',
    private: { system_prompt: 'CONFIDENTIAL', credentials: ['CONFIDENTIAL'] },
    enrolments: [{ course_id: 'CONFIDENTIAL' }],
    skill_points: 5,
  },
});
const documents = [...indexedDocuments(KINDS.map(stored))];

test('every kind is in one collection, users and groups in their own', () => {
  const collections = documents.map(({ collection }, index) => [KINDS[index], collection]);
  expect(Object.fromEntries(collections)).toEqual({
    course: 'catalog',
    program: 'catalog',
    pathway: 'catalog',
    skill: 'catalog',
    role: 'catalog',
    resource: 'catalog',
    mentor: 'mentors',
    prompt: 'prompts',
    document: 'documents',
    user: 'users',
    group: 'groups',
  });
});

test.each(documents)('what is private of $document.id is not indexed, and its access is', ({ document }) => {
  expect(JSON.stringify(document)).not.toContain('CONFIDENTIAL');
  expect(document.text.name).toMatch(/^The /);
  expect(document.access).toEqual(['tenant:a']);
});
