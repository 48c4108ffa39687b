// What to say of an item that was asked for by its id and was taken down: nothing to who could not see it.
import type { CatalogResponse } from '#contract/catalog-schema.ts';
import { ITEM_TYPES } from '#contract/facets.ts';
import { isVisible } from '#server/access/labels.ts';
import { foldName } from '#server/normalise/fold-name.ts';
import type { Store } from '#server/store/store.ts';
import type { CatalogQuery } from './catalog-request.ts';

/**
 * `{ removed }` where the query asks for exactly one id, and what had it was the caller's to see.
 * @param access the labels that the caller holds
 * @param tenants those that the answer is confined to, whatever the query says; none: all
 */
export function removedItem(
  store: Pick<Store, 'removals'>,
  query: CatalogQuery,
  access: readonly string[],
  tenants: readonly string[] = [],
): Pick<CatalogResponse, 'removed'> {
  const asked = ITEM_TYPES.flatMap((type) => {
    const id = query[`${type}_id`];
    return id === undefined ? [] : [{ type, id }];
  });
  const [one] = asked;
  if (one === undefined || asked.length > 1) return {};
  const held = new Set(access);
  const found = store
    .removals(one.type, one.id)
    .find(
      (removal) =>
        isVisible(removal, held) && allows(query.tenant, removal.tenant) && allows(tenants, removal.tenant),
    );
  if (found === undefined) return {};
  return {
    removed: { type: one.type, name: found.name, removed_at: new Date(found.removedAt).toISOString() },
  };
}

/** Whether a list of tenants lets this one through; an empty one does. */
function allows(names: readonly string[], tenant: string): boolean {
  return names.length === 0 || names.some((name) => foldName(name) === foldName(tenant));
}
