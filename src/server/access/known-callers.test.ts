import { expect, test } from 'vitest';
import { KnownCallers } from './known-callers.ts';
import { ANONYMOUS, type Caller } from './labels.ts';

const ANN: Caller = { kind: 'user', tenant: 'a', username: 'ann', role: 'member', departments: [] };
const asking = (headers: Record<string, string>) => new Request('http://x/', { headers });
const from = (rest: { authorization?: string; cookie?: string }) => ({
  authorization: undefined,
  cookie: undefined,
  client: '10.0.0.1',
  ...rest,
});

test('who was identified once is in the lane of the tenant, by token and by cookie', () => {
  const known = new KnownCallers();
  known.met(asking({ Authorization: 'Token 1' }), ANN);
  known.met(asking({ Cookie: 'wayfinder=2' }), { ...ANN, tenant: 'b' });
  expect(known.laneOf(from({ authorization: 'Token 1' }))).toBe('tenant a');
  expect(known.laneOf(from({ cookie: 'wayfinder=2' }))).toBe('tenant b');
});

test('visitors have a lane for each address, made-up tokens one for all', () => {
  const known = new KnownCallers();
  known.met(asking({ Cookie: 'wf-theme=dark' }), ANONYMOUS);
  expect(known.laneOf(from({ cookie: 'wf-theme=dark' }))).toBe('visitor 10.0.0.1');
  expect(known.laneOf({ ...from({}), client: '10.0.0.2' })).toBe('visitor 10.0.0.2');
  expect(known.laneOf(from({ authorization: 'Token 7' }))).toBe('strangers');
  expect(known.laneOf(from({ authorization: 'Token 8' }))).toBe('strangers');
});

test('as many are remembered as there is room for', () => {
  const known = new KnownCallers();
  for (let i = 0; i <= 10_000; i += 1) known.met(asking({ Authorization: `Token ${i}` }), ANN);
  expect(known.laneOf(from({ authorization: 'Token 0' }))).toBe('strangers');
  expect(known.laneOf(from({ authorization: 'Token 10000' }))).toBe('tenant a');
});

test('who was told to wait waits, by the same credentials from the same address, and no longer', () => {
  let now = 5;
  const known = new KnownCallers(() => now);
  known.toldToWait(asking({ Authorization: 'Token 1' }), '10.0.0.1', 3);
  known.toldToWait(asking({ Cookie: 'wf-theme=dark' }), '10.0.0.1', 1);
  expect(known.waitOf(from({ authorization: 'Token 1' }))).toBe(3);
  expect(known.waitOf(from({ cookie: 'wf-theme=dark' }))).toBe(1);
  expect(known.waitOf(from({ authorization: 'Token 2' }))).toBeUndefined();
  expect(known.waitOf(from({}))).toBeUndefined();
  expect(known.waitOf({ ...from({ cookie: 'wf-theme=dark' }), client: '10.0.0.2' })).toBeUndefined();
  now += 2_500;
  expect(known.waitOf(from({ authorization: 'Token 1' }))).toBe(1);
  now += 500;
  expect(known.waitOf(from({ authorization: 'Token 1' }))).toBeUndefined();
});
