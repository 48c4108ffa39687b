// What is left of items of the catalog that an import took down, so that their pages can say so. Staged with the end of
// an item under the generation that nobody sees yet, and gone once the item is back.
import type { DatabaseSync, SQLOutputValue } from 'node:sqlite';
import { ITEM_TYPES } from '#contract/facets.ts';
import { oneOf, visibleOf } from './stored-row.ts';
import { KINDS, type Kind, type Removal } from './store.ts';

/** Of people, mentors and what belongs to them nothing is kept: who leaves is gone. */
const KEPT: ReadonlySet<Kind> = new Set(ITEM_TYPES);

/** Whether the removal of items of a kind is noted. */
export function isNoted(kind: Kind): boolean {
  return KEPT.has(kind);
}

/** Stages the removal of an item, with the generation and the time of it, and its last version. */
export const NOTE_REMOVAL = `INSERT OR REPLACE INTO removals
  SELECT i.kind, i.key, i.tenant, number, ?, ?, CAST(coalesce(v.data ->> '$.name', i.key) AS TEXT),
    v.visibility, v.departments, v.owner
  FROM versions v JOIN items i USING (number) WHERE v.row = ?`;

/** Forgets the removals of what came back with `generation`, in the transaction that makes it current. */
export function clearReturned(database: DatabaseSync, generation: number): void {
  database
    .prepare(
      `DELETE FROM removals WHERE EXISTS
       (SELECT 1 FROM versions v WHERE v.number = removals.number AND v.born = ?)`,
    )
    .run(generation);
}

/** Removes what an import that never committed has staged. */
export function sweepRemovals(database: DatabaseSync): void {
  database.exec('DELETE FROM removals WHERE generation > (SELECT generation FROM state)');
}

/** Of a kind, with this key or number: the last first, then by tenant. */
export const REMOVALS = `SELECT * FROM removals
  WHERE kind = ?1 AND (key = ?2 OR number = ?3) AND generation <= (SELECT generation FROM state)
  ORDER BY removed_at DESC, tenant`;

export function removalOf(row: Record<string, SQLOutputValue>): Removal {
  return {
    ...visibleOf(row),
    kind: oneOf<Kind>(KINDS, row['kind']),
    key: String(row['key']),
    number: Number(row['number']),
    name: String(row['name']),
    removedAt: Number(row['removed_at']),
  };
}
