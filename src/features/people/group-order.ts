// The order of groups: the address says by which column, and which way.
import type { Group } from '#client/wire/read-group.ts';
import { GROUP_METRICS, type GroupMetric } from '#contract/people/group-metrics.ts';
import type { State } from '#url/collection.ts';
import { setOffset } from '#url/filters.ts';

export type Column = 'name' | GroupMetric;
export const COLUMNS: readonly Column[] = ['name', ...GROUP_METRICS];

export interface GroupOrder {
  readonly by: Column;
  readonly direction: 'asc' | 'desc';
}

/** Names go from A, numbers from the largest, unless it is said otherwise. */
export function orderOf(state: State): GroupOrder {
  const by = COLUMNS.find((column) => column === state['order_by']) ?? 'name';
  const said = state['order_direction'];
  return { by, direction: said === 'asc' || said === 'desc' ? said : naturalOf(by) };
}

/** Orders by a column; by the one that orders already, the other way round. */
export function orderBy(state: State, by: Column): State {
  const now = orderOf(state);
  const direction = now.by !== by ? naturalOf(by) : now.direction === 'asc' ? 'desc' : 'asc';
  return inOrder(state, { by, direction });
}

/** Puts an order into a state, in the form that needs the fewest words. */
export function inOrder(state: State, { by, direction }: GroupOrder): State {
  const order_direction = direction === naturalOf(by) ? undefined : direction;
  return setOffset({ ...state, order_by: by, order_direction }, 0);
}

/** Groups whose number is not known come last, either way; ties are in the order of names. */
export function sorted(groups: readonly Group[], { by, direction }: GroupOrder, locale: string): Group[] {
  const { compare } = new Intl.Collator(locale, { numeric: true });
  const sign = direction === 'asc' ? 1 : -1;
  const names = (one: Group, other: Group) => compare(one.name, other.name);
  if (by === 'name') return groups.toSorted((one, other) => sign * names(one, other));
  return groups.toSorted((one, other) => {
    const [a, b] = [one.metrics[by], other.metrics[by]];
    if (a === undefined || b === undefined)
      return Number(a === undefined) - Number(b === undefined) || names(one, other);
    return sign * (a - b) || names(one, other);
  });
}

function naturalOf(by: Column): 'asc' | 'desc' {
  return by === 'name' ? 'asc' : 'desc';
}
