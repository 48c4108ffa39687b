// The two halves of the app meet: an address is decoded, asked of the real server in this process, and folded.
import { QueryClient } from '@tanstack/react-query';
import { beforeAll, expect, test } from 'vitest';
import { catalogQuery } from '#client/catalog-query.ts';
import { facetValuesQuery } from '#client/discovery-queries.ts';
import { createClient, type Client } from '#client/create-client.ts';
import { createApp } from '#server/app.ts';
import { EmbeddedEngine } from '#server/engine/embedded/embedded-engine.ts';
import { indexedDocuments } from '#server/engine/indexed-documents.ts';
import { openStore } from '#server/store/sqlite-store.ts';
import { CATALOG, catalogArguments } from '#url/catalog.ts';
import { decode, setText, toggle } from '#url/filters.ts';

const courses = [
  { key: 'c/1', name: 'C++ & data', subject: 'Computing', topics: ['Business, Law'], level: 'Advanced' },
  { key: '..', name: 'Data for all', subject: 'Computing', topics: ['__proto__'], level: 'Beginner' },
  { key: 'x', name: 'Old maps', subject: 'History', topics: ['100% online'], level: 'Beginner' },
];
const EMPTY = decode(CATALOG, new URLSearchParams());
let client: Client;
let token: string | undefined;
let issued: string;

beforeAll(() => {
  const store = openStore(':memory:');
  const session = store.beginImport();
  session.stage(
    courses.map(({ key, ...item }) => ({ tenant: 'a', kind: 'course', visibility: 'public', key, item })),
  );
  session.stage([
    { tenant: 'a', kind: 'course', visibility: 'tenant', key: 'in', item: { name: 'Data within' } },
  ]);
  session.commit();
  issued = store.issueToken({ tenant: 'a', username: 'ann', role: 'member' });
  const engine = EmbeddedEngine.build(indexedDocuments(store.all()), store.generation());
  const config = { name: 'Test', basePath: '', buildId: 'test' };
  client = createClient({
    baseUrl: 'http://here',
    fetch: createApp({ engine, store, config }),
    token: () => token,
  });
});

const pageOf = (state = EMPTY) => new QueryClient().fetchQuery(catalogQuery(client, catalogArguments(state)));
const namesOf = async (state = EMPTY) => (await pageOf(state)).items.map(({ name }) => name);

test('every count shown is the count after the choice', async () => {
  const { facets, count } = await pageOf();
  expect(count).toBe(3);
  let choices = 0;
  for (const facet of ['subject', 'topics', 'level'] as const)
    for (const { value, count: promised } of facets.get(facet)?.buckets ?? []) {
      expect((await pageOf(toggle(CATALOG, EMPTY, facet, value))).count, value).toBe(promised);
      choices += 1;
    }
  expect(choices).toBe(7);
});

test('awkward words arrive as they were chosen', async () => {
  expect(await namesOf(setText(EMPTY, 'c++ & data'))).toContain('C++ & data');
  expect(await namesOf(toggle(CATALOG, EMPTY, 'topics', 'Business, Law'))).toEqual(['C++ & data']);
  expect(await namesOf(toggle(CATALOG, EMPTY, 'topics', '__proto__'))).toEqual(['Data for all']);
  expect(await namesOf(toggle(CATALOG, EMPTY, 'topics', '100% online'))).toEqual(['Old maps']);
});

test('one facet’s values are found by what they contain', async () => {
  const page = await new QueryClient().fetchQuery(
    facetValuesQuery(client, 'facetValues', { facet: 'topics', facet_query: 'law' }),
  );
  expect(page.buckets.map(({ value, count }) => [value, count])).toEqual([['Business, Law', 1]]);
});

test('who signs in sees more', async () => {
  const asked = setText(EMPTY, 'within');
  expect(await namesOf(asked)).not.toContain('Data within');
  token = issued;
  expect(await namesOf(asked)).toContain('Data within');
  token = 'forged';
  expect(await pageOf(asked).catch((error: unknown) => error)).toMatchObject({
    name: 'ApiError',
    kind: 'unauthorized',
  });
  token = undefined;
});

test('what the server refuses comes back with the parameter and the remedy', async () => {
  const refused = await client.call('catalog', { limit: 1_000 }).catch((error: unknown) => error);
  expect(refused).toMatchObject({
    name: 'ApiError',
    kind: 'bad-request',
    status: 400,
    problem: { parameters: [{ parameter: 'limit', value: '1000' }] },
  });
});
