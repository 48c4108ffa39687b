import { expect, test } from 'vitest';
import { readIssuers } from './read-issuers.ts';

const ONE = { issuer: 'https://a.example', jwks: 'https://a.example/keys', audience: 'w', tenant: 'a' };
const KEY = { kty: 'EC', crv: 'P-256', x: 'x', y: 'y' };

test('issuers are a list, their keys at an https address or in place', () => {
  expect(readIssuers('[]')).toEqual([]);
  const inline = { ...ONE, issuer: 'https://b.example', jwks: { keys: [KEY] } };
  expect(readIssuers(JSON.stringify([ONE, inline]))).toEqual([ONE, inline]);
});

test.each([
  ['no JSON', 'issuers'],
  ['no list', JSON.stringify(ONE)],
  ['an address without https', JSON.stringify([{ ...ONE, jwks: 'http://a.example/keys' }])],
  ['a shared secret', JSON.stringify([{ ...ONE, jwks: { keys: [{ kty: 'oct', k: 'secret' }] } }])],
  ['no audience', JSON.stringify([{ ...ONE, audience: '' }])],
  ['a tenant that is no key', JSON.stringify([{ ...ONE, tenant: 'a b' }])],
  ['an unknown field', JSON.stringify([{ ...ONE, secret: 'x' }])],
  ['one issuer for two tenants', JSON.stringify([ONE, { ...ONE, tenant: 'b' }])],
])('%s is refused', (_, json) => {
  expect(readIssuers(json)).toBeUndefined();
});
