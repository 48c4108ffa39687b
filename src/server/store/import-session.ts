// Writing: versions are staged beside the live ones under the generation after the current one, which nobody sees,
// and one small commit then makes that generation the current one. Killed before it, the staged rows are waste that
// the next opening sweeps up; killed after it, the import is whole.
import { createHash } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import type { Visible } from '#server/access/labels.ts';
import { foldName } from '#server/normalise/fold-name.ts';
import { giveBackRoom, takeRoom } from './import-room.ts';
import { inTransaction, integer, isDatabaseFailure, StoreError } from './open-database.ts';
import { clearReturned, isNoted, NOTE_REMOVAL, sweepRemovals } from './removals.ts';
import { IS_LIVE } from './stored-row.ts';
import type { Kind } from './store.ts';
import { takeWriterLock } from './writer-lock.ts';

/** Who opens the store holds the writer's place for a moment, to sweep: that is no import to be refused for. */
const OPENING_MILLISECONDS = 1000;
const SWEPT_AT_ONCE = 500;
const EMPTY_LOG = 'PRAGMA wal_checkpoint(TRUNCATE)';

/** An item as an importer gives it: a StoredItem without its numbers. */
export interface NewItem extends Visible {
  readonly kind: Kind;
  readonly key: string;
  readonly item: Readonly<Record<string, unknown>>;
}

/** What staging an item came to. `repeated`: its key was staged before in this session with other content, which counts. */
export type Outcome = 'new' | 'changed' | 'unchanged' | 'repeated';

/** An import under way. It holds the one writer's place until `commit` or `abort`. */
export interface ImportSession {
  /** Stages items in one transaction; outcomes in the same order. */
  stage(items: readonly NewItem[]): Outcome[];
  /** Saves an item from `endOthers` without touching it. */
  keep(item: Pick<NewItem, 'tenant' | 'kind' | 'key'>): void;
  /** Ends the live items of these kinds that were not staged; answers how many. */
  endOthers(tenant: string, kinds: Iterable<Kind>): number;
  /** Makes all of it current at once and answers the generation, which has grown only if something changed. */
  commit(): number;
  /** Undoes what was staged. */
  abort(): void;
}

/**
 * @param write false for a rehearsal: outcomes are told, nothing is written.
 * @throws StoreError when another import is running on the same data folder, StoreFullError when its disk is full.
 */
export function beginImport(database: DatabaseSync, path: string, write: boolean): ImportSession {
  const release = write ? takeWriterLock(path, OPENING_MILLISECONDS) : () => undefined;
  if (release === undefined)
    throw new StoreError('Another import is running on this data folder. Wait until it has ended.');
  if (write) {
    try {
      sweep(database);
      takeRoom(path);
    } catch (error) {
      release();
      throw error;
    }
    // Staged rows need not be on the disk before the commit, whose own sync writes them too.
    database.exec('PRAGMA synchronous = NORMAL');
  }
  const pending = integer(database, 'SELECT generation FROM state') + 1;
  const seen = new Map<string, string>();
  const kept = new Set<string>();
  const statements = prepare(database);
  const startedAt = Date.now();
  let changes = 0;

  const close = () => {
    if (write) {
      giveBackRoom(path);
      database.exec('PRAGMA synchronous = FULL');
    }
    release();
  };
  const atomically = <T>(work: () => T) => (write ? inTransaction(database, work) : work());

  function stageOne(item: NewItem): Outcome {
    const identity = identityOf(item);
    const data = JSON.stringify(item.item);
    const departments = item.departments === undefined ? null : JSON.stringify(item.departments);
    const hash = hashOf([data, item.visibility, departments, item.owner ?? null]);
    const before = seen.get(identity);
    if (before !== undefined) return before === hash.toString('latin1') ? 'unchanged' : 'repeated';
    seen.set(identity, hash.toString('latin1'));
    const live = statements.live.get(item.tenant, item.kind, item.key);
    if (live !== undefined && live['hash'] instanceof Uint8Array && hash.equals(live['hash']))
      return 'unchanged';
    changes += 1;
    if (write) {
      if (live !== undefined) statements.end.run(pending, Number(live['row']));
      statements.identify.run(item.tenant, item.kind, item.key);
      const number = Number(statements.number.get(item.tenant, item.kind, item.key)?.['number']);
      const name = typeof item.item['name'] === 'string' ? foldName(item.item['name']) : '';
      const { visibility, owner } = item;
      statements.add.run(number, pending, name, visibility, departments, owner ?? null, hash, data);
    }
    return live === undefined ? 'new' : 'changed';
  }

  return {
    stage: (items) => atomically(() => items.map(stageOne)),
    keep: (item) => void kept.add(identityOf(item)),
    endOthers: (tenant, kinds) =>
      atomically(() => {
        let ended = 0;
        for (const kind of kinds)
          for (const { row, key } of statements.liveOf.all(tenant, kind)) {
            const identity = identityOf({ tenant, kind, key: String(key) });
            if (seen.has(identity) || kept.has(identity)) continue;
            if (write) {
              statements.end.run(pending, Number(row));
              if (isNoted(kind)) statements.note.run(pending, startedAt, Number(row));
            }
            ended += 1;
          }
        changes += ended;
        return ended;
      }),
    commit() {
      if (write) {
        giveBackRoom(path);
        database.exec('PRAGMA synchronous = FULL');
      }
      if (write && changes > 0)
        inTransaction(database, () => {
          database.prepare('UPDATE state SET generation = ?').run(pending);
          database.prepare('INSERT INTO generations VALUES (?, lower(hex(randomblob(16))))').run(pending);
          clearReturned(database, pending);
        });
      close();
      return integer(database, 'SELECT generation FROM state');
    },
    abort() {
      if (write) sweepIfPossible(database, path);
      close();
    },
  };
}

/** Like `sweep`, but a full disk may keep it from it: nobody sees what is left, and the next import sweeps it up. */
export function sweepIfPossible(database: DatabaseSync, path: string): void {
  giveBackRoom(path);
  try {
    // The log is emptied before and after: before, for room to sweep, and after, to give the disk back what it took.
    if (sweep(database)) database.exec(EMPTY_LOG);
  } catch (error) {
    if (!isDatabaseFailure(error)) throw error;
  }
}

/**
 * Removes what an import that never committed has left behind, and answers whether there was any. So many rows at once
 * that the log need not grow for it. Only for who holds the writer's place.
 */
function sweep(database: DatabaseSync): boolean {
  const leftovers = `SELECT EXISTS (SELECT 1 FROM versions WHERE born > (SELECT generation FROM state))
    OR EXISTS (SELECT 1 FROM versions WHERE died > (SELECT generation FROM state))`;
  if (integer(database, leftovers) === 0) return false;
  database.exec(EMPTY_LOG);
  for (const sql of [
    `DELETE FROM versions WHERE ${someStaged('born')}`,
    `UPDATE versions SET died = NULL WHERE ${someStaged('died')}`,
  ]) {
    const statement = database.prepare(sql);
    while (inTransaction(database, () => statement.run().changes) === SWEPT_AT_ONCE);
  }
  inTransaction(database, () => sweepRemovals(database));
  return true;
}

function someStaged(date: 'born' | 'died'): string {
  return `row IN (SELECT row FROM versions WHERE ${date} > (SELECT generation FROM state) LIMIT ${SWEPT_AT_ONCE})`;
}

function identityOf({ tenant, kind, key }: Pick<NewItem, 'tenant' | 'kind' | 'key'>): string {
  return `${kind} ${tenant} ${key}`;
}

function prepare(database: DatabaseSync) {
  const item = 'tenant = ? AND kind = ? AND key = ?';
  return {
    live: database.prepare(
      `SELECT v.row, v.hash FROM items i JOIN versions v USING (number) WHERE ${item} AND ${IS_LIVE}`,
    ),
    liveOf: database.prepare(
      `SELECT v.row, i.key FROM items i JOIN versions v USING (number) WHERE tenant = ? AND kind = ? AND ${IS_LIVE}`,
    ),
    end: database.prepare('UPDATE versions SET died = ? WHERE row = ?'),
    note: database.prepare(NOTE_REMOVAL),
    identify: database.prepare('INSERT OR IGNORE INTO items (tenant, kind, key) VALUES (?, ?, ?)'),
    number: database.prepare(`SELECT number FROM items WHERE ${item}`),
    add: database.prepare(
      `INSERT INTO versions (number, born, name_folded, visibility, departments, owner, hash, data)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    ),
  };
}

function hashOf(parts: readonly (string | null)[]): Buffer {
  return createHash('sha256').update(JSON.stringify(parts)).digest().subarray(0, 16);
}
