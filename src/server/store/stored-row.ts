// Between a row of the database and a StoredItem.
import type { SQLOutputValue } from 'node:sqlite';
import type { Visible } from '#server/access/labels.ts';
import { KINDS, type Kind, type StoredItem } from './store.ts';
import { VISIBILITIES } from './visibilities.ts';

/** What every query for items selects, from `versions v JOIN items i USING (number)`. */
export const ITEM_COLUMNS =
  'v.row, number, i.tenant, i.kind, i.key, v.visibility, v.departments, v.owner, v.data';

/** Limits `versions v` to those live in the committed generation. */
export const IS_LIVE = `v.born <= (SELECT generation FROM state)
  AND (v.died IS NULL OR v.died > (SELECT generation FROM state))`;

export function storedItem(row: Record<string, SQLOutputValue>): StoredItem {
  return {
    ...visibleOf(row),
    row: Number(row['row']),
    number: Number(row['number']),
    kind: oneOf<Kind>(KINDS, row['kind']),
    key: String(row['key']),
    // Written by our own JSON.stringify, from a record.
    item: JSON.parse(String(row['data'])) as StoredItem['item'],
  };
}

/** Whose it is and who may see it. */
export function visibleOf(row: Record<string, SQLOutputValue>): Visible {
  const { departments, owner } = row;
  return {
    tenant: String(row['tenant']),
    visibility: oneOf(VISIBILITIES, row['visibility']),
    // Written by our own JSON.stringify, from a list of strings.
    ...(typeof departments === 'string' ? { departments: JSON.parse(departments) as string[] } : {}),
    ...(typeof owner === 'string' ? { owner } : {}),
  };
}

/** The one of the known words that this column holds. */
export function oneOf<T extends string>(known: readonly T[], value: unknown): T {
  const found = known.find((one) => one === value);
  if (found === undefined)
    throw new Error(
      `Wayfinder: the database holds “${String(value)}” where one of ${known.join(', ')} belongs.`,
    );
  return found;
}
