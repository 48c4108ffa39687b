// What is in a data folder: the one edition of the store, and whether its files are sound.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { EmbeddedEngine } from '#server/engine/embedded/embedded-engine.ts';
import { readSnapshot } from '#server/indexing/snapshot-file.ts';
import { unfinishedOf } from '#server/indexing/unfinished-snapshots.ts';
import { openStore } from '#server/store/sqlite-store.ts';
import { editionOf, itemsIn } from './editions.ts';

const databaseIn = (data: string) => join(data, 'wayfinder.sqlite');
const snapshotIn = (data: string) => join(data, 'index.snapshot');

/** The edition of all items in the store, 0 for none. @throws Error when there are two, or not all of one. */
export function editionInStore(data: string, about: number): number {
  const store = openStore(databaseIn(data));
  try {
    const counts = new Map<number, number>();
    for (const { item } of store.all()) {
      const edition = editionOf(item['subject']);
      counts.set(edition, (counts.get(edition) ?? 0) + 1);
    }
    const [[edition, count] = [0, 0], ...others] = counts;
    if (others.length > 0 || (edition !== 0 && count !== itemsIn(edition, about)))
      throw new Error(`The store has of editions: ${JSON.stringify([...counts])}.`);
    return edition;
  } finally {
    store.close();
  }
}

/** Rows that an import has left uncommitted. To be asked before anybody opens the store, who sweeps them up. */
export function stagedRows(data: string): number {
  return Number(
    ofDatabase(
      data,
      `SELECT (SELECT count(*) FROM versions, state WHERE born > generation OR died > generation) +
         (SELECT count(*) FROM removals r, state s WHERE r.generation > s.generation) AS found`,
    ),
  );
}

/** What is wrong with the files, in words; nothing where all is well. */
export function faultsOnDisk(data: string): string[] {
  const integrity = ofDatabase(data, 'SELECT integrity_check AS found FROM pragma_integrity_check');
  const orphans = ofDatabase(data, 'SELECT count(*) AS found FROM pragma_foreign_key_check');
  return [
    ...(integrity === 'ok' ? [] : [`integrity_check: ${String(integrity)}`]),
    ...(orphans === 0 ? [] : [`foreign_key_check: ${String(orphans)}`]),
    ...(isSnapshotWhole(data) ? [] : ['index.snapshot is not whole']),
  ];
}

/** Unfinished snapshots that killed threads have left. */
export function unfinishedSnapshots(data: string): number {
  return unfinishedOf(snapshotIn(data)).length;
}

/** Whether the kept index can be read to its end and has as many documents as its head says, or there is none. */
function isSnapshotWhole(data: string): boolean {
  if (!existsSync(snapshotIn(data))) return true;
  return (
    readSnapshot(
      snapshotIn(data),
      () => true,
      (transfer, { documents }) => EmbeddedEngine.read(transfer).status().documents === documents,
    ) === true
  );
}

function ofDatabase(data: string, sql: string): unknown {
  const database = new DatabaseSync(databaseIn(data));
  try {
    return database.prepare(sql).get()?.['found'];
  } finally {
    database.close();
  }
}
