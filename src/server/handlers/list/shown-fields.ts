// The fields of an item that its viewer may see, and the small things that several kinds of items have in them.
import type { Caller } from '#server/access/labels.ts';
import { isRecord } from '#server/engine/document-fields.ts';
import type { StoredItem } from '#server/store/store.ts';
import { idOfName } from '#server/wire-ids.ts';

type Fields = Readonly<Record<string, unknown>>;

/** Whether the viewer is an admin of this tenant: only they see what the importer keeps under `private`. */
function administers(viewer: Caller, tenant: string): boolean {
  return viewer.kind === 'user' && viewer.role === 'tenant-admin' && viewer.tenant === tenant;
}

/** An item's fields, for admins of its tenant with the private ones among them. */
export function shownFields({ item, tenant }: StoredItem, viewer: Caller): Fields {
  const { private: hidden, ...shown } = item;
  return administers(viewer, tenant) && isRecord(hidden) ? { ...shown, ...hidden } : shown;
}

/** `{ id, name, description }` of what an item names or describes; null where it does neither. */
export function named(value: unknown) {
  const told: Fields = isRecord(value) ? value : { name: value };
  const { id, name, description, ...rest } = told;
  if (typeof name !== 'string' || name === '') return null;
  return {
    ...rest,
    id: typeof id === 'number' && Number.isInteger(id) ? id : idOfName(name),
    name,
    description: textOf(description),
  };
}

/** The same of a list. */
export function allNamed(value: unknown) {
  const all: readonly unknown[] = Array.isArray(value) ? value : [value];
  return all.map(named).filter((one) => one !== null);
}

/** The tenant as the wire describes it. Its name is made of its key: nothing else is known of it. */
export function platformOf(tenant: string) {
  const name = tenant
    .replaceAll(/[-_.]+/g, ' ')
    .replaceAll(/(?<!\S)\p{Ll}/gu, (first) => first.toUpperCase());
  return { id: idOfName(tenant), name, key: tenant };
}

/** A text, else null. */
export function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}
