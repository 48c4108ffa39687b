// Which page of which origin may read what, as cells.
import { beforeAll, describe, expect, it } from 'vitest';
import { type App, createApp } from '#server/app.ts';
import { EmbeddedEngine } from '#server/engine/embedded/embedded-engine.ts';
import { readOrigins } from '#server/config/read-origins.ts';
import { openStore } from '#server/store/sqlite-store.ts';

const ORIGINS = {
  a: ['https://a.example', 'https://both.example'],
  b: ['https://b.example', 'https://both.example'],
};
const CATALOG = '/api/search/catalog/';
let app: App;
const tokens = new Map<string, string>();

beforeAll(() => {
  const store = openStore(':memory:');
  for (const tenant of ['a', 'b'])
    tokens.set(tenant, store.issueToken({ tenant, username: 'ann', role: 'member' }));
  const engine = EmbeddedEngine.build([], 0);
  const config = { name: 'Test', basePath: '', buildId: 'test' };
  app = createApp({ engine, store, config, origins: readOrigins(JSON.stringify(ORIGINS)) ?? new Map() });
});

const ask = (address: string, headers: Record<string, string>, method = 'GET') =>
  app(new Request(`http://here${address}`, { method, headers }));
const allowed = ({ headers }: Response) => headers.get('Access-Control-Allow-Origin');

// Who asks (the tenant of the token), what, and which origins may read the answer.
const CELLS: readonly [caller: string, address: string, readers: readonly string[]][] = [
  ['nobody', CATALOG, ['a', 'b', 'both']],
  ['nobody', `${CATALOG}?tenant=a`, ['a', 'both']],
  ['nobody', `${CATALOG}?tenant=a&tenant=b`, ['both']],
  ['nobody', `${CATALOG}?tenant=a,b`, ['both']],
  ['nobody', `${CATALOG}?tenant=c`, []],
  ['nobody', `${CATALOG}?tenant=`, ['a', 'b', 'both']],
  ['nobody', '/api/search/orgs/a/users/ann/mentors/', ['a', 'both']],
  [
    'nobody',
    '/api/search/mentors/550e8400-e29b-41d4-a716-446655440000/documents/?platform_key=b',
    ['b', 'both'],
  ],
  ['nobody', '/livez', []],
  ['nobody', '/api/nothing/', ['a', 'b', 'both']],
  ['forged', CATALOG, ['a', 'b', 'both']],
  ['a', CATALOG, ['a', 'both']],
  ['a', `${CATALOG}?tenant=b`, ['both']],
  ['a', '/api/search/orgs/b/users/ann/mentors/', ['both']],
  ['a', '/api/search/personalized-catalog/ann/', ['a', 'both']],
  ['b', CATALOG, ['b', 'both']],
  ['b', `${CATALOG}?tenant=b`, ['b', 'both']],
];
const PAGES = ['a', 'b', 'both', 'evil'];

describe('an answer', () => {
  it.each(
    CELLS.flatMap(([caller, address, readers]) =>
      PAGES.map((page) => ({ caller, address, page, may: readers.includes(page) })),
    ),
  )('of $address for $caller: may $page.example read it? $may', async ({ caller, address, page, may }) => {
    const origin = `https://${page}.example`;
    const authorization = caller === 'nobody' ? 'null' : (tokens.get(caller) ?? 'f'.repeat(64));
    const response = await ask(address, { Origin: origin, Authorization: `Token ${authorization}` });
    expect(allowed(response)).toBe(may ? origin : null);
    expect(response.headers.get('Access-Control-Expose-Headers')).toBe(
      may ? 'ETag, X-Request-Id, Retry-After' : null,
    );
    expect(response.headers.has('Access-Control-Allow-Credentials')).toBe(false);
    expect(response.headers.get('Vary')?.includes('Origin') ?? false).toBe(address.startsWith('/api/'));
  });

  it.each([
    'https://a.example.evil.org',
    'http://a.example',
    'https://A.example',
    'https://a.example:8443',
    'null',
    '*',
  ])('is not for %s, which only looks like an origin of ours', async (origin) =>
    expect(allowed(await ask(CATALOG, { Origin: origin }))).toBeNull(),
  );

  it('stays with its own origin in the eyes of a browser that asks without leave', async () => {
    const { headers } = await ask(CATALOG, { Origin: 'https://a.example' });
    expect(headers.get('Cross-Origin-Resource-Policy')).toBe('same-origin');
    expect(headers.get('Cross-Origin-Opener-Policy')).toBe('same-origin');
  });
});

describe('a preflight', () => {
  const preflight = (address: string, page: string) =>
    ask(address, { Origin: `https://${page}.example`, 'Access-Control-Request-Method': 'GET' }, 'OPTIONS');

  it('gives leave to an origin of the tenant, for two hours', async () => {
    const response = await preflight(`${CATALOG}?tenant=a`, 'a');
    expect(response.status).toBe(204);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'access-control-allow-origin': 'https://a.example',
      'access-control-allow-methods': 'GET, HEAD',
      'access-control-allow-headers':
        'Authorization, Content-Type, X-Request-Id, If-None-Match, X-Wayfinder-Prefetch',
      'access-control-max-age': '7200',
      vary: 'Origin',
    });
    expect(response.headers.has('Access-Control-Allow-Credentials')).toBe(false);
  });

  it.each([
    [`${CATALOG}?tenant=b`, 'a'],
    ['/api/search/orgs/b/users/ann/prompts/', 'a'],
    [CATALOG, 'evil'],
  ])('of %s gives none to %s.example', async (address, page) => {
    const { headers } = await preflight(address, page);
    expect([...headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([]);
    expect(headers.get('Vary')).toBe('Origin');
  });

  it('gives none to change anything', async () => {
    const { headers } = await preflight('/api/discovery/session/', 'a');
    expect(headers.get('Access-Control-Allow-Methods')).toBe('GET, HEAD');
  });
});

describe('origins', () => {
  it.each([
    '[]',
    '"a"',
    'nonsense',
    '{"a": "https://a.example"}',
    '{"a": ["*"]}',
    '{"a": ["https://a.example/"]}',
    '{"a": ["https://a.example/path"]}',
    '{"a": ["http://a.example"]}',
    '{"a b": []}',
    '{"a": [null]}',
    '{"a": ["null"]}',
  ])('are not read from %s', (text) => expect(readOrigins(text)).toBeUndefined());

  it('may be plain http on this machine', () => {
    expect(readOrigins('{"a": ["http://localhost:3000"]}')).toEqual(
      new Map([['a', new Set(['http://localhost:3000'])]]),
    );
  });

  it('that nobody has named are nobody’s: no header says a word of it', async () => {
    const store = openStore(':memory:');
    const plain = createApp({
      engine: EmbeddedEngine.build([], 0),
      store,
      config: { name: 'Test', basePath: '', buildId: 'test' },
    });
    const { headers } = await plain(
      new Request(`http://here${CATALOG}`, { headers: { Origin: 'https://a.example' } }),
    );
    expect([...headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([]);
    expect(headers.get('Vary')).toBe('Authorization, Cookie');
    const preflight = new Request(`http://here${CATALOG}`, {
      method: 'OPTIONS',
      headers: { Origin: 'https://a.example', 'Access-Control-Request-Method': 'GET' },
    });
    expect((await plain(preflight)).status).toBe(405);
  });
});
