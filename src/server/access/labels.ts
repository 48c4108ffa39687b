// Access as labels: an item carries the labels of who may see it, a caller holds labels, and an item is visible to a
// caller who holds one of its labels. Engines know nothing more of access than this.

/** Who may see an item. `department` needs `departments`, `private` needs `owner`. */
export type Visibility = 'public' | 'tenant' | 'department' | 'private' | 'admins';

export interface Visible {
  readonly tenant: string;
  readonly visibility: Visibility;
  readonly departments?: readonly string[];
  readonly owner?: string;
}

export type Caller =
  | { readonly kind: 'anonymous' }
  | {
      readonly kind: 'user';
      readonly tenant: string;
      readonly username: string;
      readonly role: 'member' | 'department-admin' | 'tenant-admin';
      readonly departments: readonly string[];
    };

export const ANONYMOUS: Caller = { kind: 'anonymous' };

const label = (kind: string, ...parts: string[]) => `${kind}:${parts.map(encodeURIComponent).join('/')}`;

/** The labels of an item. A tenant's admins see everything of it, so what is not public carries theirs too. */
export function labelsOf(item: Visible): string[] {
  const { tenant } = item;
  const admins = label('admins', tenant);
  switch (item.visibility) {
    case 'public':
      return ['public'];
    case 'tenant':
      return [label('tenant', tenant)];
    case 'department':
      return [admins, ...(item.departments ?? []).map((name) => label('department', tenant, name))];
    case 'private':
      return item.owner === undefined ? [admins] : [admins, label('user', tenant, item.owner)];
    case 'admins':
      return [admins];
  }
}

/** The labels a caller holds. */
export function labelsHeldBy(caller: Caller): string[] {
  if (caller.kind === 'anonymous') return ['public'];
  const { tenant, username, role, departments } = caller;
  return [
    'public',
    label('tenant', tenant),
    label('user', tenant, username),
    ...departments.map((name) => label('department', tenant, name)),
    ...(role === 'tenant-admin' ? [label('admins', tenant)] : []),
  ];
}

/** Whether who holds these labels sees the item. */
export function isVisible(item: Visible, held: ReadonlySet<string>): boolean {
  return labelsOf(item).some((one) => held.has(one));
}

/** Whether `caller` may act as, or look at, this user of that tenant. */
export function mayActFor(caller: Caller, tenant: string, username: string): boolean {
  if (caller.kind === 'anonymous' || caller.tenant !== tenant) return false;
  return caller.username === username || caller.role === 'tenant-admin';
}
