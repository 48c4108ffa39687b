// Ids in the wire's form for what has none of its own: made of names, so that they are the same each time.
import { fnv1a } from './http/fingerprint.ts';

const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;

/** A positive integer of 31 bits for something that is only a name: a model, an audience, a department, a tenant. */
export function idOfName(name: string): number {
  return fnv1a(name) & 0x7fff_ffff || 1;
}

/** The UUID of a mentor: its key where that is one (in lower case), else one made of tenant and key (version 8). */
export function mentorUuid(tenant: string, key: string): string {
  if (UUID.test(key)) return key.toLowerCase();
  const digits = [1, 2, 3, 4]
    .map((seed) => fnv1a(`mentor/${tenant}/${key}`, seed).toString(16).padStart(8, '0'))
    .join('');
  const variant = '89ab'[Number.parseInt(digits[16] ?? '0', 16) & 3];
  return [
    digits.slice(0, 8),
    digits.slice(8, 12),
    `8${digits.slice(13, 16)}`,
    `${variant}${digits.slice(17, 20)}`,
    digits.slice(20),
  ].join('-');
}

/** The key of the mentor that a prompt or a document names as its own. */
export function mentorKeyOf(item: Readonly<Record<string, unknown>>): string | undefined {
  const { mentor_id: direct, mentor } = item;
  if (typeof direct === 'string') return direct;
  const nested: unknown =
    typeof mentor === 'object' && mentor !== null
      ? (Reflect.get(mentor, 'mentor_id') ?? Reflect.get(mentor, 'unique_id'))
      : mentor;
  return typeof nested === 'string' ? nested : undefined;
}
