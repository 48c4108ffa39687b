// References between items (a course's skills, a program's courses): stored as ids or names, sent with the wire's
// integer id. What the caller may not see is not mentioned.
import type { Reference } from '#contract/catalog-schema.ts';
import { isVisible } from '#server/access/labels.ts';
import { foldName } from '#server/normalise/fold-name.ts';
import type { Kind, Store, StoredItem } from '#server/store/store.ts';

/** Which fields of an item refer to items of which kind. */
const REFERENCES: readonly (readonly [field: string, kind: Kind])[] = [
  ['skills', 'skill'],
  ['related_skills', 'skill'],
  ['courses', 'course'],
  ['recommended_courses', 'course'],
  ['programs', 'program'],
];

type Resolver = (tenant: string, kind: Kind, key: string | undefined, name: string) => StoredItem | undefined;

/** The item with its references resolved, as far as a caller with these labels may see them. */
export function withReferences(
  stored: StoredItem,
  resolve: Resolver,
  held: ReadonlySet<string>,
): Record<string, unknown> {
  const item: Record<string, unknown> = { ...stored.item };
  for (const [field, kind] of REFERENCES) {
    const listed = item[field];
    if (!Array.isArray(listed)) continue;
    item[field] = listed.flatMap((one: unknown): Reference[] => {
      const told = typeof one === 'string' ? { name: one } : one;
      if (!isNamed(told)) return [];
      const id: unknown = Reflect.get(told, `${kind}_id`);
      const target = resolve(stored.tenant, kind, typeof id === 'string' ? id : undefined, told.name);
      if (target === undefined) return [{ ...told, id: null }];
      if (!isVisible(target, held)) return [];
      return [{ ...told, id: target.number, name: nameOf(target, told.name), [`${kind}_id`]: target.key }];
    });
  }
  return item;
}

/** A resolver over one answer: looks everything up at once, by key where one is given, else by name. */
export function resolverFor(store: Pick<Store, 'byKey' | 'byName'>, items: readonly StoredItem[]): Resolver {
  const wanted = new Map<string, { tenant: string; kind: Kind; keys: Set<string>; names: Set<string> }>();
  for (const { tenant, item } of items) {
    for (const [field, kind] of REFERENCES) {
      const listed = item[field];
      if (!Array.isArray(listed)) continue;
      const group = wanted.get(`${kind} ${tenant}`) ?? { tenant, kind, keys: new Set(), names: new Set() };
      wanted.set(`${kind} ${tenant}`, group);
      for (const one of listed as readonly unknown[]) {
        const told = typeof one === 'string' ? { name: one } : one;
        if (!isNamed(told)) continue;
        const id: unknown = Reflect.get(told, `${kind}_id`);
        if (typeof id === 'string') group.keys.add(id);
        else group.names.add(told.name);
      }
    }
  }
  const found = new Map<string, StoredItem>();
  for (const { tenant, kind, keys, names } of wanted.values()) {
    for (const one of store.byKey(tenant, kind, [...keys]))
      found.set(`${kind} ${tenant} key ${one.key}`, one);
    for (const one of store.byName(tenant, kind, [...names]))
      found.set(`${kind} ${tenant} name ${foldName(nameOf(one, ''))}`, one);
  }
  return (tenant, kind, key, name) =>
    found.get(`${kind} ${tenant} ${key === undefined ? `name ${foldName(name)}` : `key ${key}`}`);
}

function isNamed(value: unknown): value is { name: string } {
  return typeof value === 'object' && value !== null && 'name' in value && typeof value.name === 'string';
}

function nameOf({ item }: StoredItem, otherwise: string): string {
  const { name } = item;
  return typeof name === 'string' ? name : otherwise;
}
