// Platform mode: our server in front of another that speaks the platform's observed forms, and our client before both.
import { beforeAll, describe, expect, test } from 'vitest';
import { createClient, type Client } from '#client/create-client.ts';
import { keyOf } from '#client/item-key.ts';
import type { ResultPage } from '#client/result-page.ts';
import { readFacetAnswer } from '#client/wire/read-facets.ts';
import { readPage } from '#client/wire/read-page.ts';
import type { Problem } from '#contract/problem.ts';
import { type Answered, type App, createApp } from '#server/app.ts';
import { importDemo } from '#server/demo/import-demo.ts';
import { EmbeddedEngine } from '#server/engine/embedded/embedded-engine.ts';
import { indexedDocuments } from '#server/engine/indexed-documents.ts';
import { createPlatform, type PlatformOptions } from '#server/platform/platform.ts';
import { openStore, type SqliteStore } from '#server/store/sqlite-store.ts';
import { CATALOG, catalogArguments } from '#url/catalog.ts';
import { decode } from '#url/filters.ts';
import { speakObservedForms, type Upstream } from '#server/platform/observed-forms.case.ts';

const BASE = 'https://platform.example/dm';
const TENANT = 'northmoor';
const MAYA = 'maya.lindqvist';
const config = { name: 'Test', basePath: '', buildId: 'test' };

let theirs: SqliteStore;
let direct: App;
let key: string;
let mayas: string;

beforeAll(async () => {
  theirs = openStore(':memory:');
  await importDemo(theirs);
  key = theirs.issueToken({ tenant: TENANT, username: 'service', role: 'tenant-admin' });
  mayas = theirs.issueToken({ tenant: TENANT, username: MAYA, role: 'member' });
  const engine = EmbeddedEngine.build(indexedDocuments(theirs.all()), theirs.generation());
  direct = createApp({ engine, store: theirs, config });
});

interface Front {
  readonly app: App;
  readonly upstream: Upstream;
  readonly log: Answered[];
  /** Tokens of our own server: what the platform knows of its users, we do not. */
  readonly tokens: Readonly<Record<'maya' | 'tom' | 'root' | 'eve', string>>;
}

/** Our server in platform mode, with nothing in its store but tokens. */
function startFront(
  options: Partial<PlatformOptions> = {},
  fetch?: (request: Request) => Promise<Response>,
): Front {
  const upstream = speakObservedForms(direct, BASE);
  const store = openStore(':memory:');
  const token = (username: string, role: 'member' | 'tenant-admin', tenant = TENANT) =>
    store.issueToken({ tenant, username, role });
  const tokens = {
    maya: token(MAYA, 'member'),
    tom: token('tom', 'member'),
    root: token('root', 'tenant-admin'),
    eve: token('eve', 'tenant-admin', 'fenwick'),
  };
  const platform = createPlatform({
    url: BASE,
    key,
    scheme: 'Api-Token',
    images: BASE,
    patience: 10_000,
    cache: { entries: 1_000, bytes: 50_000_000, seconds: 30 },
    fetch: fetch ?? upstream.fetch,
    ...options,
  });
  const log: Answered[] = [];
  const app = createApp({ platform, store, config, answered: (entry) => log.push(entry) });
  return { app, upstream, log, tokens };
}

const clientOf = (app: App, token?: string): Client =>
  createClient({ baseUrl: 'https://here.example', fetch: (request) => app(request), token: () => token });
const get = (app: App, address: string, token?: string, headers: Record<string, string> = {}) =>
  app(
    new Request(`https://here.example${address}`, {
      headers: { ...(token === undefined ? {} : { Authorization: `Token ${token}` }), ...headers },
    }),
  );

/** What a reader sees of a page, whatever form it came in. */
const seen = ({ items, count, page, pages, facets, dropped }: ResultPage) => ({
  items: items.map((item) => [item.type, keyOf(item), item.id, item.name, item.tenant]),
  count,
  page,
  pages,
  dropped,
  facets: [...facets].map(([name, { buckets }]) => [name, buckets.map(({ value, count: n }) => [value, n])]),
});

describe('the catalog walk', () => {
  const WALK = [
    '',
    'offset=24',
    'offset=480',
    'q=data',
    'q=statistcs',
    'content=courses',
    'content=programs',
    'content=pathways',
    'content=skills',
    'content=roles',
    'content=resources',
    'level=Beginner&level=Advanced',
    'subject=Computing&topics=Programming',
    'language=Spanish',
    'price=Free&duration=Under 2 hours',
    'sort=name',
    'sort=popularity',
    'tenant=fenwick',
    'q=nothing+has+these+words+qqqq',
    'skills=No such skill',
  ];

  test.each(WALK)('of a visitor at ?%s shows what the embedded engine shows', async (address) => {
    const { app } = startFront();
    const args = catalogArguments(decode(CATALOG, new URLSearchParams(address)));
    const [through, straight] = await Promise.all(
      [app, direct].map(async (one) =>
        readPage(await clientOf(one).call('catalog', args), 'https://here.example'),
      ),
    );
    if (through === undefined || straight === undefined) throw new Error('Both answer.');
    expect(seen(through)).toEqual(seen(straight));
  });

  test.each(WALK.slice(0, 8))('of a student at ?%s shows what the student may see', async (address) => {
    const { app, tokens } = startFront();
    const { username: _, ...args } = catalogArguments(decode(CATALOG, new URLSearchParams(address)), {
      tenant: TENANT,
    });
    const through = readPage(await clientOf(app, tokens.maya).call('catalog', args));
    const straight = readPage(
      await clientOf(direct, mayas).call('personalizedCatalog', { ...args, username: MAYA }),
    );
    expect(seen(through)).toEqual(seen(straight));
    expect(through.count).toBeGreaterThan(0);
  });

  test('goes on from page to page, by links that lead to us', async () => {
    const { app } = startFront();
    const keys: string[] = [];
    let next: string | null = '/api/search/catalog/?content=courses&limit=100';
    while (next !== null) {
      const answer = (await (await get(app, next)).json()) as { next: string | null };
      keys.push(...readPage(answer).items.map(keyOf));
      if (answer.next !== null) expect(new URL(answer.next).origin).toBe('https://here.example');
      next = answer.next === null ? null : answer.next.slice('https://here.example'.length);
    }
    const all = readPage(await clientOf(direct).call('catalog', { content: ['courses'] }));
    expect(keys).toHaveLength(all.count);
  });

  test('finds one item, with its picture at the platform', async () => {
    const page = readPage(await clientOf(startFront().app).call('catalog', { course_id: 'COM-101' }));
    expect(page.items).toMatchObject([
      {
        name: 'Programming from Zero with Python',
        image_url: 'https://platform.example/asset-v1/picture.png',
      },
    ]);
  });

  test('finds values of one facet', async () => {
    const args = { facet: 'skills', facet_query: 'PYTH', level: ['Beginner'] };
    const [through, straight] = await Promise.all(
      [startFront().app, direct].map(async (app) =>
        readFacetAnswer(await clientOf(app).call('facetValues', args)).buckets.map(({ value, count }) => [
          value,
          count,
        ]),
      ),
    );
    expect(through).toEqual(straight);
    expect(through?.length).toBeGreaterThan(0);
  });
});

describe('questions that the platform has no endpoint for', () => {
  test('values of the facets of mentors, prompts and users are in its own searches', async () => {
    const { app, tokens } = startFront();
    const found = async (asked: App, token: string | undefined) => {
      const client = clientOf(asked, token);
      const mine = { org: TENANT, username: MAYA };
      const answers = [
        await client.call('mentorFacetValues', { facet: 'category', facet_query: 'T', tenant: TENANT }),
        await client.call('promptFacetValues', { facet: 'style', facet_query: 'SO', tenant: TENANT }),
        await client.call('userFacetValues', { ...mine, facet: 'role', facet_query: 's' }),
      ];
      return answers.map((answer) =>
        readFacetAnswer(answer)
          .buckets.map(({ value, count }) => `${value} ${count}`)
          .toSorted(),
      );
    };
    const through = await found(app, tokens.maya);
    expect(through).toEqual(await found(direct, mayas));
    expect(through.every(({ length }) => length > 0)).toBe(true);
  });

  test('ways out of no results are counted by its own searches', async () => {
    const { app, tokens } = startFront();
    const args = { query: 'python', level: ['Advanced'], subject: ['History'], tenant: [TENANT] };
    const pair = { language: ['French'], subject: ['Computing'], level: ['Advanced'], query: 'qqqzzz' };
    const ways = async (asked: App, token: string | undefined) => {
      const client = clientOf(asked, token);
      return [
        await client.call('relax', args),
        await client.call('relax', { ...pair, tenant: [TENANT] }),
        await client.call('relaxMentors', { featured: true, tags: ['nothing'], tenant: TENANT }),
        await client.call('relaxPrompts', { tone: ['Formal'], query: 'essay', tenant: TENANT }),
        await client.call('relaxUsers', { org: TENANT, username: MAYA, role: ['student'], q: 'maya' }),
      ];
    };
    const through = await ways(app, tokens.maya);
    expect(through).toEqual((await ways(direct, mayas)).map((one) => ({ ...one, spelling: null })));
    expect(through.flatMap(({ without }) => without.filter(({ count }) => count > 0)).length).toBeGreaterThan(
      3,
    );
  });

  test('ways out are asked for at most so often', async () => {
    const { app, upstream } = startFront();
    const many = Array.from({ length: 50 }, (_, i) => `nothing ${i}`);
    const { without } = await clientOf(app).call('relax', { tags: many, skills: many, query: 'x' });
    expect(without).toHaveLength(21);
    expect(upstream.asked.length).toBeLessThanOrEqual(22);
  });

  test('suggestions are refused at once, for it has none', async () => {
    const { app, upstream } = startFront();
    const response = await get(app, '/api/discovery/suggest/?query=python');
    expect(response.status).toBe(501);
    expect(((await response.json()) as Problem).detail).toContain('no suggestions');
    expect((await get(app, '/api/discovery/suggest/?limit=11')).status).toBe(400);
    expect(upstream.asked).toEqual([]);
  });
});

describe('what stands near an item', () => {
  test('is nothing, said at once, for the platform does not know', async () => {
    const { app, upstream } = startFront();
    const answer = await clientOf(app).call('related', { type: 'course', key: 'COM-101' });
    expect(answer).toEqual({ similar: [], mentors: [] });
    expect(upstream.asked).toEqual([]);
  });
});

describe('who may ask what', () => {
  // Who asks, what, the status, and what the platform is asked: nothing, or the path and the tenant, with or without the key.
  const CELLS: readonly (readonly [
    who: keyof Front['tokens'] | 'nobody',
    address: string,
    status: number,
    asked: string,
  ])[] = [
    ['nobody', '/api/search/catalog/', 200, '/api/search/catalog/ - without'],
    ['nobody', '/api/search/catalog/?tenant=fenwick', 200, '/api/search/catalog/ fenwick without'],
    ['nobody', '/api/search/mentors/', 200, '/api/search/mentors/ - without'],
    ['nobody', '/api/search/ai-search/?page=2&page_size=5', 200, '/api/search/ai-search/ - without'],
    ['nobody', '/api/search/prompts/', 200, '/api/search/prompts/ - without'],
    ['nobody', `/api/search/personalized-catalog/${MAYA}/`, 401, ''],
    ['nobody', `/api/search/orgs/northmoor/users/${MAYA}/mentors/`, 401, ''],
    ['nobody', `/api/search/users/orgs/northmoor/users/${MAYA}/`, 401, ''],
    ['maya', '/api/search/catalog/', 200, `/api/search/personalized-catalog/${MAYA}/ northmoor with`],
    [
      'maya',
      '/api/search/catalog/?tenant=northmoor',
      200,
      `/api/search/personalized-catalog/${MAYA}/ northmoor with`,
    ],
    ['maya', '/api/search/catalog/?tenant=fenwick', 200, ''],
    ['maya', '/api/search/mentors/?tenant=fenwick', 200, ''],
    ['maya', '/api/search/mentors/', 200, `/api/search/orgs/northmoor/users/${MAYA}/mentors/ northmoor with`],
    ['maya', '/api/search/prompts/', 200, `/api/search/orgs/northmoor/users/${MAYA}/prompts/ northmoor with`],
    [
      'maya',
      `/api/search/personalized-catalog/${MAYA}/`,
      200,
      `/api/search/personalized-catalog/${MAYA}/ northmoor with`,
    ],
    ['maya', '/api/search/personalized-catalog/tom/', 403, ''],
    ['maya', '/api/search/orgs/northmoor/users/tom/mentors/', 403, ''],
    ['maya', `/api/search/orgs/fenwick/users/${MAYA}/mentors/`, 403, ''],
    [
      'maya',
      `/api/roles/platform/orgs/northmoor/roles/users/${MAYA}/desired-roles/`,
      200,
      `/api/roles/platform/orgs/northmoor/roles/users/${MAYA}/desired-roles/ - with`,
    ],
    [
      'root',
      `/api/search/personalized-catalog/${MAYA}/`,
      200,
      `/api/search/personalized-catalog/${MAYA}/ northmoor with`,
    ],
    [
      'root',
      `/api/search/orgs/northmoor/users/${MAYA}/prompts/`,
      200,
      `/api/search/orgs/northmoor/users/${MAYA}/prompts/ northmoor with`,
    ],
    ['eve', `/api/search/personalized-catalog/${MAYA}/?tenant=northmoor`, 200, ''],
    ['eve', `/api/search/orgs/northmoor/users/${MAYA}/mentors/`, 403, ''],
    ['nobody', '/api/search/catalog/?course_id=COM-101&tenant=x', 200, '/api/search/catalog/ x without'],
    ['maya', '/api/search/catalog/?course_id=COM-101&tenant=fenwick', 404, ''],
    ['nobody', '/api/user-groups/orgs/northmoor/', 401, ''],
    ['maya', '/api/user-groups/orgs/northmoor/', 403, ''],
    ['eve', '/api/user-groups/orgs/northmoor/', 403, ''],
    ['root', '/api/user-groups/orgs/northmoor/', 200, '/api/user-groups/orgs/northmoor/ - with'],
    [
      'maya',
      `/api/search/mentors/${'0'.repeat(8)}-0000-4000-8000-${'0'.repeat(12)}/documents/`,
      404,
      `/api/search/mentors/${'0'.repeat(8)}-0000-4000-8000-${'0'.repeat(12)}/documents/ - without`,
    ],
    [
      'root',
      `/api/search/mentors/${'0'.repeat(8)}-0000-4000-8000-${'0'.repeat(12)}/documents/`,
      404,
      `/api/search/mentors/${'0'.repeat(8)}-0000-4000-8000-${'0'.repeat(12)}/documents/ - with`,
    ],
    ['nobody', '/api/search/catalog/?limit=1000', 400, ''],
    ['nobody', '/api/search/catalog/?offset=9999&limit=100', 400, ''],
    ['nobody', '/api/discovery/facet-values/?facet=nonsense', 400, ''],
    ['nobody', '/api/discovery/facet-values/mentors/?facet=skills', 400, ''],
    ['nobody', '/api/discovery/facet-values/orgs/northmoor/users/maya.lindqvist/?facet=role', 401, ''],
    ['nobody', '/api/discovery/relax/?content=movies', 400, ''],
    ['nobody', '/api/discovery/relax/orgs/northmoor/users/maya.lindqvist/', 401, ''],
    ['eve', '/api/discovery/relax/orgs/northmoor/users/maya.lindqvist/', 403, ''],
    ['nobody', '/api/discovery/related/?type=course&key=COM-101', 200, ''],
    ['nobody', '/api/discovery/related/?type=course', 400, ''],
    ['nobody', '/api/search/orgs/northmoor/users/../prompts/', 404, ''],
  ];

  test.each(CELLS)('%s %s: %i %s', async (who, address, status, expected) => {
    const { app, upstream, tokens } = startFront();
    const response = await get(app, address, who === 'nobody' ? undefined : tokens[who]);
    expect([response.status, await response.clone().text()]).toEqual([status, expect.any(String)]);
    const asked = upstream.asked.map(({ url, authorization }) => {
      const tenants = url.searchParams.getAll('tenant').join() || '-';
      const held =
        authorization === `Api-Token ${key}` ? 'with' : authorization === null ? 'without' : 'wrong';
      return `${url.pathname.replace('/dm', '')} ${tenants} ${held}`;
    });
    expect(asked.join(' | ')).toBe(expected);
  });

  test('visitors are kept to the tenant of the site', async () => {
    const { app, upstream } = startFront({ tenant: 'fenwick' });
    const own = readPage(await clientOf(app).call('catalog', {}));
    expect(new Set(own.items.map(({ tenant }) => tenant))).toEqual(new Set(['fenwick']));
    expect(readPage(await clientOf(app).call('catalog', { tenant: [TENANT] })).count).toBe(0);
    expect(upstream.asked).toHaveLength(1);
  });

  test('a refused parameter is named before the platform hears of it', async () => {
    const { app, upstream } = startFront();
    const problem = (await (await get(app, '/api/search/mentors/?limit=x&unique_id=y')).json()) as Problem;
    expect(problem.parameters?.map(({ parameter }) => parameter)).toEqual(['unique_id', 'limit']);
    expect(upstream.asked).toEqual([]);
  });

  test('a forged token is nobody’s', async () => {
    const { app, upstream } = startFront();
    expect((await get(app, '/api/search/catalog/', 'f'.repeat(64))).status).toBe(401);
    expect(upstream.asked).toEqual([]);
  });
});

describe('secrets', () => {
  const withSecrets = async () =>
    Response.json({
      count: 2,
      results: [TENANT, 'fenwick'].map((tenant) => ({
        name: 'Mentor',
        platform: { key: tenant },
        system_prompt: 'CONFIDENTIAL',
        settings: { system_prompt: 'CONFIDENTIAL', temperature: 1, llm: { api_key: 'CONFIDENTIAL' } },
        moderation_system_prompt: 'CONFIDENTIAL',
        mcp_servers: [{ name: 'files', credentials: 'CONFIDENTIAL' }],
      })),
      facets: { tags: { system_prompt: 3 } },
    });

  test.each([
    ['nobody', 0],
    ['maya', 0],
    // Its own tenant's, and no other's.
    ['root', 5],
    ['eve', 5],
  ] as const)('of mentors shown to %s: %i', async (who, shown) => {
    const { app, tokens } = startFront({}, withSecrets);
    const text = await (
      await get(app, '/api/search/mentors/', who === 'nobody' ? undefined : tokens[who])
    ).text();
    expect(text.match(/CONFIDENTIAL/g) ?? []).toHaveLength(shown);
    expect(text).toContain('"temperature":1');
    expect(text).toContain('"tags":{"system_prompt":3}');
  });

  test('an admin who looks through a student’s eyes sees none', async () => {
    const { app, tokens } = startFront({}, withSecrets);
    const text = await (
      await get(app, `/api/search/orgs/northmoor/users/${MAYA}/mentors/`, tokens.root)
    ).text();
    expect(text).not.toContain('CONFIDENTIAL');
  });

  test('the key is in no answer, no header and no log, whatever the platform does with it', async () => {
    const hostile: (() => Response)[] = [
      () => Response.json({ results: [], count: 0 }, { headers: { 'X-Echo': key } }),
      () => new Response(`bad key ${key}`, { status: 403 }),
      () => new Response(key, { status: 500, statusText: 'no' }),
      () => new Response(`<html>${key}</html>`),
      () => new Response(null, { status: 302, headers: { Location: `https://evil.example/?${key}` } }),
      () => {
        throw new TypeError(`fetch failed with ${key}`);
      },
    ];
    const said: string[] = [];
    for (const answer of hostile) {
      const { app, tokens, log } = startFront({}, async () => answer());
      const response = await get(app, '/api/search/catalog/', tokens.maya);
      const errors = log.map(({ error }) =>
        error instanceof Error ? String(error.stack) + String(error.cause) : '',
      );
      said.push(await response.text(), JSON.stringify([...response.headers]), JSON.stringify(log), ...errors);
    }
    expect(said.filter((text) => text.includes(key))).toEqual([]);
    expect(said.length).toBe(hostile.length * 4);
  });
});

describe('asking once', () => {
  test('equal questions under way are one', async () => {
    const { app, upstream } = startFront();
    const answers = await Promise.all(
      ['?query=data&level=Beginner', '?level=Beginner&query=data', '?level=Beginner&query=data&limit=12'].map(
        (query) => get(app, `/api/search/catalog/${query}`),
      ),
    );
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(upstream.asked).toHaveLength(1);
  });

  test('an answer is kept for its seconds, and for its eyes alone', async () => {
    let now = 1_000_000;
    const { app, upstream, tokens } = startFront({ now: () => now });
    const ask = (token?: string) => get(app, '/api/search/catalog/?content=courses', token);
    await ask();
    await ask();
    expect(upstream.asked).toHaveLength(1);
    for (const token of [tokens.maya, tokens.tom, tokens.root, tokens.eve]) await ask(token);
    // Tom, root and eve are unknown upstream: their questions are refused there, each by itself.
    expect(upstream.asked).toHaveLength(5);
    await ask(tokens.maya);
    expect(upstream.asked).toHaveLength(5);
    now += 31_000;
    await ask();
    await ask(tokens.maya);
    expect(upstream.asked).toHaveLength(7);
  });

  test('an admin and the student whose eyes are used share one answer', async () => {
    const { app, upstream, tokens } = startFront();
    const address = `/api/search/personalized-catalog/${MAYA}/`;
    const [own, looked] = [await get(app, address, tokens.maya), await get(app, address, tokens.root)];
    expect(await own.text()).toBe(await looked.text());
    expect(upstream.asked).toHaveLength(1);
  });

  test.each([
    ['entries', { entries: 2, bytes: 50_000_000, seconds: 30 }],
    ['bytes', { entries: 1_000, bytes: 10, seconds: 30 }],
    ['seconds', { entries: 1_000, bytes: 50_000_000, seconds: 0 }],
  ])('no more is kept than %s allow', async (_, cache) => {
    const { app, upstream } = startFront({ cache });
    for (const limit of [1, 2, 3, 1]) await get(app, `/api/search/catalog/?limit=${limit}`);
    expect(upstream.asked).toHaveLength(4);
  });

  test('a failure is not kept', async () => {
    let asked = 0;
    const { app } = startFront({}, async () => {
      asked += 1;
      return new Response('', { status: 500 });
    });
    await get(app, '/api/search/catalog/');
    await get(app, '/api/search/catalog/');
    expect(asked).toBe(2);
  });

  test('an unchanged answer is not sent again', async () => {
    const { app } = startFront();
    const first = await get(app, '/api/search/catalog/');
    const etag = first.headers.get('ETag') ?? '';
    const again = await get(app, '/api/search/catalog/', undefined, { 'If-None-Match': etag });
    expect([again.status, await again.text()]).toEqual([304, '']);
    const other = await get(app, '/api/search/catalog/?limit=1', undefined, { 'If-None-Match': etag });
    expect(other.status).toBe(200);
  });
});

describe('failures', () => {
  const failing = (answer: (request: Request) => Promise<Response>, options: Partial<PlatformOptions> = {}) =>
    startFront(options, answer).app;
  const problemOf = async (app: App) => {
    const response = await get(app, '/api/search/catalog/');
    return { response, problem: (await response.json()) as Problem };
  };

  test.each([
    [400, 400],
    [401, 502],
    [403, 403],
    [404, 404],
    [408, 504],
    [418, 502],
    [422, 400],
    [429, 429],
    [500, 502],
    [502, 502],
    [503, 503],
    [504, 504],
    [301, 502],
    [204, 502],
  ])('of status %i become %i, without a word of their bodies', async (theirStatus, status) => {
    const body = theirStatus === 204 ? null : 'Traceback: internal words';
    const { response, problem } = await problemOf(
      failing(
        async () => new Response(body, { status: theirStatus, headers: { 'X-Internal': 'internal words' } }),
      ),
    );
    expect(response.status).toBe(status);
    expect(response.headers.get('Content-Type')).toBe('application/problem+json');
    expect(problem).toMatchObject({ status, title: expect.any(String), request_id: expect.any(String) });
    expect(JSON.stringify([problem, ...response.headers])).not.toContain('internal words');
  });

  test.each([
    [429, { 'Retry-After': '7' }, '7'],
    [503, { 'Retry-After': '120' }, '120'],
    [503, { 'Retry-After': new Date(1_030_000).toUTCString() }, '30'],
    [
      503,
      { 'Retry-After': new Date(9_030_000).toUTCString(), Date: new Date(9_000_000).toUTCString() },
      '30',
    ],
    [503, { 'Retry-After': 'soon' }, null],
  ])('of status %i with %o say when to come again', async (status, headers, wait) => {
    const app = failing(async () => new Response('', { status, headers }), { now: () => 1_000_000 });
    const { response, problem } = await problemOf(app);
    expect(response.headers.get('Retry-After')).toBe(wait);
    expect(problem.retry_after).toBe(wait === null ? undefined : Number(wait));
  });

  test.each([
    ['HTML', '<!doctype html><p>Sign in'],
    ['nothing', ''],
    ['JSON cut short', '{"results": ['],
    ['a word', '"results"'],
    ['null', 'null'],
    ['bytes that are no text', new Uint8Array([0x7b, 0xff, 0xfe, 0x7d])],
    ['a well without bottom', '{"a":'.repeat(5_000) + '1' + '}'.repeat(5_000)],
  ])('to say anything but JSON (%s) are 502', async (_, body) => {
    expect((await problemOf(failing(async () => new Response(body)))).response.status).toBe(502);
  });

  test('an answer of more than 50 MB is not read to its end', async () => {
    let sent = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += 1;
        controller.enqueue(new Uint8Array(8 * 1024 * 1024).fill(0x20));
      },
    });
    expect((await problemOf(failing(async () => new Response(endless)))).response.status).toBe(502);
    expect(sent).toBeLessThan(10);
  });

  /** Answers nothing until its request is aborted. */
  const silent = (seenAborts: unknown[]) => (request: Request) =>
    new Promise<Response>((_, reject) => {
      const abort = () => {
        seenAborts.push(request.signal.reason);
        reject(new DOMException('Aborted', 'AbortError'));
      };
      if (request.signal.aborted) abort();
      else request.signal.addEventListener('abort', abort);
    });

  test('to answer in time are 504', async () => {
    const late = new AbortController();
    const aborts: unknown[] = [];
    const app = failing(silent(aborts), { timeout: () => late.signal });
    const answer = problemOf(app);
    late.abort(new DOMException('Late', 'TimeoutError'));
    expect((await answer).response.status).toBe(504);
    expect(aborts).toHaveLength(1);
  });

  test('whoever goes away takes the question along, unless another waits for it', async () => {
    const aborts: unknown[] = [];
    const app = failing(silent(aborts), { timeout: () => new AbortController().signal });
    const leave = [new AbortController(), new AbortController()];
    const answers = leave.map(({ signal }) =>
      app(new Request('https://here.example/api/search/catalog/', { signal })),
    );
    leave[0]?.abort();
    expect((await answers[0])?.status).toBe(499);
    expect(aborts).toHaveLength(0);
    leave[1]?.abort();
    expect((await answers[1])?.status).toBe(499);
    expect(aborts).toHaveLength(1);
  });

  test('in a row leave the platform alone for five seconds', async () => {
    let now = 0;
    let asked = 0;
    let broken = true;
    const app = failing(
      async () => {
        asked += 1;
        return broken ? new Response('', { status: 500 }) : Response.json({ results: [], count: 0 });
      },
      { now: () => now },
    );
    const statuses: number[] = [];
    for (let i = 0; i < 7; i += 1) statuses.push((await problemOf(app)).response.status);
    expect(statuses).toEqual([502, 502, 502, 502, 502, 503, 503]);
    expect(asked).toBe(5);
    expect((await problemOf(app)).response.headers.get('Retry-After')).toBe('5');
    now += 5_001;
    broken = false;
    expect((await problemOf(app)).response.status).toBe(200);
    expect(asked).toBe(6);
  });

  test('of a hundred questions under way refuse one more, and prefetches from the fiftieth', async () => {
    const gate = Promise.withResolvers<undefined>();
    const app = failing(async () => {
      await gate.promise;
      return Response.json({ results: [], count: 0 });
    });
    const ask = (i: number, headers = {}) => get(app, `/api/search/catalog/?query=${i}`, undefined, headers);
    const under = Array.from({ length: 50 }, (_, i) => ask(i));
    const prefetch = ask(50, { 'X-Wayfinder-Prefetch': '1' });
    const more = Array.from({ length: 50 }, (_, i) => ask(100 + i));
    const refused = [await prefetch, await ask(200)];
    expect(refused.map(({ status, headers }) => [status, headers.get('Retry-After')])).toEqual([
      [503, '1'],
      [503, '1'],
    ]);
    gate.resolve(undefined);
    const statuses = (await Promise.all([...under, ...more])).map(({ status }) => status);
    expect(new Set(statuses)).toEqual(new Set([200]));
  });

  test('without a key, a user’s question is refused and a visitor’s is not', async () => {
    const { app, tokens } = startFront({ key: undefined });
    expect((await get(app, '/api/search/catalog/', tokens.maya)).status).toBe(503);
    expect((await get(app, '/api/search/catalog/')).status).toBe(200);
  });
});

test('health says that the server is ready, whatever the platform does', async () => {
  const { app } = startFront({}, () => Promise.reject(new TypeError('fetch failed')));
  expect(await (await get(app, '/readyz')).json()).toMatchObject({ ready: true });
});
