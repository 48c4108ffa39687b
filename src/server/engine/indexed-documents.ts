// Everything of a store that engines index, collection by collection.
import type { Kind, StoredItem } from '#server/store/store.ts';
import { catalogDocument } from './catalog-document.ts';
import type { EngineDocument } from './engine.ts';
import { groupDocument } from './group-document.ts';
import { mentorDocument } from './mentor-document.ts';
import { mentorFileDocument } from './mentor-file-document.ts';
import { promptDocument } from './prompt-document.ts';
import { userDocument } from './user-document.ts';

export type Collection = 'catalog' | 'mentors' | 'documents' | 'prompts' | 'users' | 'groups';

export interface IndexedDocument {
  readonly collection: Collection;
  readonly document: EngineDocument;
}

const MAPPINGS: Readonly<Record<Kind, readonly [Collection, (stored: StoredItem) => EngineDocument]>> = {
  course: ['catalog', catalogDocument],
  program: ['catalog', catalogDocument],
  pathway: ['catalog', catalogDocument],
  skill: ['catalog', catalogDocument],
  role: ['catalog', catalogDocument],
  resource: ['catalog', catalogDocument],
  mentor: ['mentors', mentorDocument],
  document: ['documents', mentorFileDocument],
  prompt: ['prompts', promptDocument],
  user: ['users', userDocument],
  group: ['groups', groupDocument],
};

/** The documents of these items, lazily, in their order. */
export function* indexedDocuments(items: Iterable<StoredItem>): Generator<IndexedDocument> {
  for (const stored of items) {
    const [collection, toDocument] = MAPPINGS[stored.kind];
    yield { collection, document: toDocument(stored) };
  }
}
