// From hits to the items of the wire: the stored versions, their references, and where the text matched.
import type { CatalogItem } from '#contract/catalog-schema.ts';
import type { SearchResult } from '#server/engine/engine.ts';
import { highlightsOf } from '#server/handlers/list/highlights.ts';
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
  // The importer checked each record against the schema of its kind before it was stored.
  return { ...wire, ...highlightsOf(item, ['name', 'short_description'], words) } as unknown as CatalogItem;
}
