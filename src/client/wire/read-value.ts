// Single values from outside: each reader gives what can be shown, or undefined. None throws.

export type Unknowns = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is Unknowns {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A text with something in it; a number is its digits. */
export function textOf(value: unknown): string | undefined {
  const text = typeof value === 'number' && Number.isFinite(value) ? String(value) : value;
  return typeof text === 'string' && text.trim() !== '' ? text : undefined;
}

/** What a thing is called, given as a text, as an object with a name, or as a list whose first such counts. */
export function nameOf(value: unknown): string | undefined {
  if (Array.isArray(value)) return listOf(value, (one) => (Array.isArray(one) ? undefined : nameOf(one)))[0];
  return isObject(value) ? (textOf(value['name']) ?? textOf(value['title'])) : textOf(value);
}

/** A finite number, or a text that is one. */
export function numberOf(value: unknown): number | undefined {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) ? number : undefined;
}

/** A whole number from 0. */
export function countOf(value: unknown): number | undefined {
  const number = numberOf(value);
  return number !== undefined && Number.isSafeInteger(number) && number >= 0 ? number : undefined;
}

export function booleanOf(value: unknown): boolean | undefined {
  if (value === 'true') return true;
  if (value === 'false') return false;
  return typeof value === 'boolean' ? value : undefined;
}

/** A list of what `read` can read; what it cannot is left out, repeats too. One value alone is a list of it. */
export function listOf<T>(value: unknown, read: (one: unknown) => T | undefined): T[] {
  const all: unknown[] = Array.isArray(value) ? value : [value];
  return [...new Set(all.map(read).filter((one) => one !== undefined))];
}

/** Half-open ranges in order that do not overlap; those that do are left out. */
export function rangesOf(value: unknown): [number, number][] {
  const ranges: [number, number][] = [];
  let last = 0;
  for (const one of Array.isArray(value) ? (value as unknown[]) : []) {
    const [start, end] = Array.isArray(one) ? [countOf(one[0]), countOf(one[1])] : [];
    if (start === undefined || end === undefined || start < last || end <= start) continue;
    ranges.push([start, end]);
    last = end;
  }
  return ranges;
}
