// What a browser keeps for its reader, as storage has it: read leniently, for anything may stand there.
import { readReference } from '#url/reference.ts';

/** A thing of the site, as it was called when it was seen. */
export interface Named {
  /** What `writeReference` gives: equal things have equal ones. */
  readonly reference: string;
  readonly name: string;
}

/** `at` is when, in milliseconds since 1970. */
export interface Seen extends Named {
  readonly at: number;
}

export interface KeptItem extends Seen {
  /** The ids of the lists that it is in. */
  readonly lists: readonly string[];
}

export interface KeptList {
  readonly id: string;
  readonly name: string;
}

export interface KeptSearch {
  /** The address of a list's page: path and search, without the site's base. */
  readonly address: string;
  readonly name: string;
  /** When its results were last looked at. */
  readonly at: number;
  /** How many there were then. */
  readonly count: number;
}

/**
 * Everything, the newest first; lists in the order of making. At most 1000 items, 100 lists, 100 searches, 50 things
 * seen, 20 texts and 50 things that are not wanted: the last of what is more is forgotten.
 */
export interface KeptData {
  readonly items: readonly KeptItem[];
  readonly lists: readonly KeptList[];
  readonly searches: readonly KeptSearch[];
  readonly viewed: readonly Seen[];
  /** Texts that were searched for. */
  readonly typed: readonly string[];
  /** What is not to be recommended, as the parameter `not` has it, and what it is called. */
  readonly unwanted: readonly Named[];
}

export const NOTHING: KeptData = {
  items: [],
  lists: [],
  searches: [],
  viewed: [],
  typed: [],
  unwanted: [],
};

function isText(one: unknown): one is string {
  return typeof one === 'string';
}

function isSeen({ reference, name, at }: Record<string, unknown>): boolean {
  return isText(reference) && readReference(reference) !== undefined && isText(name) && Number.isFinite(at);
}

/** Reads what storage has; what cannot be read is left out. */
export function readKept(json: string | null | undefined): KeptData {
  let said: unknown;
  try {
    said = JSON.parse(json ?? '{}');
  } catch {
    // It was not written by us, or not wholly.
  }
  const each = <One>(name: keyof KeptData, is: (one: Record<string, unknown>) => boolean): One[] => {
    const all: unknown = Object(said)[name];
    // `is` has seen every field of it.
    return Array.isArray(all) ? (all.filter((one: unknown) => is(Object(one))) as One[]) : [];
  };
  return limited({
    items: each('items', (one) => isSeen(one) && Array.isArray(one['lists']) && one['lists'].every(isText)),
    lists: each('lists', ({ id, name }) => isText(id) && isText(name)),
    searches: each(
      'searches',
      ({ address, name, at, count }) =>
        isText(address) && isText(name) && Number.isFinite(at) && Number.isFinite(count),
    ),
    viewed: each('viewed', isSeen),
    typed: each<unknown>('typed', () => true).filter((one) => typeof one === 'string'),
    unwanted: each('unwanted', ({ reference, name }) => isText(reference) && isText(name)),
  });
}

/** Both, where one thing is in both as the first has it. */
export function union(one: KeptData, other: KeptData): KeptData {
  const lists = (reference: string) => other.items.find((item) => item.reference === reference)?.lists ?? [];
  return limited({
    items: joined(
      one.items.map((item) => ({ ...item, lists: [...new Set([...item.lists, ...lists(item.reference)])] })),
      other.items,
      ({ reference }) => reference,
    ).toSorted(newest),
    lists: joined(one.lists, other.lists, ({ id }) => id),
    searches: joined(one.searches, other.searches, ({ address }) => address),
    viewed: joined(one.viewed, other.viewed, ({ reference }) => reference).toSorted(newest),
    typed: joined(one.typed, other.typed, (text) => text),
    unwanted: joined(one.unwanted, other.unwanted, ({ reference }) => reference),
  });
}

/** `head`, then what `rest` has besides. */
export function joined<One>(
  head: readonly One[],
  rest: readonly One[],
  identity: (one: One) => string,
): One[] {
  const there = new Set(head.map(identity));
  return [...head, ...rest.filter((one) => !there.has(identity(one)))];
}

/** As much as is kept. */
export function limited({ items, lists, searches, viewed, typed, unwanted }: KeptData): KeptData {
  return {
    items: first(items, 1000),
    lists: first(lists, 100),
    searches: first(searches, 100),
    viewed: first(viewed, 50),
    typed: first(typed, 20),
    // No more can be asked to be left out.
    unwanted: first(unwanted, 50),
  };
}

function first<One>(all: readonly One[], most: number): readonly One[] {
  return all.length > most ? all.slice(0, most) : all;
}

function newest(one: { readonly at: number }, other: { readonly at: number }): number {
  return other.at - one.at;
}
