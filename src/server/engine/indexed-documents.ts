// Everything of a store that engines index, collection by collection.
import type { StoredItem } from '#server/store/store.ts';
import { catalogDocument, isCatalogKind } from './catalog-document.ts';
import type { EngineDocument } from './engine.ts';

export interface IndexedDocument {
  readonly collection: string;
  readonly document: EngineDocument;
}

/** The documents of these items, lazily, in their order. Kinds that are not searched are left out. */
export function* indexedDocuments(items: Iterable<StoredItem>): Generator<IndexedDocument> {
  for (const stored of items)
    if (isCatalogKind(stored.kind)) yield { collection: 'catalog', document: catalogDocument(stored) };
}
