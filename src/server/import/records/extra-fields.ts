// Fields we have no form for: kept as they come, within bounds.
import type { RawRecord } from './identity.ts';

const DEPTH_LIMIT = 8;
const SIZE_LIMIT = 50_000;
const COUNT_LIMIT = 100;

/** Whether a field, or a field inside it, has a name that the pattern matches. */
export function mentions(pattern: RegExp, name: string, value: unknown, depth = 0): boolean {
  if (pattern.test(name)) return true;
  if (typeof value !== 'object' || value === null || depth > DEPTH_LIMIT) return false;
  return Object.entries(value).some(([inner, one]) =>
    mentions(pattern, Array.isArray(value) ? '' : inner, one, depth + 1),
  );
}

/** The fields of a record that `isExtra` names, sorted by name, and which of them were too much to keep. */
export function extraFields(record: RawRecord, isExtra: (field: string) => boolean) {
  const fields = new Map<string, unknown>();
  const problems: { field: string; problem: string }[] = [];
  for (const field of Object.keys(record).toSorted()) {
    const value = record[field];
    if (!isExtra(field) || value === null || value === undefined || value === '') continue;
    if (fields.size >= COUNT_LIMIT)
      problems.push({ field, problem: 'is one field too many; it is left out' });
    else if (isDeeperThan(value, DEPTH_LIMIT) || JSON.stringify(value).length > SIZE_LIMIT)
      problems.push({ field, problem: 'is too large or too deep to keep; it is left out' });
    else fields.set(field, wellFormed(value));
  }
  return { fields, problems };
}

export function isDeeperThan(value: unknown, depth: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return depth <= 0 || Object.values(value).some((one) => isDeeperThan(one, depth - 1));
}

/** Without lone surrogates, NUL, and keys that would reach a prototype. */
function wellFormed(value: unknown): unknown {
  if (typeof value === 'string') return value.toWellFormed().replaceAll('\u0000', '');
  if (Array.isArray(value)) return value.map(wellFormed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => key !== '__proto__')
      .map(([key, one]) => [wellFormed(key), wellFormed(one)]),
  );
}
