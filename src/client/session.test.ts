import { expect, test, vi } from 'vitest';
import type { Who } from './who.ts';
import { createSession } from './session.ts';

const ANN: Who = {
  kind: 'user',
  tenant: 'acme',
  username: 'ann',
  name: 'Ann Oak',
  role: 'member',
  departments: [],
};

test('a visitor signs in and out, and each time the caches are emptied before it is told', () => {
  const emptyCaches = vi.fn<() => void>();
  const session = createSession({ emptyCaches });
  const seen: unknown[] = [];
  session.subscribe(({ who, token }) => seen.push([who, token, emptyCaches.mock.calls.length]));
  expect(session.getState()).toMatchObject({ who: { kind: 'anonymous' }, token: undefined });
  session.getState().signIn(ANN, 'secret');
  session.getState().signOut();
  expect(seen).toEqual([
    [ANN, 'secret', 1],
    [{ kind: 'anonymous' }, undefined, 2],
  ]);
});

test('two sessions on a page share nothing', () => {
  const emptyCaches = vi.fn<() => void>();
  const one = createSession({ emptyCaches: () => undefined });
  const other = createSession({ emptyCaches });
  one.getState().signIn(ANN, 'secret');
  expect(other.getState().token).toBeUndefined();
  expect(emptyCaches).not.toHaveBeenCalled();
});
