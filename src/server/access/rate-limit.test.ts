import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { clientAddress } from './client-address.ts';
import { ANONYMOUS, type Caller } from './labels.ts';
import { createLimit, type Limit } from './rate-limit.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const user = (tenant: string, username: string): Caller => ({
  kind: 'user',
  tenant,
  username,
  role: 'member',
  departments: [],
});

async function times(limit: Limit, count: number, caller: Caller, client = '') {
  const waits = [];
  for (let index = 0; index < count; index += 1) waits.push(await limit(caller, client));
  return waits.filter((wait) => wait !== undefined);
}

test('one may ask so often a minute, and is told how long to wait', async () => {
  const limit = createLimit(5);
  expect(await times(limit, 5, user('a', 'ann'))).toEqual([]);
  vi.advanceTimersByTime(20_000);
  expect(await limit(user('a', 'ann'), '')).toBe(40);
  vi.advanceTimersByTime(40_000);
  expect(await limit(user('a', 'ann'), '')).toBeUndefined();
});

test('one caller does not use up what others have, nor a namesake elsewhere', async () => {
  const limit = createLimit(5);
  expect(await times(limit, 9, user('a', 'ann'))).toHaveLength(4);
  expect(await times(limit, 5, user('a', 'bob'))).toEqual([]);
  expect(await times(limit, 5, user('b', 'ann'))).toEqual([]);
});

test('a tenant has twenty times as much, spread over the seconds, and five callers’ on top; other tenants theirs', async () => {
  const limit = createLimit(30);
  const asked = async (seed: number) => {
    let refused = 0;
    for (let index = 0; index < 30; index += 1)
      refused += (await times(limit, 10, user('a', `user-${seed}-${index}`))).length;
    return 300 - refused;
  };
  expect(await asked(1)).toBe(10 + 150);
  expect(await limit(user('a', 'ann'), '')).toBe(1);
  expect(await times(limit, 10, user('b', 'ann'))).toEqual([]);
  vi.advanceTimersByTime(1_000);
  expect(await asked(2)).toBe(10);
  vi.advanceTimersByTime(1_000);
  expect(await asked(3)).toBe(10);
  vi.advanceTimersByTime(60_000);
  expect(await asked(4)).toBe(10 + 150);
});

test('visitors are counted by address, of IPv6 by its first half', async () => {
  const limit = createLimit(2);
  expect(await times(limit, 3, ANONYMOUS, '10.0.0.1')).toHaveLength(1);
  expect(await times(limit, 2, ANONYMOUS, '10.0.0.2')).toEqual([]);
  expect(await times(limit, 2, ANONYMOUS, '2001:db8:1:2:3:4:5:6')).toEqual([]);
  expect(await times(limit, 1, ANONYMOUS, '2001:db8:1:2:ffff::1')).toHaveLength(1);
  expect(await times(limit, 1, ANONYMOUS, '2001:db8:1:3::1')).toEqual([]);
  expect(await times(limit, 2, ANONYMOUS, '::ffff:10.0.0.3')).toEqual([]);
  expect(await times(limit, 2, ANONYMOUS, '::ffff:10.0.0.4')).toEqual([]);
});

test.each([
  ['no proxy', null, 0, '9.9.9.9'],
  ['what anybody may write', '1.1.1.1', 0, '9.9.9.9'],
  ['one proxy of ours', '1.1.1.1, 2.2.2.2', 1, '2.2.2.2'],
  ['two of ours', '1.1.1.1, 2.2.2.2', 2, '1.1.1.1'],
  ['fewer than ours', '2.2.2.2', 3, '2.2.2.2'],
  ['a proxy that says nothing', null, 1, '9.9.9.9'],
])('an address is told by %s', (_, forwarded, proxies, told) => {
  expect(clientAddress('9.9.9.9', forwarded, proxies)).toBe(told);
});
