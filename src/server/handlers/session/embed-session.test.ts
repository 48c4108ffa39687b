// A portal's token for one of ours, through the front door.
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { beforeAll, describe, expect, it, test } from 'vitest';
import type { EmbedSession } from '#contract/session-schema.ts';
import { createJwtVerifier } from '#server/access/jwt.ts';
import { type App, createApp } from '#server/app.ts';
import { EmbeddedEngine } from '#server/engine/embedded/embedded-engine.ts';
import { indexedDocuments } from '#server/engine/indexed-documents.ts';
import { openStore } from '#server/store/sqlite-store.ts';

const ISSUER = 'https://portal.example';
const keys = await generateKeyPair('EdDSA');
const others = await generateKeyPair('EdDSA');
const seconds = () => Math.floor(Date.now() / 1000);

let app: App;
beforeAll(async () => {
  const store = openStore(':memory:');
  const session = store.beginImport();
  const person = (tenant: string, key: string, item: object) =>
    ({ tenant, kind: 'user', key, visibility: 'private', owner: key, item: { name: key, ...item } }) as const;
  session.stage([
    person('a', 'ann', { departments: ['Maths'] }),
    person('a', 'gone', { status: 'inactive' }),
    person('b', 'ann', {}),
  ]);
  session.commit();
  const jwk = { ...(await exportJWK(keys.publicKey)), kid: 'one' };
  app = createApp({
    engine: EmbeddedEngine.build(indexedDocuments(store.all()), store.generation()),
    store,
    config: { name: 'Test', basePath: '', buildId: 'test' },
    verifyJwt: createJwtVerifier([{ issuer: ISSUER, audience: 'wf', tenant: 'a', jwks: { keys: [jwk] } }]),
    origins: new Map([['a', new Set(['https://portal.example'])]]),
    renderPage: async ({ config }) => ({ status: 200, html: JSON.stringify(config) }),
  });
});

function sign(claims: Record<string, unknown> = {}, key = keys.privateKey): Promise<string> {
  const all = {
    sub: 'ann',
    iss: ISSUER,
    aud: 'wf',
    jti: crypto.randomUUID(),
    // The second after the server was made.
    iat: seconds() + 1,
    exp: seconds() + 120,
    ...claims,
  };
  return new SignJWT(Object.fromEntries(Object.entries(all).filter(([, value]) => value !== null)))
    .setProtectedHeader({ alg: 'EdDSA', kid: 'one' })
    .sign(key);
}
const exchange = (body: unknown, headers: Record<string, string> = {}) =>
  app(
    new Request('http://here/api/discovery/embed-session/', {
      method: 'POST',
      body: JSON.stringify(body),
      headers,
    }),
  );

describe('the exchange', () => {
  it('gives a token of fifteen minutes, which is that user’s', async () => {
    const response = await exchange({ tenant: 'a', token: await sign() });
    expect(response.status).toBe(200);
    expect(response.headers.get('Cache-Control')).toBe('no-store');
    expect(response.headers.get('Set-Cookie')).toBeNull();
    const { token, expires_in, caller } = (await response.json()) as EmbedSession;
    expect(caller).toMatchObject({ kind: 'user', tenant: 'a', username: 'ann', departments: ['Maths'] });
    expect(expires_in).toBe(900);
    const who = await app(
      new Request('http://here/api/discovery/session/', { headers: { Authorization: `Token ${token}` } }),
    );
    expect(await who.json()).toMatchObject({ caller: { username: 'ann' } });
  });

  it('takes each token once', async () => {
    const token = await sign();
    const answers = await Promise.all([1, 2, 3].map(() => exchange({ tenant: 'a', token })));
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 401, 401]);
  });

  test.each([
    ['of another tenant', { tenant: 'b' }, {}],
    ['that lasts too long', {}, { exp: seconds() + 3_000 }],
    ['that has ended', {}, { iat: seconds() - 200, exp: seconds() - 100 }],
    ['from before the server started', {}, { iat: seconds() - 100, exp: seconds() + 100 }],
    ['from just before it started', {}, { iat: seconds() - 1 }],
    ['of the future', {}, { iat: seconds() + 500, exp: seconds() + 700 }],
    ['without an id', {}, { jti: null }],
    ['without a time', {}, { iat: null }],
    ['of another issuer', {}, { iss: 'https://portal.example.evil.example' }],
    ['for another', {}, { aud: 'else' }],
    ['of nobody', {}, { sub: 'nobody' }],
    ['of who is not active', {}, { sub: 'gone' }],
  ])('refuses a token %s, all alike', async (_, body, claims) => {
    const response = await exchange({ tenant: 'a', token: await sign(claims), ...body });
    expect(response.status).toBe(401);
    expect(await response.text()).not.toContain('eyJ');
  });

  it('refuses what others signed, what is none, and what another site has a browser send', async () => {
    expect((await exchange({ tenant: 'a', token: await sign({}, others.privateKey) })).status).toBe(401);
    expect((await exchange({ tenant: 'a', token: 'x' })).status).toBe(401);
    const token = await sign();
    expect((await exchange({ tenant: 'a', token }, { Origin: 'https://portal.example' })).status).toBe(403);
    const missing = await exchange({ token: 'eyJ.secret.token' });
    expect(missing.status).toBe(400);
    expect(await missing.text()).not.toContain('secret');
  });
});

describe('the page of an embed', () => {
  const page = (path: string, headers: Record<string, string> = {}) =>
    app(new Request(`http://here${path}`, { headers }));

  it('may be framed by its tenant’s exact origins and by no other page', async () => {
    const response = await page('/embed/a/catalog?level=Beginner');
    expect(response.status).toBe(200);
    expect(response.headers.get('Content-Security-Policy')).toContain(
      'frame-ancestors https://portal.example;',
    );
    expect(response.headers.get('Cross-Origin-Resource-Policy')).toBe('cross-origin');
    expect(await response.json()).toMatchObject({
      tenant: 'a',
      basePath: '/embed/a',
      sitePath: '',
      frameOrigins: ['https://portal.example'],
    });
    const own = await page('/catalog');
    expect(own.headers.get('Content-Security-Policy')).toContain("frame-ancestors 'none'");
    expect(own.headers.get('Cross-Origin-Resource-Policy')).toBe('same-origin');
  });

  it('is not there for tenants without portals, whether there are such or not', async () => {
    const answers = await Promise.all(
      ['/embed/b/catalog', '/embed/nobody/catalog', '/embed/__proto__/catalog'].map((path) => page(path)),
    );
    for (const response of answers) expect(response.status).toBe(404);
  });
});
