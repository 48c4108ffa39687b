// The store port: the system of record as the handlers see it. sqlite-store.ts is the one implementation.
import type { Caller, Visible } from '#server/access/labels.ts';
import type { Holder } from '#server/access/user-caller.ts';

/** Kinds of records a tenant can import. */
export const KINDS = [
  'course',
  'program',
  'pathway',
  'skill',
  'role',
  'resource',
  'mentor',
  'prompt',
  'document',
  'user',
  'group',
] as const;
export type Kind = (typeof KINDS)[number];

/** One version of one item. `item` is what the API shows of it, less what depends on the caller. */
export interface StoredItem extends Visible {
  /** Number of this version. */
  readonly row: number;
  /** Number of the item, the wire's integer `id`; the same over its versions. */
  readonly number: number;
  readonly kind: Kind;
  /** The item's own id within tenant and kind ("CS101"). */
  readonly key: string;
  readonly item: Readonly<Record<string, unknown>>;
}

/** What is left of an item of the catalog that an import took down: what it was called, and who could see it. */
export interface Removal extends Visible {
  readonly kind: Kind;
  readonly key: string;
  readonly number: number;
  readonly name: string;
  /** Epoch milliseconds. */
  readonly removedAt: number;
}

/** The disk of the store is full: nothing was written. The message says where, and what to do. */
export class StoreFullError extends Error {
  override readonly name = 'StoreFullError';

  static of(path: string, cause: unknown): StoreFullError {
    return new StoreFullError(`There is no room for ${path}: the disk is full. Free some, then try again.`, {
      cause,
    });
  }
}

export interface Store {
  /** Grows by one with each committed import or change; 0 for an empty store. */
  generation(): number;
  /** What this generation is known by, in this history and no other; undefined when there was none. */
  stampOf(generation: number): string | undefined;
  /** The given versions, in that order; a version that is gone is left out. */
  items(rows: readonly number[]): StoredItem[];
  /** Live items by (tenant, kind, key). */
  byKey(tenant: string, kind: Kind, keys: readonly string[]): StoredItem[];
  /** Live items by (tenant, kind, name), names compared folded. */
  byName(tenant: string, kind: Kind, names: readonly string[]): StoredItem[];
  /** All live items, oldest row first, as of one generation. */
  all(): Iterable<StoredItem>;
  /**
   * Versions born or ended after `generation`: what an index of that generation lacks. Undefined when there are more
   * than `most` of them. With `until`, what an index of that generation has instead: it must not have been purged.
   */
  changesSince(
    generation: number,
    most?: number,
    until?: number,
  ): { born: StoredItem[]; ended: StoredItem[] } | undefined;
  /**
   * What was taken down of a kind and has not come back, with this key or number: the last first, then by tenant.
   */
  removals(kind: Kind, id: string): Removal[];
  /** All live items of a kind, in the order of their keys. */
  ofKind(tenant: string, kind: Kind): StoredItem[];
  /** Who holds this token; undefined when it is unknown, expired or revoked, or its user is not active. */
  callerOf(token: string): Caller | undefined;
  /** A new token of 64 hexadecimal digits, shown this once. `expiresAt` in epoch milliseconds; without it, it lasts. */
  issueToken(holder: Holder, expiresAt?: number): string;
  /** Ends a token for good; answers whether it was there to end. */
  revokeToken(token: string): boolean;
  close(): void;
}
