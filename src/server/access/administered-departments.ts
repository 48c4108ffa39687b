// The departments that a user is an admin of.
import type { Store } from '#server/store/store.ts';
import type { Caller } from './labels.ts';

/**
 * The departments a viewer administers: every one for an admin of the tenant ('all'), for a department admin those that
 * their record names in `department_admin_of`, or else those they belong to; for others none.
 */
export function administeredDepartments(
  store: Pick<Store, 'byKey'>,
  viewer: Caller,
): readonly string[] | 'all' {
  if (viewer.kind === 'anonymous' || viewer.role === 'member') return [];
  if (viewer.role === 'tenant-admin') return 'all';
  const [user] = store.byKey(viewer.tenant, 'user', [viewer.username]);
  return departmentAdminOf(user?.item) ?? viewer.departments;
}

/** What a user's record says of it; undefined when it says nothing. */
export function departmentAdminOf(item: Readonly<Record<string, unknown>> | undefined): string[] | undefined {
  const named = item?.['department_admin_of'];
  return Array.isArray(named) ? named.filter((name) => typeof name === 'string') : undefined;
}
