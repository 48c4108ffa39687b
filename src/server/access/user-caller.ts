// From a user's record to the caller that the user is.
import { texts } from '#server/engine/document-fields.ts';
import { departmentsOf, statusOf } from '#server/engine/user-document.ts';
import type { StoredItem } from '#server/store/store.ts';
import { departmentAdminOf } from './administered-departments.ts';
import type { Caller } from './labels.ts';

export type UserCaller = Extract<Caller, { kind: 'user' }>;
type User = Pick<StoredItem, 'item'>;

/** Whose token it is, and which role it gives: `own` is the one that the user's record says at the moment. */
export interface Holder {
  readonly tenant: string;
  readonly username: string;
  readonly role: UserCaller['role'] | 'own';
}

/**
 * The caller that the holder of a token is. Undefined: the user is not active, or there is no record to say what its
 * own role is. Without a record a token of a stated role is of use still: keys of services are such.
 */
export function holdingCaller(holder: Holder, user: User | undefined): UserCaller | undefined {
  const { tenant, username, role } = holder;
  if (user !== undefined) return isActive(user) ? userCaller(holder, user) : undefined;
  return role === 'own' ? undefined : { kind: 'user', tenant, username, role, departments: [] };
}

/** The caller that a user is. Who administers departments holds them beside those it belongs to. */
export function userCaller({ tenant, username, role }: Holder, { item }: User): UserCaller {
  const acts = role === 'own' ? roleOf(item) : role;
  const headed = acts === 'member' ? [] : (departmentAdminOf(item) ?? []);
  const departments = [...new Set([...departmentsOf(item), ...headed])];
  return { kind: 'user', tenant, username, role: acts, departments };
}

export function isActive({ item }: User): boolean {
  return statusOf(item).toLowerCase() === 'active';
}

function roleOf(item: StoredItem['item']): UserCaller['role'] {
  if (texts(item['role']).some((role) => role.toLowerCase() === 'admin')) return 'tenant-admin';
  return (departmentAdminOf(item) ?? []).length > 0 ? 'department-admin' : 'member';
}
