// What must come before a course: courses that it names, by their ids or names.
import { names } from '#server/engine/document-fields.ts';
import type { StoredItem } from '#server/store/store.ts';

/** What separates things in a sentence of prerequisites. */
const BETWEEN = /[,;/]|\s+and\s+|\s+y\s+|\s+و\s*/u;

/** The things that a course's prerequisites name: ids, names and other words, as they stand there. */
export function prerequisitesOf({ item }: Pick<StoredItem, 'item'>): string[] {
  const told: unknown = item['prerequisites'];
  const listed: readonly unknown[] = Array.isArray(told) ? told : [told];
  return listed.flatMap((one) => {
    const id: unknown = typeof one === 'object' && one !== null ? Reflect.get(one, 'course_id') : undefined;
    if (typeof id === 'string') return [id];
    return names(one).flatMap((text) => [text, ...text.split(BETWEEN)].map((part) => part.trim()));
  });
}

/**
 * Finds all that must come before some courses, theirs too.
 * @param find the course of an id or a name, as far as it may be taken
 * @returns by key of a course, the keys of those before it. What would close a circle is left out.
 */
export function allBefore(
  courses: readonly StoredItem[],
  find: (told: readonly string[]) => readonly StoredItem[],
): { before: Map<string, string[]>; courses: Map<string, StoredItem> } {
  const known = new Map(courses.map((one) => [one.key, one]));
  const direct = new Map<string, string[]>();
  const waiting = [...courses];
  for (let one = waiting.pop(); one !== undefined; one = waiting.pop()) {
    const { key } = one;
    const first = find(prerequisitesOf(one)).filter((other) => other.key !== key);
    direct.set(
      key,
      first.map((other) => other.key),
    );
    for (const other of first)
      if (!known.has(other.key)) {
        known.set(other.key, other);
        waiting.push(other);
      }
  }
  const before = new Map<string, string[]>();
  for (const key of known.keys()) {
    const reached = new Set<string>();
    const visit = (from: string) => {
      for (const next of direct.get(from) ?? [])
        if (next !== key && !reached.has(next)) {
          reached.add(next);
          visit(next);
        }
    };
    visit(key);
    before.set(key, [...reached]);
  }
  return { before, courses: known };
}
