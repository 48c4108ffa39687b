// Between a row of the database and a StoredItem.
import type { SQLOutputValue } from 'node:sqlite';
import { KINDS, type Kind, type StoredItem } from './store.ts';
import { VISIBILITIES } from './visibilities.ts';

/** What every query for items selects, from `versions v JOIN items i USING (number)`. */
export const ITEM_COLUMNS =
  'v.row, number, i.tenant, i.kind, i.key, v.visibility, v.departments, v.owner, v.data';

/** Limits `versions v` to those live in the committed generation. */
export const IS_LIVE = `v.born <= (SELECT generation FROM state)
  AND (v.died IS NULL OR v.died > (SELECT generation FROM state))`;

export function storedItem(row: Record<string, SQLOutputValue>): StoredItem {
  const { departments, owner } = row;
  return {
    row: Number(row['row']),
    number: Number(row['number']),
    tenant: String(row['tenant']),
    kind: oneOf<Kind>(KINDS, row['kind']),
    key: String(row['key']),
    visibility: oneOf(VISIBILITIES, row['visibility']),
    // Written by our own JSON.stringify, from a list of strings and from a record.
    ...(typeof departments === 'string' ? { departments: JSON.parse(departments) as string[] } : {}),
    ...(typeof owner === 'string' ? { owner } : {}),
    item: JSON.parse(String(row['data'])) as StoredItem['item'],
  };
}

function oneOf<T extends string>(known: readonly T[], value: unknown): T {
  const found = known.find((one) => one === value);
  if (found === undefined)
    throw new Error(
      `Wayfinder: the database holds “${String(value)}” where one of ${known.join(', ')} belongs.`,
    );
  return found;
}
