// Tokens of identity providers, made with keys of the test's own.
import {
  exportJWK,
  generateKeyPair,
  type JSONWebKeySet,
  type JWTPayload,
  SignJWT,
  UnsecuredJWT,
  type CryptoKey,
} from 'jose';
import { beforeAll, describe, expect, test } from 'vitest';
import { ProblemError } from '#server/http/problems.ts';
import { createJwtVerifier, looksLikeJwt, type VerifyJwt } from './jwt.ts';

const ISSUER = 'https://login.acme.example';
const AUDIENCE = 'wayfinder';
let ours: CryptoKey;
let theirs: CryptoKey;
let jwks: JSONWebKeySet;
let verify: VerifyJwt;

beforeAll(async () => {
  const pair = await generateKeyPair('ES256', { extractable: true });
  ours = pair.privateKey;
  theirs = (await generateKeyPair('ES256')).privateKey;
  jwks = { keys: [{ ...(await exportJWK(pair.publicKey)), kid: 'k1', alg: 'ES256' }] };
  verify = createJwtVerifier([{ issuer: ISSUER, jwks, audience: AUDIENCE, tenant: 'acme' }]);
});

const CLAIMS = { iss: ISSUER, aud: AUDIENCE, sub: 'ann' };
const now = () => Math.floor(Date.now() / 1000);

async function sign(claims: JWTPayload = {}, key: CryptoKey | Uint8Array = ours, alg = 'ES256') {
  const payload = { exp: now() + 60, ...CLAIMS, ...claims };
  return new SignJWT(payload).setProtectedHeader({ alg, kid: 'k1' }).sign(key);
}

const statusOf = async (token: string, by: VerifyJwt = verify) => {
  const error: unknown = await by(token).catch((reason: unknown) => reason);
  return error instanceof ProblemError ? error.status : error;
};

describe('a token of an issuer', () => {
  test('names a user of the issuer’s tenant', async () => {
    expect(await verify(await sign())).toMatchObject({ tenant: 'acme', username: 'ann' });
    expect(await verify(await sign({ aud: ['other', AUDIENCE] }))).toMatchObject({
      tenant: 'acme',
      username: 'ann',
    });
  });

  test.each([
    ['another issuer', { iss: 'https://evil.example' }],
    ['no issuer', { iss: undefined }],
    ['another audience', { aud: 'portal' }],
    ['no audience', { aud: undefined }],
    ['an end that is past', { exp: 1_000_000 }],
    ['no end', { exp: undefined }],
    ['a beginning that is to come', { nbf: 9_999_999_999 }],
    ['no user', { sub: undefined }],
    ['an empty user', { sub: '' }],
  ])('is refused with %s', async (_, claims) => {
    // A claim that is undefined is not in the token.
    expect(await statusOf(await sign(claims as JWTPayload))).toBe(401);
  });

  test('is refused unsigned, signed by another, or signed with the public key as a secret', async () => {
    const unsigned = new UnsecuredJWT({ ...CLAIMS, exp: now() + 60 }).encode();
    expect(await statusOf(unsigned)).toBe(401);
    expect(await statusOf(await sign({}, theirs))).toBe(401);
    const publicKey = new TextEncoder().encode(JSON.stringify(jwks.keys[0]));
    expect(await statusOf(await sign({}, publicKey, 'HS256'))).toBe(401);
    const [header = '', , signature = ''] = (await sign()).split('.');
    const forged = btoa(JSON.stringify({ ...CLAIMS, sub: 'root', exp: now() + 60 }));
    expect(await statusOf([header, forged.replaceAll('=', ''), signature].join('.'))).toBe(401);
  });

  test.each(['a.b.c', '..', 'e30.e30.', `${'x'.repeat(5_000)}.y.z`])(
    'that is none is refused: %.10s',
    async (token) => {
      expect(looksLikeJwt(token)).toBe(true);
      expect(await statusOf(token)).toBe(401);
    },
  );
});

describe('keys at an address', () => {
  const remote = (answer: () => Promise<Response>) =>
    createJwtVerifier(
      [{ issuer: ISSUER, jwks: 'https://login.acme.example/keys', audience: AUDIENCE, tenant: 'acme' }],
      { fetch: answer },
    );

  test('are fetched once, and a key that is not among them is the token’s fault', async () => {
    let fetched = 0;
    const by = remote(async () => {
      fetched += 1;
      return Response.json(jwks);
    });
    expect(await by(await sign())).toMatchObject({ username: 'ann' });
    expect(await by(await sign())).toMatchObject({ username: 'ann' });
    expect(fetched).toBe(1);
    const unknown = await new SignJWT({ ...CLAIMS, exp: now() + 60 })
      .setProtectedHeader({ alg: 'ES256', kid: 'k9' })
      .sign(ours);
    expect(await statusOf(unknown, by)).toBe(401);
  });

  test.each([
    ['unreachable', async () => Promise.reject(new TypeError('fetch failed'))],
    ['in trouble', async () => new Response('', { status: 500 })],
    ['no keys', async () => Response.json({ hello: 1 })],
    ['no JSON', async () => new Response('<html>')],
  ])('that are %s are no fault of the token: 503', async (_, answer) => {
    expect(await statusOf(await sign(), remote(answer))).toBe(503);
  });
});
