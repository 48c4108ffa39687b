// What a record is (its kind) and which one (its key).
import { createHash } from 'node:crypto';
import { KINDS, type Kind } from '#server/store/store.ts';
import { foldName } from '#server/normalise/fold-name.ts';
import { lineOf, shorten } from './values.ts';

export type RawRecord = Readonly<Record<string, unknown>>;

const KEY_LIMIT = 200;
/** Kinds by the id field that only they have, narrowest first: a document or a prompt names its mentor, too. */
const BY_ID: readonly Kind[] = [
  'document',
  'prompt',
  'mentor',
  'pathway',
  'program',
  'course',
  'resource',
  'role',
  'skill',
  'group',
  'user',
];
const OTHER_IDS: Partial<Record<Kind, readonly string[]>> = {
  user: ['username'],
  mentor: ['unique_id'],
  prompt: ['unique_id'],
};

/** The fields that may hold the id of an item of this kind, in the order in which they are tried. */
export function idFields(kind: Kind): readonly string[] {
  return [`${kind}_id`, ...(OTHER_IDS[kind] ?? []), 'key', 'id'];
}

/** The kind that a record says it is, by `type` or else by the id it has. */
export function kindOf(record: RawRecord): { kind: Kind } | { problem: string } {
  const type = lineOf(record['type'] ?? record['kind']);
  const named = KINDS.find((kind) => kind === type?.toLowerCase().replace(/s$/, ''));
  const kind =
    named ??
    BY_ID.find((one) => [`${one}_id`, ...(one === 'user' ? ['username'] : [])].some((id) => id in record));
  if (kind !== undefined) return { kind };
  const said = type === undefined ? 'has no type' : `has the type “${shorten(type)}”`;
  return { problem: `${said}; it must be one of ${KINDS.join(', ')}, or name one with --kind` };
}

/**
 * The key of an item: its id, or, without one, made of its name and address, so that the same row gives the same key.
 */
export function keyOf(
  record: RawRecord,
  kind: Kind,
  name: string,
): { key: string; made: boolean } | { field: string; problem: string } {
  for (const field of idFields(kind)) {
    const key = lineOf(record[field]);
    if (key === undefined) continue;
    if (key.length > KEY_LIMIT)
      return { field, problem: `has ${key.length} characters; an id has at most ${KEY_LIMIT}` };
    return { key, made: false };
  }
  const slug = foldName(name)
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .replaceAll(/^-|-$/g, '')
    .slice(0, 60);
  const whole = JSON.stringify([foldName(name), lineOf(record['url']) ?? '']);
  return { key: `${slug}-${createHash('sha256').update(whole).digest('hex').slice(0, 8)}`, made: true };
}
