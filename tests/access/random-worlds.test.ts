// Two thousand small worlds, each asked through the front door and compared with the oracle.
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { createApp } from '#server/app.ts';
import { EmbeddedEngine } from '#server/engine/embedded/embedded-engine.ts';
import { indexedDocuments } from '#server/engine/indexed-documents.ts';
import type { NewItem } from '#server/store/import-session.ts';
import { openStore } from '#server/store/sqlite-store.ts';
import { VISIBILITIES } from '#server/store/visibilities.ts';
import { type Asker, expected, type Wanted } from './oracle.ts';

const TENANTS = ['a', 'b'];
const DEPARTMENTS = ['Maths', 'Art'];
const WORDS = ['sun', 'owl', 'ivy', 'fog'];
const LEVELS = ['Beginner', 'Intermediate', 'Advanced'];
const NAMES = ['ann', 'bob'];

/**
 * A kind, where it is asked for, and two of its facets or more; where it is asked with fewer choices, and the names of
 * those two facets in a text that suggestions are asked for.
 */
const COLLECTIONS = [
  {
    kind: 'course',
    address: '/api/search/catalog/',
    facets: ['level', 'tags', 'tenant'],
    relaxed: '/api/discovery/relax/',
    tokens: ['level', 'tag'],
    runs: 2_000,
  },
  {
    kind: 'course',
    address: '/api/search/personalized-catalog/{me}/',
    facets: ['level', 'tags'],
    relaxed: undefined,
    tokens: undefined,
    runs: 200,
  },
  {
    kind: 'mentor',
    address: '/api/search/mentors/',
    facets: ['tags', 'llm'],
    relaxed: '/api/discovery/relax/mentors/',
    tokens: ['tag'],
    runs: 200,
  },
  {
    kind: 'prompt',
    address: '/api/search/prompts/',
    facets: ['style', 'tone'],
    relaxed: '/api/discovery/relax/prompts/',
    tokens: [],
    runs: 200,
  },
  {
    kind: 'user',
    address: '/api/search/users/orgs/{mine}/users/{me}/',
    facets: ['department', 'role'],
    relaxed: '/api/discovery/relax/orgs/{mine}/users/{me}/',
    tokens: undefined,
    runs: 200,
  },
] as const;

const some = (values: readonly string[]) => fc.subarray([...values], { minLength: 0 });

const anItem = fc.record({
  tenant: fc.constantFrom(...TENANTS),
  visibility: fc.constantFrom(...VISIBILITIES),
  departments: some(DEPARTMENTS),
  owner: fc.constantFrom(...NAMES),
  words: fc.subarray(WORDS, { minLength: 1 }),
  level: fc.constantFrom(...LEVELS),
  tags: some(['x', 'y', 'z']),
});

const anAsker: fc.Arbitrary<Asker> = fc.record({
  tenant: fc.constantFrom(...TENANTS),
  username: fc.constantFrom(...NAMES),
  admin: fc.boolean(),
  departments: some(DEPARTMENTS),
});

const aQuestion = fc.record({
  text: fc.option(fc.constantFrom(...WORDS), { nil: undefined }),
  first: fc.oneof(fc.constant([]), some([...LEVELS, 'x', 'y', 'Maths'])),
  second: fc.oneof(fc.constant([]), some(['x', 'z', 'Beginner', 'b'])),
});

test.each(COLLECTIONS)(
  '$runs worlds at $address',
  async ({ kind, address, facets, relaxed, tokens, runs }) => {
    const [first, second] = facets;
    const isPersonal = address.includes('{me}');
    await fc.assert(
      fc.asyncProperty(
        fc.array(anItem, { minLength: 1, maxLength: 12 }),
        isPersonal ? anAsker : fc.option(anAsker, { nil: undefined }),
        aQuestion,
        async (drawn, asker, question) => {
          const items = drawn.map(({ words, level, tags, ...sight }, index): NewItem => {
            const [tag = 'none'] = tags;
            const item = { name: words.join(' '), level, tags, style: level, tone: tag, llm: level };
            const user = { department: sight.departments, role: level };
            return { ...sight, kind, key: `k${index}`, item: kind === 'user' ? { ...item, ...user } : item };
          });
          const wanted: Wanted = {
            text: question.text,
            chosen: { [first]: question.first, [second]: question.second },
          };
          const inTenant = items.filter(({ tenant }) => kind !== 'user' || tenant === asker?.tenant);
          const world = openWorld(items, asker);
          const answer = await ask(world, address, wanted);
          const right = expected(inTenant, asker, wanted, facets);
          expect(answer.count).toBe(right.keys.length);
          expect(answer.keys.toSorted()).toEqual(right.keys.toSorted());
          for (const facet of facets)
            expect(answer.facets[facet] ?? {}, facet).toEqual(right.facets[facet] ?? {});
          const count = (one: Wanted) => expected(inTenant, asker, one, []).keys.length;
          if (relaxed !== undefined)
            for (const { facet, value, count: told } of await relax(world, relaxed, wanted))
              expect(told, `without ${facet} ${value}`).toBe(count(without(wanted, facet, value)));
          if (tokens !== undefined) {
            const chosen = Object.fromEntries(
              tokens.map((_, index) => facets[index] ?? '').map((name) => [name, wanted.chosen[name] ?? []]),
            );
            const typed = tokens.flatMap((token, index) =>
              (chosen[facets[index] ?? ''] ?? []).map((value) => `${token}:${value} `),
            );
            const isEmpty = typed.length === 0 && wanted.text === undefined;
            expect(await suggested(world, kind, `${typed.join('')}${wanted.text ?? ''}`)).toBe(
              isEmpty ? 0 : count({ text: wanted.text, chosen }),
            );
          }
          world.store.close();
        },
      ),
      { numRuns: runs },
    );
  },
  240_000,
);

/** What stands in an address for a question. */
function parametersOf({ text, chosen }: Wanted): URLSearchParams {
  return new URLSearchParams([
    ['limit', '100'],
    ...(text === undefined ? [] : [['query', text]]),
    ...Object.entries(chosen).flatMap(([facet, values]) => values.map((value) => [facet, value])),
  ]);
}

/** The question without one value of a facet, or without its text. */
function without({ text, chosen }: Wanted, facet: string, value: string): Wanted {
  if (facet === 'query') return { text: undefined, chosen };
  return { text, chosen: { ...chosen, [facet]: (chosen[facet] ?? []).filter((one) => one !== value) } };
}

/** The front door of a world that has these items, as the asker finds it. */
function openWorld(items: readonly NewItem[], asker: Asker | undefined) {
  const store = openStore(':memory:');
  const session = store.beginImport();
  session.stage(items);
  if (asker !== undefined) session.stage([recordOf(asker)]);
  session.commit();
  const own = `user/${asker?.tenant}/${asker?.username}`;
  const documents = [...indexedDocuments(store.all())].filter(({ document }) => document.id !== own);
  const engine = EmbeddedEngine.build(documents, store.generation());
  const app = createApp({ engine, store, config: { name: 'Test', basePath: '', buildId: 'test' } });
  const headers = new Headers();
  if (asker !== undefined) {
    const { tenant, admin } = asker;
    const role = admin ? 'tenant-admin' : 'member';
    headers.set('Authorization', `Token ${store.issueToken({ tenant, username: asker.username, role })}`);
  }
  const get = async (address: string, parameters: URLSearchParams): Promise<unknown> => {
    const path = address.replace('{me}', asker?.username ?? '').replace('{mine}', asker?.tenant ?? '');
    const response = await app(new Request(`http://here${path}?${parameters}`, { headers }));
    const body: unknown = await response.json();
    expect(response.status, JSON.stringify(body)).toBe(200);
    return body;
  };
  return { get, store };
}

type World = ReturnType<typeof openWorld>;

async function ask({ get, store }: World, address: string, wanted: Wanted) {
  const keys = new Map([...store.all()].map(({ number, tenant, key }) => [number, `${tenant}/${key}`]));
  const body = (await get(address, parametersOf(wanted))) as {
    count: number;
    results: { id: number }[];
    facets: Record<string, { terms: Record<string, number> }>;
  };
  return {
    count: body.count,
    keys: body.results.map(({ id }) => keys.get(id) ?? 'unknown'),
    facets: Object.fromEntries(Object.entries(body.facets).map(([name, { terms }]) => [name, terms])),
  };
}

async function relax({ get }: World, address: string, wanted: Wanted) {
  const body = await get(address, parametersOf(wanted));
  return (body as { without: { facet: string; value: string; count: number }[] }).without;
}

/** How many of this kind are suggested for a text. */
async function suggested({ get }: World, kind: string, typed: string): Promise<number> {
  const body = await get('/api/discovery/suggest/', new URLSearchParams({ query: typed }));
  const { groups } = body as { groups: { collection: string; count: number }[] };
  return groups.find(({ collection }) => collection === `${kind}s`)?.count ?? 0;
}

/** The asker's own record, from which the server knows departments. */
function recordOf({ tenant, username, departments }: Asker): NewItem {
  return {
    tenant,
    kind: 'user',
    key: username,
    visibility: 'admins',
    item: { name: username, departments },
  };
}
