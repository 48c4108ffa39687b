// Who may see an imported item. A visibility that cannot be read spoils the row: an item is never shown to more people
// than its file says.
import type { Visible } from '#server/access/labels.ts';
import type { Kind } from '#server/store/store.ts';
import { VISIBILITIES } from '#server/store/visibilities.ts';
import type { RawRecord } from './identity.ts';
import { lineOf, lines, shorten } from './values.ts';

/** What the platform and other catalogs call them. */
const SPELLINGS: ReadonlyMap<string, Visible['visibility']> = new Map([
  ...VISIBILITIES.map((visibility) => [visibility, visibility] as const),
  ['anyone', 'public'],
  ['viewable_by_anyone', 'public'],
  ['members', 'tenant'],
  ['organization', 'tenant'],
  ['viewable_by_tenant_students', 'tenant'],
  ['owner', 'private'],
  ['admin', 'admins'],
  ['viewable_by_tenant_admins', 'admins'],
]);

const SEEN_BY_MEMBERS: ReadonlySet<Kind> = new Set(['user', 'group', 'document']);

export type Visibility = Pick<Visible, 'visibility' | 'departments' | 'owner'>;

/** The visibility a record states, or what its kind has where it states none. */
export function visibilityOf(
  record: RawRecord,
  kind: Kind,
  key: string,
  stated: unknown,
): Visibility | { problem: string } {
  const text = lineOf(stated);
  const fallback = SEEN_BY_MEMBERS.has(kind) ? 'tenant' : 'public';
  const visibility = text === undefined ? fallback : SPELLINGS.get(text.toLowerCase());
  if (visibility === undefined)
    return { problem: `“${shorten(text ?? '')}” must be one of ${VISIBILITIES.join(', ')}` };
  const departments = lines(record['departments']);
  const owner = kind === 'user' ? key : lineOf(record['owner']);
  return {
    visibility,
    ...(visibility === 'department' && departments !== undefined && 'value' in departments
      ? { departments: textsOf(departments.value) }
      : {}),
    ...(owner === undefined ? {} : { owner }),
  };
}

function textsOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
}
