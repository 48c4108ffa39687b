// From hits to the items of the wire: the stored versions, their references, and where the text matched.
import type { CatalogItem } from '#contract/catalog-schema.ts';
import { highlight } from '#server/engine/highlight.ts';
import type { SearchResult } from '#server/engine/engine.ts';
import type { Store, StoredItem } from '#server/store/store.ts';
import { resolverFor, withReferences } from './references.ts';

/** The items of a result, in its order. A version that was purged meanwhile is left out. */
export function catalogItems(
  store: Pick<Store, 'items' | 'byKey' | 'byName'>,
  result: Pick<SearchResult, 'hits' | 'words'>,
  access: readonly string[],
): CatalogItem[] {
  const stored = store.items(result.hits.map(({ row }) => row));
  const resolve = resolverFor(store, stored);
  const held = new Set(access);
  const words = new Set(result.words);
  return stored.map((one) => catalogItem(one, withReferences(one, resolve, held), words));
}

function catalogItem(
  stored: StoredItem,
  item: Record<string, unknown>,
  words: ReadonlySet<string>,
): CatalogItem {
  const { number, kind, key, tenant } = stored;
  const { private: _never, ...shown } = item;
  const wire = { ...shown, id: number, type: kind, [`${kind}_id`]: key, tenant };
  const highlights = highlightsOf(item, words);
  // The importer checked each record against the schema of its kind before it was stored.
  return (highlights === undefined ? wire : { ...wire, highlights }) as unknown as CatalogItem;
}

function highlightsOf(item: Record<string, unknown>, words: ReadonlySet<string>) {
  if (words.size === 0) return undefined;
  const language = typeof item['language_code'] === 'string' ? item['language_code'] : undefined;
  const of = (field: string) => {
    const text = item[field];
    return typeof text === 'string' ? highlight(text, words, language) : [];
  };
  return { name: of('name'), short_description: of('short_description') };
}
