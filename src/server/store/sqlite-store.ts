// The store on node:sqlite: one file, write-ahead log, items as versions, so that an index of any generation still
// finds exactly the versions it was built from until they are purged.
import type { DatabaseSync } from 'node:sqlite';
import { holdingCaller } from '#server/access/user-caller.ts';
import { foldName } from '#server/normalise/fold-name.ts';
import { beginImport, sweepIfPossible, type ImportSession } from './import-session.ts';
import { inSnapshot, inTransaction, openDatabase, withoutWaiting } from './open-database.ts';
import { joinStore } from './open-lock.ts';
import { removalOf, REMOVALS } from './removals.ts';
import type { Kind, Store } from './store.ts';
import { IS_LIVE, ITEM_COLUMNS, storedItem } from './stored-row.ts';
import { holderOf, issueToken, revokeToken } from './tokens.ts';
import { takeWriterLock } from './writer-lock.ts';

/** The store port, and what only its owner may do: write and purge. */
export interface SqliteStore extends Store {
  /** Starts an import; `{ write: false }` is a rehearsal. @throws StoreError when another one is running. */
  beginImport(options?: { readonly write?: boolean }): ImportSession;
  /**
   * Deletes versions that ended at or before this generation, at most so many: no index older than it may be in use any
   * more. Answers how many. Fails at once while an import is writing.
   */
  purge(generation: number, most?: number): number;
  /** Tenants that have live items, in order. */
  tenants(): string[];
}

const FROM = 'FROM items i JOIN versions v USING (number)';
// Since generation ?1, as of generation ?2.
const BORN_SINCE = 'v.born > ?1 AND v.born <= ?2 AND (v.died IS NULL OR v.died > ?2)';
const ENDED_SINCE = 'v.born <= ?1 AND v.died > ?1 AND v.died <= ?2';
const select = (condition: string) => `SELECT ${ITEM_COLUMNS} ${FROM} WHERE ${condition}`;
// One after another through a list in JSON, in its order: a page refers to seventy names, and a statement for each would cost more than all else that it reads.
const EACH = `SELECT ${ITEM_COLUMNS} FROM json_each(?) one`;

/**
 * Opens the store, creating it and migrating its schema where needed.
 * @param path of the database file, or `:memory:`.
 * @throws StoreError when the file cannot be used; the message names the remedy.
 */
export function openStore(path: string): SqliteStore {
  const leave = joinStore(path);
  try {
    return storeOn(openDatabase(path), path, leave);
  } catch (error) {
    leave();
    throw error;
  }
}

/** @param closed called when the store has been closed */
function storeOn(database: DatabaseSync, path: string, closed: () => void): SqliteStore {
  const release = takeWriterLock(path, 0);
  // A running import holds the place, and then there is nothing to sweep up.
  if (release !== undefined) {
    sweepIfPossible(database, path);
    release();
  }
  const statements = {
    generation: database.prepare('SELECT generation FROM state'),
    stamp: database.prepare('SELECT stamp FROM generations WHERE generation = ?'),
    byRow: database.prepare(
      `${EACH} CROSS JOIN versions v ON v.row = one.value CROSS JOIN items i USING (number)`,
    ),
    byKey: database.prepare(
      `${EACH} CROSS JOIN items i ON i.key = one.value CROSS JOIN versions v USING (number)
       WHERE i.tenant = ? AND i.kind = ? AND ${IS_LIVE}`,
    ),
    ofKind: database.prepare(select(`i.tenant = ? AND i.kind = ? AND ${IS_LIVE} ORDER BY i.key`)),
    byName: database.prepare(
      `${EACH} CROSS JOIN versions v ON v.name_folded = one.value CROSS JOIN items i USING (number)
       WHERE i.tenant = ? AND i.kind = ? AND ${IS_LIVE}`,
    ),
    removals: database.prepare(REMOVALS),
    born: database.prepare(`${select(BORN_SINCE)} ORDER BY v.row`),
    ended: database.prepare(`${select(ENDED_SINCE)} ORDER BY v.row`),
    purge: database.prepare(
      `DELETE FROM versions WHERE row IN
       (SELECT row FROM versions WHERE died <= min(?, (SELECT generation FROM state)) LIMIT ?)`,
    ),
    changed: database.prepare(
      `SELECT count(*) AS changes FROM (SELECT 1 FROM versions v WHERE (${BORN_SINCE}) OR (${ENDED_SINCE}) LIMIT ?3)`,
    ),
  };
  const each = (tenant: string, kind: Kind, values: readonly string[], by: 'byKey' | 'byName') =>
    values.length === 0 ? [] : statements[by].all(JSON.stringify(values), tenant, kind).map(storedItem);

  const store: SqliteStore = {
    generation: () => Number(statements.generation.get()?.['generation']),
    stampOf(generation) {
      const found = statements.stamp.get(generation);
      return found === undefined ? undefined : String(found['stamp']);
    },
    items: (rows) => statements.byRow.all(JSON.stringify(rows)).map(storedItem),
    byKey: (tenant, kind, keys) => each(tenant, kind, keys, 'byKey'),
    ofKind: (tenant, kind) => statements.ofKind.all(tenant, kind).map(storedItem),
    byName: (tenant, kind, names) => each(tenant, kind, names.map(foldName), 'byName'),
    removals: (kind, id) =>
      statements.removals.all(kind, id, /^\d{1,15}$/.test(id) ? Number(id) : null).map(removalOf),
    *all() {
      // A statement of its own: two readers may be under way at once.
      const all = database.prepare(
        `SELECT ${ITEM_COLUMNS} FROM versions v CROSS JOIN items i USING (number) WHERE ${IS_LIVE} ORDER BY v.row`,
      );
      for (const row of all.iterate()) yield storedItem(row);
    },
    changesSince: (generation, most = Number.MAX_SAFE_INTEGER - 1, until = Number.MAX_SAFE_INTEGER) =>
      inSnapshot(database, () => {
        const last = Math.min(until, store.generation());
        // A limit must be an integer.
        const limit = Math.floor(most) + 1;
        if (Number(statements.changed.get(generation, last, limit)?.['changes']) > most) return undefined;
        return {
          born: statements.born.all(generation, last).map(storedItem),
          ended: statements.ended.all(generation, last).map(storedItem),
        };
      }),
    callerOf(token) {
      const holder = holderOf(database, token, Date.now());
      if (holder === undefined) return undefined;
      const [user] = store.byKey(holder.tenant, 'user', [holder.username]);
      return holdingCaller(holder, user);
    },
    close: () => {
      database.close();
      closed();
    },
    beginImport: (options) => beginImport(database, path, options?.write ?? true),
    // A limit of -1 is none.
    purge: (generation, most = -1) =>
      withoutWaiting(database, () =>
        inTransaction(database, () => Number(statements.purge.run(generation, most).changes)),
      ),
    tenants: () =>
      database
        .prepare(`SELECT DISTINCT i.tenant ${FROM} WHERE ${IS_LIVE} ORDER BY i.tenant`)
        .all()
        .map((row) => String(row['tenant'])),
    issueToken: (holder, expiresAt) => inTransaction(database, () => issueToken(database, holder, expiresAt)),
    revokeToken: (token) => inTransaction(database, () => revokeToken(database, token)),
  };
  return store;
}
