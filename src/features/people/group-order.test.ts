import { expect, test } from 'vitest';
import type { Group } from '#client/wire/read-group.ts';
import { decode, encode } from '#url/filters.ts';
import { GROUPS } from '#url/groups.ts';
import { COLUMNS, orderBy, orderOf, sorted } from './group-order.ts';

const at = (search: string) => decode(GROUPS, new URLSearchParams(search));
const group = (name: string, learners?: number): Group => ({
  id: name,
  name,
  departments: [],
  metrics: learners === undefined ? {} : { learners },
});
const GROUP_LIST = [
  group('Émile', 3),
  group('Zoe', 9),
  group('adam'),
  group('Group 10', 3),
  group('Group 9', 3),
];
const names = (search: string) => sorted(GROUP_LIST, orderOf(at(search)), 'en').map(({ name }) => name);

test('groups are in the order of names, numbers in them as numbers', () => {
  expect(names('')).toEqual(['adam', 'Émile', 'Group 9', 'Group 10', 'Zoe']);
  expect(names('order_direction=desc')[0]).toBe('Zoe');
});

test('the largest number comes first, what is not known last, either way', () => {
  expect(names('order_by=learners')).toEqual(['Zoe', 'Émile', 'Group 9', 'Group 10', 'adam']);
  expect(names('order_by=learners&order_direction=asc')).toEqual([
    'Émile',
    'Group 9',
    'Group 10',
    'Zoe',
    'adam',
  ]);
});

test('a column pressed twice turns round, and pressed three times is as before', () => {
  for (const column of COLUMNS) {
    const once = orderBy(at('order_by=time_spent&offset=25&location=Quay'), column);
    const twice = orderBy(once, column);
    expect(orderOf(twice).by).toBe(column);
    expect(orderOf(twice).direction).not.toBe(orderOf(once).direction);
    expect(orderBy(twice, column)).toEqual(once);
    expect([once.offset, once['location']]).toEqual([0, 'Quay']);
  }
});

test('the usual order needs no words in the address, and nonsense is the usual order', () => {
  const back = orderBy(orderBy(at(''), 'learners'), 'name');
  expect(encode(GROUPS, back).toString()).toBe('');
  expect(orderOf(at('order_by=__proto__&order_direction=sideways'))).toEqual({
    by: 'name',
    direction: 'asc',
  });
});
