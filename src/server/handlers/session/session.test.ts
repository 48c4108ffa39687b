// Sessions through the front door: who one is, signing in as a persona, signing out.
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { SessionResponse } from '#contract/session-schema.ts';
import { sessionSchema } from '#contract/session-schema.ts';
import { createLimit } from '#server/access/rate-limit.ts';
import { type App, createApp } from '#server/app.ts';
import { EmbeddedEngine } from '#server/engine/embedded/embedded-engine.ts';
import { indexedDocuments } from '#server/engine/indexed-documents.ts';
import type { NewItem } from '#server/store/import-session.ts';
import { openStore, type SqliteStore } from '#server/store/sqlite-store.ts';
import { StoreFullError } from '#server/store/store.ts';

const SESSION = 'http://127.0.0.1/api/discovery/session/';
const COURSES = 'http://127.0.0.1/api/search/catalog/?content=courses';
const config = { name: 'Test', basePath: '', buildId: 'test' };

const person = (key: string, item: Record<string, unknown>, tenant = 'demo'): NewItem => ({
  tenant,
  kind: 'user',
  key,
  visibility: 'tenant',
  item: { name: `${key} of ${tenant}`, ...item },
});
const PEOPLE = [
  person('ann', { persona: true, departments: ['Maths'] }),
  person('dora', { persona: true, departments: ['Art'], department_admin_of: ['Maths'] }),
  person('root', { persona: true, role: 'Admin' }),
  person('gone', { persona: true, status: 'inactive' }),
  person('bob', {}),
  person('eve', { persona: true, role: 'Admin' }, 'real'),
];

let store: SqliteStore;
let app: App;

function put(...items: NewItem[]) {
  const session = store.beginImport();
  session.stage(items);
  session.commit();
}

beforeEach(() => {
  store = openStore(':memory:');
  const inner = { tenant: 'demo', kind: 'course', key: 'in', item: { name: 'Inside' } } as const;
  put(...PEOPLE, { ...inner, visibility: 'department', departments: ['Maths'] });
  const engine = EmbeddedEngine.build(indexedDocuments(store.all()), store.generation());
  app = createApp({ engine, store, config, personas: ['demo'] });
});

const ask = (url: string, cookie?: string, init: RequestInit = {}) => {
  const request = new Request(url, init);
  if (cookie !== undefined) request.headers.set('Cookie', cookie);
  return app(request);
};
const signIn = (username: unknown, tenant: unknown = 'demo', headers: Record<string, string> = {}) =>
  ask(SESSION, undefined, { method: 'POST', body: JSON.stringify({ tenant, username }), headers });
const sessionOf = async (response: Response): Promise<SessionResponse> =>
  sessionSchema.parse(await response.json());
const cookieOf = (response: Response) => response.headers.get('Set-Cookie')?.split(';')[0] ?? '';
const countOf = async (cookie?: string) =>
  ((await (await ask(COURSES, cookie)).json()) as { count: number }).count;

describe('a session', () => {
  it('that cannot be saved because the disk is full is refused for a minute, and reading goes on', async () => {
    vi.spyOn(store, 'issueToken').mockImplementation(() => {
      throw StoreFullError.of('/data/wayfinder.sqlite', undefined);
    });
    const response = await signIn('ann');
    expect([response.status, response.headers.get('Retry-After')]).toEqual([503, '60']);
    const said = await response.text();
    expect(said).toContain('The disk of the server is full');
    expect(said).not.toContain('/data');
    expect((await ask(COURSES)).status).toBe(200);
  });

  it('says that a visitor is one, and who may be signed in as', async () => {
    const response = await ask(SESSION);
    expect(response.headers.get('Cache-Control')).toBe('no-store');
    const { caller, personas } = await sessionOf(response);
    expect(caller).toEqual({ kind: 'anonymous' });
    expect(personas).toEqual([
      { tenant: 'demo', username: 'ann', name: 'ann of demo', role: 'member', departments: ['Maths'] },
      {
        tenant: 'demo',
        username: 'dora',
        name: 'dora of demo',
        role: 'department-admin',
        departments: ['Art', 'Maths'],
      },
      { tenant: 'demo', username: 'root', name: 'root of demo', role: 'tenant-admin', departments: [] },
    ]);
  });

  it('has no personas on a server without demo data, and nobody signs in there', async () => {
    const engine = EmbeddedEngine.build([], store.generation());
    app = createApp({ engine, store, config });
    expect(await sessionOf(await ask(SESSION))).toEqual({ caller: { kind: 'anonymous' } });
    expect((await signIn('ann')).status).toBe(403);
  });

  it('begins with signing in and ends with signing out, on the server too', async () => {
    expect(await countOf()).toBe(0);
    const response = await signIn('ann');
    expect(response.status).toBe(200);
    expect((await sessionOf(response)).caller).toMatchObject({ username: 'ann', role: 'member' });
    const cookie = cookieOf(response);
    expect(cookie).toMatch(/^__Host-wayfinder=[0-9a-f]{64}$/);
    expect(await countOf(cookie)).toBe(1);
    const out = await ask(SESSION, cookie, { method: 'DELETE' });
    expect(await sessionOf(out)).toMatchObject({ caller: { kind: 'anonymous' } });
    expect(cookieOf(out)).toBe('__Host-wayfinder=');
    expect(await countOf(cookie)).toBe(0);
  });

  it('of before ends when another begins', async () => {
    const first = cookieOf(await signIn('ann'));
    const body = JSON.stringify({ tenant: 'demo', username: 'root' });
    const second = cookieOf(await ask(SESSION, first, { method: 'POST', body }));
    expect(await countOf(first)).toBe(0);
    expect(await countOf(second)).toBe(1);
  });

  it('gives what the user’s record says at the moment, and nothing once the user is not active', async () => {
    const cookie = cookieOf(await signIn('root'));
    const roleNow = async () => {
      const { caller } = await sessionOf(await ask(SESSION, cookie));
      return caller.kind === 'user' ? caller.role : caller.kind;
    };
    expect(await roleNow()).toBe('tenant-admin');
    put(person('root', { persona: true, department_admin_of: ['Maths'] }));
    expect(await roleNow()).toBe('department-admin');
    put(person('root', { persona: true, status: 'inactive' }));
    expect(await roleNow()).toBe('anonymous');
  });

  it('that is over makes a visitor, and the browser forgets it', async () => {
    const over = '__Host-wayfinder=nonsense';
    for (const url of [SESSION, COURSES]) {
      const response = await ask(url, over);
      expect([response.status, cookieOf(response)]).toEqual([200, '__Host-wayfinder=']);
    }
    expect((await ask(COURSES, over, { headers: { Authorization: 'Token nonsense' } })).status).toBe(401);
  });
});

describe('a department’s admin', () => {
  it('sees what is the department’s', async () => {
    expect(await countOf(cookieOf(await signIn('dora')))).toBe(1);
  });
});

describe('signing in', () => {
  it('is for personas of demo tenants alone; all others look alike', async () => {
    const refusals = await Promise.all(
      [
        ['bob', 'demo'],
        ['gone', 'demo'],
        ['nobody', 'demo'],
        ['eve', 'real'],
        ['ann', 'nowhere'],
      ].map(async ([username, tenant]) => {
        const response = await signIn(username, tenant);
        const { request_id: _, ...body } = (await response.json()) as Record<string, unknown>;
        return [response.status, response.headers.get('Set-Cookie'), body];
      }),
    );
    expect(refusals[0]?.slice(0, 2)).toEqual([403, null]);
    for (const one of refusals) expect(one).toEqual(refusals[0]);
  });

  it('is refused to pages of others', async () => {
    expect((await signIn('ann', 'demo', { Origin: 'http://127.0.0.1' })).status).toBe(200);
    expect((await signIn('ann', 'demo', { Origin: 'http://evil.example' })).status).toBe(403);
    expect((await signIn('ann', 'demo', { Origin: 'null' })).status).toBe(403);
    expect((await signIn('ann', 'demo', { 'Sec-Fetch-Site': 'same-site' })).status).toBe(403);
    const out = await ask(SESSION, undefined, {
      method: 'DELETE',
      headers: { 'Sec-Fetch-Site': 'cross-site' },
    });
    expect(out.status).toBe(403);
  });

  it('names what is missing, and reads no more than a mebibyte', async () => {
    const post = (body: string) => ask(SESSION, undefined, { method: 'POST', body });
    const refused = (await (await post('{"tenant":"demo","username":7}')).json()) as {
      parameters: { parameter: string }[];
    };
    expect(refused.parameters.map(({ parameter }) => parameter)).toEqual(['username']);
    for (const body of ['', '[]', 'null', '"x"', '{"tenant":']) expect((await post(body)).status).toBe(400);
    expect((await post(`{"tenant":"${'x'.repeat(600)}","username":"a"}`)).status).toBe(400);
    expect((await post(`{"x":"${'y'.repeat(1_100_000)}"}`)).status).toBe(413);
  });
});

describe('the door', () => {
  it('closes for who asks too often, and for who tries many tokens', async () => {
    const engine = EmbeddedEngine.build([], 1);
    app = createApp({ engine, store, config, limit: createLimit(3) });
    const statuses = async (headers: Record<string, string>, client: string) => {
      const all = [];
      for (let index = 0; index < 4; index += 1)
        all.push(await app(new Request(COURSES, { headers }), client));
      return all;
    };
    const visits = await statuses({}, '10.0.0.1');
    expect(visits.map(({ status }) => status)).toEqual([200, 200, 200, 429]);
    expect(Number(visits[3]?.headers.get('Retry-After'))).toBeGreaterThan(0);
    const tries = await statuses({ Authorization: 'Token guess' }, '10.0.0.2');
    expect(tries.map(({ status }) => status)).toEqual([401, 401, 401, 429]);
    const token = store.issueToken({ tenant: 'demo', username: 'ann', role: 'own' });
    const known = await statuses({ Authorization: `Token ${token}` }, '10.0.0.1');
    expect(known.map(({ status }) => status)).toEqual([200, 200, 200, 429]);
  });

  it('opens for tokens of trusted issuers, with what the user’s record says', async () => {
    const engine = EmbeddedEngine.build(indexedDocuments(store.all()), store.generation());
    const users = new Map([
      ['a.a.a', 'ann'],
      ['r.r.r', 'root'],
      ['g.g.g', 'gone'],
      ['n.n.n', 'newcomer'],
    ]);
    const verifyJwt = async (token: string) => ({
      tenant: 'demo',
      username: users.get(token) ?? '',
      expiresAt: 0,
    });
    app = createApp({ engine, store, config, verifyJwt });
    const ends = await Promise.all(
      [...users.keys()].map(async (token) => {
        const response = await ask(SESSION, undefined, { headers: { Authorization: `Bearer ${token}` } });
        if (response.status !== 200) return response.status;
        const { caller } = await sessionOf(response);
        return caller.kind === 'user' ? caller.role : caller.kind;
      }),
    );
    expect(ends).toEqual(['member', 'tenant-admin', 401, 'member']);
  });
});
