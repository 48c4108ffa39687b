// The demo tenants hold words that stand in one restricted item each. Whoever may not see the item looks for its word
// in every parameter of every endpoint, and reads every page there is.
import { beforeAll, describe, expect, test } from 'vitest';
import { CATALOG_FACETS, CONTENT_TYPES, type Facet, ITEM_TYPES } from '#contract/facets.ts';
import { ENDPOINTS, QUERY_NAMES, type QueryName } from '#contract/endpoints.ts';
import { MENTOR_FACETS } from '#contract/mentors/mentor-facets.ts';
import type { ParameterTable } from '#contract/parameters.ts';
import { USER_FACETS } from '#contract/people/user-parameters.ts';
import { PROMPT_FACETS } from '#contract/prompts/prompt-parameters.ts';
import { type App, createApp } from '#server/app.ts';
import { readSecrets } from '#server/demo/demo-data.case.ts';
import { DEMO_TENANTS, importDemo } from '#server/demo/import-demo.ts';
import { EmbeddedEngine } from '#server/engine/embedded/embedded-engine.ts';
import { indexedDocuments } from '#server/engine/indexed-documents.ts';
import { openStore, type SqliteStore } from '#server/store/sqlite-store.ts';
import { mentorUuid } from '#server/wire-ids.ts';

/** Username and tenant of who looks; the first is nobody. */
const SEEKERS = [
  ['visitor', ''],
  ['josie.tench', 'fenwick'],
  ['owen.prothero', 'fenwick'],
  ['daniel.osei', 'fenwick'],
  ['maya.lindqvist', 'northmoor'],
  ['helen.abara', 'northmoor'],
  ['a-service', 'fenwick'],
] as const;

/** A word like the secret ones that stands nowhere. */
const NOWHERE = 'Qwxzjkvbupf';
/** Facets as a text names them. */
const TOKENS = ['tag', 'skill', 'topic', 'subject'];
const secrets = readSecrets();

let store: SqliteStore;
let app: App;
const tokens = new Map<string, string>();

beforeAll(async () => {
  store = openStore(':memory:');
  await importDemo(store);
  const engine = EmbeddedEngine.build(indexedDocuments(store.all()), store.generation());
  app = createApp({
    engine,
    store,
    config: { name: 'Test', basePath: '', buildId: 'test' },
    mainTenant: 'northmoor',
    personas: DEMO_TENANTS,
  });
  for (const [username, tenant] of SEEKERS)
    if (tenant !== '') {
      const role = username === 'a-service' ? 'member' : 'own';
      tokens.set(`${tenant} ${username}`, store.issueToken({ tenant, username, role }));
    }
});

describe.each(SEEKERS)('%s of %s', { timeout: 60_000 }, (username, tenant) => {
  const ask = async (address: string) => {
    const token = tokens.get(`${tenant} ${username}`);
    const headers = token === undefined ? {} : { Authorization: `Token ${token}` };
    const response = await app(new Request(`http://here${address}`, { headers }));
    return { status: response.status, text: await response.text() };
  };
  /** Each endpoint as this seeker may ask it. */
  const addresses = (name: QueryName) =>
    ENDPOINTS[name].path.includes('{mentor_unique_id}')
      ? mentors().map((uuid) => ENDPOINTS[name].path.replace('{mentor_unique_id}', uuid))
      : [
          ENDPOINTS[name].path
            .replace('{username}', username)
            .replace(/\{(org|key)\}/, tenant === '' ? 'fenwick' : tenant),
        ];
  const unseen = () => secrets.filter((secret) => !maySee(secret, username, tenant));

  test('has words and markers to look for', () => {
    expect(unseen().length).toBeGreaterThan(5);
    expect(markers(username, tenant).length).toBeGreaterThan(5);
  });

  test.each(QUERY_NAMES)('finds no word by any parameter of %s', async (name) => {
    const parameters: ParameterTable = ENDPOINTS[name].parameters;
    const words = unseen().map(({ word }) => word);
    const [address = ''] = addresses(name);
    for (const [parameter, { kind }] of Object.entries(parameters)) {
      if (kind !== 'text' && kind !== 'list') continue;
      for (const base of basesOf(name, parameter)) {
        const told = async (word: string) => {
          const { status, text } = await ask(
            `${address}?${base}&${new URLSearchParams({ [parameter]: word })}`,
          );
          const said = [word, encodeURIComponent(word)].map((one) => one.toLowerCase());
          return said.reduce(
            (read, one) => read.replaceAll(one, '#'),
            `${status} ${withoutRequest(text).toLowerCase()}`,
          );
        };
        const nothing = await told(NOWHERE);
        for (const word of words) expect(await told(word), `${parameter}=${word}`).toBe(nothing);
      }
    }
  });

  test('reads no word near any item', async () => {
    const words = [...unseen().map(({ word }) => word), ...markers(username, tenant)];
    const statuses = new Set<number>();
    for (const search of itemsToAskAbout()) {
      const { status, text } = await ask(`/api/discovery/related/?${search}`);
      statuses.add(status);
      const read = text.toLowerCase();
      expect(words.filter((word) => read.includes(word.toLowerCase()))).toEqual([]);
    }
    expect([...statuses].filter((one) => ![200, 401, 404].includes(one))).toEqual([]);
  });

  test.each(Object.entries(IN_FACETS))('reads no word in any facet of %s', async (name, facets) => {
    const words = [...unseen().map(({ word }) => word), ...markers(username, tenant)];
    for (const address of addresses(name as keyof typeof IN_FACETS))
      for (const facet of facets) {
        const { text } = await ask(`${address}?facet=${facet.name}`);
        const read = text.toLowerCase();
        expect(words.filter((word) => read.includes(word.toLowerCase()))).toEqual([]);
      }
  });

  test('is led to no word by tokens or misspellings', async () => {
    const statuses = new Set<number>();
    for (const { word } of unseen())
      for (const typed of [
        `${word.slice(0, -1)}x`,
        word.slice(0, -2),
        ...TOKENS.map((name) => `${name}:${word.slice(0, 4)}`),
      ])
        for (const path of ['suggest/', 'relax/', 'relax/mentors/', 'relax/prompts/']) {
          const { status, text } = await ask(
            `/api/discovery/${path}?${new URLSearchParams({ query: typed })}`,
          );
          statuses.add(status);
          expect(text.toLowerCase().includes(word.toLowerCase()), `${path} ${typed}`).toBe(false);
        }
    expect([...statuses].filter((one) => ![200, 401].includes(one))).toEqual([]);
  });

  test.each(QUERY_NAMES)('reads no word on any page of %s', async (name) => {
    const words = [...unseen().map(({ word }) => word), ...markers(username, tenant)];
    for (const address of addresses(name))
      for (let offset = 0; offset < 3_000; offset += 100) {
        const everything = CONTENT_TYPES.map((type) => `&content=${type}`).join('');
        const start = `offset=${offset}&page=${offset / 100 + 1}`;
        const size = 'limit=100&page_size=100&length=100';
        const { text } = await ask(
          `${address}?${start}&${size}${everything}&facet=skills&return_items=true&include_membership_data=true&debug=true`,
        );
        const read = text.toLowerCase();
        expect(words.filter((word) => read.includes(word.toLowerCase()))).toEqual([]);
        if (!hasNext(text)) break;
      }
  });
});

/** Each item of the tenant that has secrets, asked what stands near it. */
function itemsToAskAbout(): string[] {
  return ITEM_TYPES.flatMap((type) =>
    store
      .ofKind('fenwick', type)
      .map(({ key }) => new URLSearchParams({ type, key, tenant: 'fenwick' }).toString()),
  );
}

type Secret = ReturnType<typeof readSecrets>[number];

function maySee(secret: Secret, username: string, tenant: string): boolean {
  if (tenant !== 'fenwick') return false;
  const [user] = store.byKey(tenant, 'user', [username]);
  const { departments = [], department_admin_of: headed = [] } = (user?.item ?? {}) as Record<
    string,
    string[]
  >;
  if (secret.visibility === 'tenant') return true;
  if (secret.visibility === 'private') return secret.owner === username;
  if (secret.visibility === 'admins') return false;
  return (secret.departments ?? []).some((name) => [...departments, ...headed].includes(name));
}

/** The tokens in instructions of mentors of tenants that the seeker is no admin of. */
function markers(username: string, tenant: string): string[] {
  return DEMO_TENANTS.filter((one) => one !== tenant || username !== 'helen.abara').flatMap((one) =>
    store
      .ofKind(one, 'mentor')
      .flatMap(({ item }) => JSON.stringify(item['private']).match(/CONFIDENTIAL-\w+/g) ?? []),
  );
}

function mentors(): string[] {
  return DEMO_TENANTS.flatMap((tenant) =>
    store.ofKind(tenant, 'mentor').map(({ key }) => mentorUuid(tenant, key)),
  );
}

/** Endpoints that look inside one facet, and the facets they have. */
const IN_FACETS: Partial<Record<QueryName, readonly Facet[]>> = {
  facetValues: CATALOG_FACETS,
  mentorFacetValues: MENTOR_FACETS,
  promptFacetValues: PROMPT_FACETS,
  userFacetValues: USER_FACETS,
};

/** The rest of an address, so that each parameter is looked at where it counts. */
function basesOf(name: QueryName, parameter: string): readonly string[] {
  if (name === 'related') return ['type=course&key=DAT-101', 'type=role'];
  const facets = IN_FACETS[name];
  if (facets === undefined) return ['limit=5'];
  const looked = parameter === 'facet_query' ? facets : facets.slice(0, 1);
  return looked.map((facet) => `facet=${facet.name}`);
}

/** Less what says nothing of items: the request's id, and a refused value, of which the beginning may be cut. */
function withoutRequest(text: string): string {
  return text.replace(/"request_id":"[^"]*"/, '').replaceAll(/"value":"[^"]*"/g, '');
}

function hasNext(text: string): boolean {
  const { next, pagination } = JSON.parse(text) as {
    next?: string | null;
    pagination?: { currentPage: number; totalPages: number };
  };
  if (pagination !== undefined) return pagination.currentPage < pagination.totalPages;
  return typeof next === 'string';
}
