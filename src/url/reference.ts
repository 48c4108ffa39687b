// One thing of the site, named in an address or kept in this browser: of which kind, whose, and its own id.
import { ITEM_TYPES, type ItemType } from '#contract/facets.ts';

export type ReferenceKind = ItemType | 'mentor' | 'prompt';

export interface Reference {
  readonly kind: ReferenceKind;
  /** '' where it is not known. */
  readonly tenant: string;
  /** An item's own id (`course_id`, …), a mentor's UUID, a prompt's number. */
  readonly key: string;
}

const KINDS: readonly ReferenceKind[] = [...ITEM_TYPES, 'mentor', 'prompt'];

/** "course:northmoor:COM-101". Equal references have equal texts. */
export function writeReference({ kind, tenant, key }: Reference): string {
  return `${kind}:${encodeURIComponent(tenant.toWellFormed())}:${key}`;
}

/** Reads what {@link writeReference} wrote; undefined for anything else. */
export function readReference(text: string): Reference | undefined {
  const [said = '', owner, ...rest] = text.split(':');
  const kind = KINDS.find((one) => one === said);
  const key = rest.join(':');
  if (kind === undefined || owner === undefined || key === '') return undefined;
  try {
    return { kind, tenant: decodeURIComponent(owner), key };
  } catch {
    return undefined;
  }
}
