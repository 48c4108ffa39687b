// The server through its front door: real store, real engine, no socket.
import { beforeAll, describe, expect, it } from 'vitest';
import type { CatalogResponse } from '#contract/catalog-schema.ts';
import { RESPONSE_SCHEMAS } from '#contract/openapi.ts';
import type { Problem } from '#contract/problem.ts';
import { type App, createApp } from './app.ts';
import { type Engine, EngineBusyError } from './engine/engine.ts';
import { EmbeddedEngine } from './engine/embedded/embedded-engine.ts';
import { indexedDocuments } from './engine/indexed-documents.ts';
import { openStore, type SqliteStore } from './store/sqlite-store.ts';
import type { NewItem } from './store/import-session.ts';

const config = { name: 'Test', basePath: '', buildId: 'test' };
const CATALOG = 'http://here/api/search/catalog/';

function course(key: string, item: Record<string, unknown>, rest: Partial<NewItem> = {}): NewItem {
  return { tenant: 'a', kind: 'course', visibility: 'public', key, item: { name: key, ...item }, ...rest };
}

const ITEMS: readonly NewItem[] = [
  course('PY1', {
    name: 'Python for data',
    level: 'Beginner',
    skills: [{ name: 'Python' }],
    enrolled: 10,
    duration_hours: 4,
  }),
  course('PY2', {
    name: 'Advanced Python',
    level: 'Advanced',
    skills: [{ name: 'Python' }],
    enrolled: 90,
    duration_hours: 40,
  }),
  course('BIO', { name: 'Cell biology', level: 'Beginner', topics: ['Business, Management', 'a,b'] }),
  course('INT', { name: 'Interne Python course' }, { visibility: 'tenant' }),
  course('DEP', { name: 'Department Python' }, { visibility: 'department', departments: ['Maths'] }),
  course('PY1', { name: 'Python elsewhere' }, { tenant: 'b', visibility: 'tenant' }),
  {
    tenant: 'a',
    kind: 'skill',
    key: 'py',
    visibility: 'public',
    item: { name: 'Python', private: { note: 'SECRET' } },
  },
  {
    tenant: 'a',
    kind: 'program',
    key: 'P',
    visibility: 'public',
    item: {
      name: 'Data program',
      courses: [
        { course_id: 'PY1', name: 'Python for data' },
        { course_id: 'INT', name: 'Interne Python course' },
        { course_id: 'gone', name: 'Not here yet' },
      ],
    },
  },
  {
    tenant: 'a',
    kind: 'user',
    key: 'ann',
    visibility: 'tenant',
    item: { name: 'Ann', departments: ['Maths'] },
  },
  { tenant: 'a', kind: 'user', key: 'bob', visibility: 'tenant', item: { name: 'Bob' } },
];

let store: SqliteStore;
let app: App;
const tokens = new Map<string, string>();

beforeAll(() => {
  store = openStore(':memory:');
  const session = store.beginImport();
  session.stage(ITEMS);
  session.commit();
  for (const [tenant, username, role] of [
    ['a', 'ann', 'member'],
    ['a', 'bob', 'member'],
    ['a', 'root', 'tenant-admin'],
    ['b', 'eve', 'tenant-admin'],
  ] as const)
    tokens.set(username, store.issueToken({ tenant, username, role }));
  const engine = EmbeddedEngine.build(indexedDocuments(store.all()), store.generation());
  app = createApp({ engine, store, config });
});

const get = (address: string, headers: Record<string, string> = {}) => app(new Request(address, { headers }));
const as = (username: string) => ({ Authorization: `Token ${tokens.get(username)}` });
const search = async (query: string, headers?: Record<string, string>): Promise<CatalogResponse> => {
  const response = await get(`${CATALOG}?${query}`, headers);
  expect(response.status, await response.clone().text()).toBe(200);
  return RESPONSE_SCHEMAS.catalog.parse(await response.json());
};
const names = ({ results }: CatalogResponse) => results.map(({ name }) => name);
const problem = async (response: Response): Promise<Problem> => response.json();

describe('the catalog', () => {
  it('answers what a visitor may see, with exact counts and disjunctive facets', async () => {
    const page = await search('content=courses&level=beginner&alphabetical=true');
    expect(names(page)).toEqual(['Cell biology', 'Python for data']);
    expect(page).toMatchObject({ count: 2, current_page: 1, total_pages: 1, next: null, previous: null });
    expect(page.facets?.['level']?.terms).toEqual({ Beginner: 2, Advanced: 1 });
    expect(page.facets?.['content']?.terms).toMatchObject({ courses: 2 });
  });

  it('finds by text, says how, and marks where', async () => {
    const page = await search('query=python&content=courses');
    expect(page.match).toBe('all');
    expect(names(page).toSorted()).toEqual(['Advanced Python', 'Python for data']);
    expect(page.results[0]?.highlights?.name).toHaveLength(1);
  });

  it('links its neighbours by absolute addresses', async () => {
    const page = await search('content=courses&limit=1&offset=1&order_by=name');
    expect(page.next).toBe(`${CATALOG}?content=courses&limit=1&offset=2&order_by=name`);
    expect(page.previous).toBe(`${CATALOG}?content=courses&limit=1&offset=0&order_by=name`);
    expect([page.current_page, page.total_pages]).toEqual([2, 3]);
  });

  it('orders by what is asked, values that are missing last', async () => {
    expect(names(await search('content=courses&order_by=popularity'))).toEqual([
      'Advanced Python',
      'Python for data',
      'Cell biology',
    ]);
    expect(names(await search('content=courses&order_by=duration&order_ascending=true'))).toEqual([
      'Python for data',
      'Advanced Python',
      'Cell biology',
    ]);
  });

  it('keeps a value with a comma whole, and splits a bare list', async () => {
    expect((await search('topics=Business%2C%20Management')).count).toBe(1);
    expect((await search('level=Beginner,Advanced&content=courses')).count).toBe(3);
    expect((await search('topics=a%2Cb&topics=a%2Cb')).count).toBe(1);
  });

  it('asked for one item, tells its relations, less what the caller may not see', async () => {
    const [program] = (await search('program_id=P')).results;
    expect(program).toMatchObject({
      type: 'program',
      courses: [
        { course_id: 'PY1', type: 'course' },
        { id: null, name: 'Not here yet' },
      ],
    });
    const [insider] = (await search('program_id=P', as('ann'))).results;
    expect(insider).toMatchObject({ courses: [{ course_id: 'PY1' }, { course_id: 'INT' }, { id: null }] });
    expect((await search('course_id=PY1&tenant=a')).results[0]).toMatchObject({
      programs: [{ program_id: 'P' }],
    });
    expect((await search('skill_id=py')).results[0]).toMatchObject({ courses_count: 2, courses: [{}, {}] });
  });

  it('finds an item by its integer id too', async () => {
    const [found] = (await search('course_id=BIO')).results;
    expect(names(await search(`course_id=${found?.id}`))).toEqual(['Cell biology']);
  });

  it('never sends what is private', async () => {
    const text = await (await get(`${CATALOG}?content=skills&skill_id=py`, as('root'))).text();
    expect(text).toContain('Python');
    expect(text).not.toContain('SECRET');
  });

  it('leaves facets out when they are not wanted', async () => {
    expect((await search('return_facet=false')).facets).toBeUndefined();
  });
});

const counts = (username?: string) => search('content=courses', username === undefined ? {} : as(username));

const personal = (username: string) =>
  `http://here/api/search/personalized-catalog/${username}/?content=courses`;

/** An engine that fails each search in this way. */
function failing(error: Error): Engine {
  const fail = async () => {
    throw error;
  };
  return {
    search: fail,
    facetValues: fail,
    correct: fail,
    apply: fail,
    close: fail,
    status: () => ({ ready: true, generation: 1, documents: 0 }),
  };
}

describe('access', () => {
  it('is what decides which items there are', async () => {
    expect((await counts()).count).toBe(3);
    expect((await counts('bob')).count).toBe(4);
    expect((await counts('ann')).count).toBe(5);
    expect((await counts('root')).count).toBe(5);
    expect(names(await search('content=courses&query=python', as('eve')))).toContain('Python elsewhere');
  });

  it('is narrowed by tenant=, never widened', async () => {
    expect((await search('content=courses&tenant=b')).count).toBe(0);
    expect((await search('content=courses&tenant=b', as('eve'))).count).toBe(1);
    expect((await search('content=courses&tenant=a', as('eve'))).count).toBe(3);
  });

  it('takes a visitor for a visitor, and a wrong token for a mistake', async () => {
    expect((await get(CATALOG, { Authorization: 'Token null' })).status).toBe(200);
    expect((await get(CATALOG, { Authorization: 'Token 123' })).status).toBe(401);
    expect((await get(CATALOG, { Authorization: 'Basic YWxhZGRpbg==' })).status).toBe(401);
    for (const scheme of ['Token', 'Api-Token', 'Api-Key', 'Bearer'])
      expect((await get(CATALOG, { Authorization: `${scheme} ${tokens.get('ann')}` })).status).toBe(200);
  });

  it('lets users see their own catalog and admins that of their users; all else looks alike', async () => {
    const count = async (username: string, caller: string) => {
      const response = await get(personal(username), as(caller));
      return response.status === 200 ? ((await response.json()) as CatalogResponse).count : response.status;
    };
    expect((await get(personal('ann'))).status).toBe(401);
    expect(await count('ann', 'ann')).toBe(5);
    expect(await count('bob', 'root')).toBe(4);
    expect(await count('ann', 'bob')).toBe(403);
    expect(await count('nobody', 'bob')).toBe(403);
    expect(await count('nobody', 'root')).toBe(403);
    expect(await count('ann', 'eve')).toBe(403);
  });
});

describe('facet values', () => {
  it('are found by a part of them, with their counts', async () => {
    const response = await get(
      'http://here/api/discovery/facet-values/?facet=topics&facet_query=manag&content=courses',
    );
    expect(await response.json()).toEqual({
      facet: 'topics',
      total: 1,
      terms: { 'Business, Management': 1 },
      other: 0,
    });
  });

  it('of an unknown facet are refused by name', async () => {
    const response = await get('http://here/api/discovery/facet-values/?facet=colour');
    expect(response.status).toBe(400);
    expect((await problem(response)).parameters).toMatchObject([{ parameter: 'facet', value: 'colour' }]);
  });
});

describe('bad input', () => {
  it.each([
    ['limit=0', 'limit'],
    ['limit=101', 'limit'],
    ['limit=ten', 'limit'],
    ['offset=-1', 'offset'],
    ['offset=9999&limit=100', 'offset'],
    ['return_facet=perhaps', 'return_facet'],
    ['content=movies', 'content'],
    ['order_by=taste', 'order_by'],
    [`query=${'x'.repeat(513)}`, 'query'],
    [Array.from({ length: 51 }, (_, i) => `tags=${i}`).join('&'), 'tags'],
  ])('%.40s is a 400 that names %s', async (query, parameter) => {
    const response = await get(`${CATALOG}?${query}`);
    expect(response.status).toBe(400);
    expect(response.headers.get('Content-Type')).toBe('application/problem+json');
    expect((await problem(response)).parameters?.map((one) => one.parameter)).toEqual([parameter]);
  });

  it('an address too long is a 414, another method a 405, an unknown endpoint a 404', async () => {
    expect((await get(`${CATALOG}?x=${'y'.repeat(9000)}`)).status).toBe(414);
    expect((await app(new Request(CATALOG, { method: 'POST' }))).status).toBe(405);
    expect((await get('http://here/api/search/nothing/')).status).toBe(404);
  });

  it('unknown parameters and empty values are no mistake', async () => {
    expect((await search('colour=red&level=&query=&content=courses')).count).toBe(3);
  });
});

describe('every answer', () => {
  it('has an ETag that a repeated question is answered by', async () => {
    const first = await get(CATALOG);
    const etag = first.headers.get('ETag') ?? '';
    const again = await get(CATALOG, { 'If-None-Match': etag });
    expect([again.status, await again.text()]).toEqual([304, '']);
    expect((await get(CATALOG, { 'If-None-Match': etag, ...as('ann') })).status).toBe(200);
    expect((await get(`${CATALOG}?limit=2`, { 'If-None-Match': etag })).status).toBe(200);
  });

  it('carries a request id, the caller’s where it is a plain one', async () => {
    expect((await get(CATALOG, { 'X-Request-Id': 'abc-12345' })).headers.get('X-Request-Id')).toBe(
      'abc-12345',
    );
    expect((await get(CATALOG, { 'X-Request-Id': '<script>' })).headers.get('X-Request-Id')).toMatch(
      /^[\w-]{36}$/,
    );
  });

  it('says what browsers may do with it', async () => {
    const { headers } = await get(CATALOG);
    expect(headers.get('Content-Security-Policy')).toBe("default-src 'none'; frame-ancestors 'none'");
    expect(headers.get('X-Content-Type-Options')).toBe('nosniff');
  });

  it('is a 503 with Retry-After while the engine is busy, and a 500 that tells nothing when it fails', async () => {
    const seen: unknown[] = [];
    const ask = (error: Error) => {
      const answered = (entry: { error?: unknown }) => void seen.push(entry.error);
      return createApp({ engine: failing(error), store, config, answered })(new Request(CATALOG));
    };
    const busy = await ask(new EngineBusyError('Too many are searching.', 2));
    expect([busy.status, busy.headers.get('Retry-After')]).toEqual([503, '2']);
    const broken = await ask(new Error('database password is hunter2'));
    expect(broken.status).toBe(500);
    expect(await broken.text()).not.toContain('hunter2');
    expect(seen[1]).toBeInstanceOf(Error);
  });
});

describe('a page', () => {
  it('that cannot be rendered says so in HTML, and is logged', async () => {
    const seen: unknown[] = [];
    const renderPage = async () => {
      throw new Error('the secret of the template');
    };
    const pages = createApp({
      engine: EmbeddedEngine.build([], 0),
      store,
      config,
      renderPage,
      answered: ({ error }) => void seen.push(error),
    });
    const response = await pages(new Request('http://here/catalog'));
    expect([response.status, response.headers.get('Content-Type')]).toEqual([
      500,
      'text/html; charset=utf-8',
    ]);
    const html = await response.text();
    expect(html).toContain('Try again');
    expect(html).not.toContain('secret');
    expect(seen[0]).toBeInstanceOf(Error);
  });
});

describe('health', () => {
  it('is alive while it runs, and ready while it accepts', async () => {
    const engine = EmbeddedEngine.build([], 0);
    let accepting = true;
    const probe = createApp({ engine, store, config, accepting: () => accepting });
    expect((await probe(new Request('http://here/livez'))).status).toBe(200);
    expect((await probe(new Request('http://here/readyz'))).status).toBe(200);
    accepting = false;
    expect((await probe(new Request('http://here/readyz'))).status).toBe(503);
  });

  it('describes itself', async () => {
    const document = await (await get('http://here/api/openapi.json')).json();
    expect(Object.keys((document as { paths: object }).paths)).toContain('/api/search/catalog/');
  });
});
