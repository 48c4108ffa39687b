import { expect, test } from 'vitest';
import { clearedSessionCookie, sessionCookie, sessionTokenOf } from './session-cookie.ts';

const request = (url: string, headers: Record<string, string> = {}) => new Request(url, { headers });

test.each([
  ['https', request('https://site.example/')],
  ['this machine', request('http://127.0.0.1:4173/')],
  ['localhost', request('http://localhost/')],
  ['IPv6’s own', request('http://[::1]:80/')],
  ['a proxy that ends TLS', request('http://site.example/', { Origin: 'https://site.example' })],
  ['a browser that trusts it', request('http://site.example/', { 'Sec-Fetch-Site': 'same-origin' })],
])('by %s the cookie is bound to the host', (_, at) => {
  expect(sessionCookie(at, 'abc')).toBe(
    '__Host-wayfinder=abc; Path=/; Max-Age=43200; HttpOnly; SameSite=Lax; Secure',
  );
  expect(clearedSessionCookie(at)).toContain('__Host-wayfinder=; Path=/; Max-Age=0');
});

test('by plain http from another host it has a name without that promise', () => {
  const at = request('http://site.example/');
  expect(sessionCookie(at, 'abc')).toBe('wayfinder=abc; Path=/; Max-Age=43200; HttpOnly; SameSite=Lax');
});

test('the plain name counts only where the bound one cannot be', () => {
  const plain = { Cookie: 'a=1; wayfinder=plain' };
  expect(sessionTokenOf(request('http://site.example/', plain))).toBe('plain');
  expect(sessionTokenOf(request('https://site.example/', plain))).toBeUndefined();
  expect(
    sessionTokenOf(request('http://site.example/', { ...plain, 'Sec-Fetch-Site': 'none' })),
  ).toBeUndefined();
  const both = { Cookie: 'wayfinder=plain; __Host-wayfinder=bound' };
  expect(sessionTokenOf(request('http://site.example/', both))).toBe('bound');
  expect(sessionTokenOf(request('http://site.example/'))).toBeUndefined();
});
