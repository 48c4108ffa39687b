// The whole server over a cluster: it answers as it does alone, follows its store, and never answers nothing meanwhile.
import { Client } from '@opensearch-project/opensearch';
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, inject, onTestFinished, test } from 'vitest';
import { indexedDocuments } from '#server/engine/indexed-documents.ts';
import { OpenSearchEngine } from '#server/engine/opensearch/opensearch-engine.ts';
import { importDemo } from '#server/demo/import-demo.ts';
import { openStore } from '#server/store/sqlite-store.ts';
import { type RunningServer, startServer } from '../e2e/server.ts';

const node = inject('opensearch');
const prefixed = () => `server-${crypto.randomUUID().slice(0, 8)}`;

async function start(environment: Readonly<Record<string, string>>): Promise<RunningServer> {
  const server = await startServer(environment);
  onTestFinished(() => server.stop());
  return server;
}
const overCluster = (prefix: string) => ({
  WAYFINDER_ENGINE: 'opensearch',
  WAYFINDER_OPENSEARCH_URL: node,
  WAYFINDER_OPENSEARCH_PREFIX: prefix,
});

/** An answer without what is each server's own. */
async function answer({ origin }: RunningServer, path: string) {
  const response = await fetch(origin + path);
  const text = (await response.text()).replaceAll(origin, '');
  return {
    status: response.status,
    body: JSON.parse(text) as { results?: { name: string }[]; count?: number },
  };
}

test.skipIf(node === '')('the demo is answered over a cluster as it is by the engine here', async () => {
  const [here, there] = await Promise.all([start({}), start(overCluster(prefixed()))]);
  const paths = [
    '/api/search/catalog/?limit=50&order_by=name&order_ascending=true',
    '/api/search/catalog/?level=Beginner&subject=Computing&order_by=popularity',
    '/api/search/catalog/?content=courses&price=Free&language=Spanish&order_by=rating&offset=5',
    '/api/search/catalog/?course_id=COM-101',
    '/api/search/mentors/?order_by=name',
    '/api/search/prompts/?category=Coding&sort_by=name',
    '/api/discovery/facet-values/?facet=skills&facet_query=data',
    '/api/discovery/relax/?subject=Languages&level=Advanced',
    '/api/discovery/path/?role=data-analyst&tenant=northmoor&language=English',
  ];
  for (const path of paths) {
    // oxlint-disable-next-line no-await-in-loop -- one after another, to say which differs
    const [ours, theirs] = await Promise.all([answer(here, path), answer(there, path)]);
    expect(theirs, path).toEqual(ours);
  }
  // Scores are each engine's own: the same things are found, and the best is the same.
  for (const text of ['python', 'machine learning', 'statistcs', 'design', 'drawing']) {
    const path = `/api/search/catalog/?query=${encodeURIComponent(text)}&limit=100`;
    // oxlint-disable-next-line no-await-in-loop
    const [ours, theirs] = await Promise.all([answer(here, path), answer(there, path)]);
    expect(ours.body.count, text).toBeGreaterThan(0);
    const named = ({ body }: typeof ours) => body.results?.map(({ name }) => name) ?? [];
    const shared = named(ours)
      .slice(0, 10)
      .filter((name) => named(theirs).slice(0, 10).includes(name));
    expect(shared.length, text).toBeGreaterThanOrEqual(Math.min(10, ours.body.count ?? 0) / 2);
  }
});

test.skipIf(node === '')('an import is followed, and a restart fills nothing again', async () => {
  const prefix = prefixed();
  const data = mkdtempSync(join(tmpdir(), 'wayfinder-'));
  onTestFinished(() => rmSync(data, { recursive: true, force: true }));
  const environment = { ...overCluster(prefix), WAYFINDER_DATA: data };
  const first = await startServer(environment);
  const path = '/api/search/catalog/?query=zeppelinology';
  expect((await answer(first, path)).body.count).toBe(0);
  const file = join(data, 'more.jsonl');
  writeFileSync(file, '{"type":"course","course_id":"Z-1","name":"Zeppelinology","visibility":"public"}\n');
  await promisify(execFile)(process.execPath, ['src/server/import/cli.ts', file, '--tenant', 'northmoor'], {
    env: { ...process.env, WAYFINDER_DATA: data },
  });
  await expect.poll(async () => (await answer(first, path)).body.count, { timeout: 20_000 }).toBe(1);
  await first.stop();
  const indices = async () =>
    Object.keys((await new Client({ node }).indices.getAlias({ name: `${prefix}-*` })).body).toSorted();
  const before = await indices();
  const second = await startServer(environment);
  expect((await answer(second, path)).body.count).toBe(1);
  expect(await indices()).toEqual(before);
  await second.stop();
});

test.skipIf(node === '')('ten swaps under load: every answer is whole, none is empty', async () => {
  const store = openStore(':memory:');
  await importDemo(store);
  const options = { client: new Client({ node }), prefix: prefixed() };
  // Two collections, swapped in one step.
  const documents = () =>
    [...indexedDocuments(store.all())].filter(({ collection }) => /^(catalog|mentors)$/.test(collection));
  const engine = await OpenSearchEngine.build(options, documents(), store.generation());
  const request = {
    collection: 'catalog',
    access: ['public'],
    filters: {},
    facets: [{ name: 'level', limit: 5 }],
    sort: { by: 'name', descending: false },
    offset: 0,
    limit: 10,
  };
  const expected = await engine.search(request);
  const over = new AbortController();
  let answers = 0;
  const read = async () => {
    while (!over.signal.aborted) {
      // oxlint-disable-next-line no-await-in-loop -- a reader reads one page after another
      const found = await engine.search(request);
      expect({ ...found, generation: 0 }).toEqual({ ...expected, generation: 0 });
      answers += 1;
    }
  };
  const readers = Promise.all([read(), read(), read(), read()]);
  for (let swap = 1; swap <= 10; swap += 1)
    // oxlint-disable-next-line no-await-in-loop -- swaps follow one another
    await engine.rebuild(documents(), store.generation());
  over.abort();
  await readers;
  expect(answers).toBeGreaterThan(10);
  await engine.close();
});
