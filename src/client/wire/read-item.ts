// One item of the catalog, flat or wrapped as `{ type, data }`, folded into the documented flat form.
import { CONTENT_TYPES, ITEM_TYPES, type ItemType } from '#contract/facets.ts';
import { FIELDS, type Find } from './item-fields.ts';
import { countOf, isObject, nameOf, textOf, type Unknowns } from './read-value.ts';
import type { Item } from '#client/result-page.ts';

/**
 * Reads an item; undefined when it has no name, no known type or no id of its own. Fields that cannot be read are
 * left out, as are those that the contract does not know.
 */
export function readItem(result: unknown, baseUrl: string): Item | undefined {
  if (!isObject(result)) return undefined;
  const { data } = result;
  const whole = isObject(data) && result['name'] === undefined ? data : result;
  const layers = [whole, whole['data'], whole['edx_data']].filter(isObject);
  const find: Find = (names, read) => {
    for (const layer of layers)
      for (const name of names) {
        const value = read(layer[name]);
        if (value !== undefined) return value;
      }
    return undefined;
  };
  const type = typeOf(result['type'] ?? whole['type'], whole);
  const name = find(['name', 'title'], nameOf);
  if (type === undefined || name === undefined) return undefined;
  const key = find([`${type}_id`, 'uuid', 'id', 'slug'], textOf);
  if (key === undefined) return undefined;

  const item: Record<string, unknown> = {};
  for (const [field, read] of FIELDS) {
    const value = read(find, baseUrl);
    if (value !== undefined) item[field] = value;
  }
  const required = {
    type,
    name,
    id: find(['id'], countOf) ?? 0,
    tenant: find(['tenant', 'platform_key'], textOf) ?? '',
    [`${type}_id`]: key,
  };
  // `required` and the table of fields are, together, what the contract says of this type.
  return { ...item, ...required } as unknown as Item;
}

/** The type as said, in the singular or the plural, else as the item's own id tells. */
function typeOf(said: unknown, whole: Unknowns): ItemType | undefined {
  return ITEM_TYPES.find((type, i) =>
    typeof said === 'string'
      ? said === type || said === CONTENT_TYPES[i]
      : textOf(whole[`${type}_id`]) !== undefined,
  );
}
