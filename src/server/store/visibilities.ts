// The visibilities an item can have, as data.
import type { Visibility } from '#server/access/labels.ts';

export const VISIBILITIES = [
  'public',
  'tenant',
  'department',
  'private',
  'admins',
] as const satisfies readonly Visibility[];
