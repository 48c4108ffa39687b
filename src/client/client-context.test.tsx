import { renderHook } from '@testing-library/react';
import { expect, test } from 'vitest';
import { ClientProvider, useClient } from './client-context.tsx';
import { createClient } from './create-client.ts';

test('a component gets the client of its own app', () => {
  const client = createClient({ baseUrl: 'https://api.test' });
  const { result } = renderHook(useClient, {
    wrapper: ({ children }) => <ClientProvider value={client}>{children}</ClientProvider>,
  });
  expect(result.current).toBe(client);
});

test('without one the programmer is told what to do', () => {
  expect(() => renderHook(useClient)).toThrow('Put a <ClientProvider> around the app.');
});
