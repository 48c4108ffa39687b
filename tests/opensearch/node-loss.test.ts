// Nodes are lost and come back under load: an answer is whole or a refusal, and what was acknowledged stays.
import { expect, inject, onTestFinished, test } from 'vitest';
import type { EngineDocument, SearchRequest } from '#server/engine/engine.ts';
import { connect } from '#server/engine/opensearch/connect.ts';
import { OpenSearchEngine } from '#server/engine/opensearch/opensearch-engine.ts';
import { startNode, stopNode } from './node-switch.ts';

const nodes = inject('nodes');
const READERS = 4;
/** Documents at the start. */
const FIRST = 200;
/** Documents of one write. */
const WRITTEN = 5;
/** How long the writes and the swap may take for which a node stays away, in milliseconds. */
const PATIENCE = 60_000;

const documentOf = (n: number): EngineDocument => ({
  row: n,
  id: `item-${String(n).padStart(5, '0')}`,
  access: ['public'],
  text: { name: `Lesson ${n}`, description: 'Statistics for everybody' },
  facets: { level: [['Beginner', 'Advanced'][n % 2] ?? ''] },
  numbers: {},
  keys: [],
});
const inCatalog = (document: EngineDocument) => ({ collection: 'catalog', document });

const everything: SearchRequest = {
  collection: 'catalog',
  access: ['public'],
  filters: {},
  facets: [{ name: 'level', limit: 5 }],
  sort: { by: 'name', descending: false },
  offset: 0,
  limit: 9_000,
};
/** Milliseconds between two pages of a reader. */
const READING = 50;
const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

test.skipIf(nodes === undefined)(
  'each node is lost and comes back under load: whole answers or refusals, nothing acknowledged is lost',
  async () => {
    if (nodes === undefined) return;
    const options = connect({ nodes: nodes.urls, prefix: `loss-${crypto.randomUUID().slice(0, 8)}` });
    const documents = Array.from({ length: FIRST }, (_, n) => documentOf(n));
    const engine = await OpenSearchEngine.build(options, documents.map(inCatalog), 1);
    onTestFinished(() => engine.close());
    const acknowledged = new Set(documents.map(({ id }) => id));
    const over = new AbortController();
    const tally = { answers: 0, refusals: 0, written: 0, writesFailed: 0, swaps: 0, swapsFailed: 0 };

    const read = async (text?: string) => {
      let last = 0;
      while (!over.signal.aborted) {
        const known = [...acknowledged];
        try {
          const request = text === undefined ? everything : { ...everything, text };
          // oxlint-disable-next-line no-await-in-loop -- a reader reads one page after another
          const { generation, count, hits, facets } = await engine.search(request);
          expect(generation).toBeGreaterThanOrEqual(last);
          last = generation;
          const ids = new Set(hits.map(({ id }) => id));
          expect(known.filter((id) => !ids.has(id))).toEqual([]);
          expect(ids.size).toBe(count);
          const counted = facets['level']?.buckets.reduce((sum, bucket) => sum + bucket.count, 0);
          expect(counted).toBe(count);
          tally.answers += 1;
          await pause(READING);
        } catch (error) {
          // What says that the server answers 503; anything else fails the test.
          if ((error as Error).name !== 'EngineBusyError') throw error;
          tally.refusals += 1;
          // oxlint-disable-next-line no-await-in-loop
          await pause(50);
        }
      }
    };

    // One after the other, as the server's follower does it.
    let generation = 1;
    let turn: Promise<void> = Promise.resolve();
    const inTurn = (work: () => Promise<void>) => (turn = turn.then(work));
    const pending: EngineDocument[] = [];
    const write = async () => {
      while (!over.signal.aborted) {
        const next = documents.length + pending.length;
        pending.push(...Array.from({ length: WRITTEN }, (_, n) => documentOf(next + n)));
        const put = [...pending];
        // oxlint-disable-next-line no-await-in-loop -- one write after another
        await inTurn(async () => {
          try {
            await engine.apply([{ collection: 'catalog', put, remove: [] }], generation + 1);
            generation += 1;
            for (const { id } of put) acknowledged.add(id);
            documents.push(...pending.splice(0));
            tally.written += put.length;
          } catch {
            tally.writesFailed += 1;
          }
        });
        // oxlint-disable-next-line no-await-in-loop
        await pause(100);
      }
    };
    const swap = async () => {
      while (!over.signal.aborted) {
        // oxlint-disable-next-line no-await-in-loop -- one swap after another
        await inTurn(async () => {
          try {
            await engine.rebuild(documents.map(inCatalog), generation);
            tally.swaps += 1;
          } catch {
            tally.swapsFailed += 1;
          }
        });
        // oxlint-disable-next-line no-await-in-loop
        await pause(1_000);
      }
    };
    /** What was lost is lost until something was written, swapped and read without it. */
    const workGoesOn = async () => {
      const before = { ...tally };
      await expect
        .poll(
          () =>
            tally.written > before.written &&
            tally.swaps > before.swaps &&
            tally.answers > before.answers + 10,
          { timeout: PATIENCE, interval: 100 },
        )
        .toBe(true);
    };
    const lose = async () => {
      for (let node = 1; node <= nodes.urls.length; node += 1) {
        // oxlint-disable-next-line no-await-in-loop -- two of three must stay
        await stopNode(nodes, node);
        // oxlint-disable-next-line no-await-in-loop
        await workGoesOn();
        // oxlint-disable-next-line no-await-in-loop
        await startNode(nodes, node);
      }
    };

    const readers = Array.from({ length: READERS }, (_, n) => read(n % 2 === 0 ? undefined : 'statistics'));
    const work = Promise.all([...readers, write(), swap()]);
    try {
      await Promise.race([lose(), work]);
    } finally {
      over.abort();
    }
    await work;
    process.stdout.write(`Node loss: ${JSON.stringify(tally)}\n`);

    expect(tally.swaps).toBeGreaterThanOrEqual(nodes.urls.length);
    expect(acknowledged.size).toBe(FIRST + tally.written);
    expect(tally.refusals).toBeLessThan(tally.answers / 10);
    for (const url of nodes.urls) {
      const one = connect({ nodes: [url], prefix: options.prefix });
      // oxlint-disable-next-line no-await-in-loop -- each node by itself
      const found = await OpenSearchEngine.found(one, generation);
      // oxlint-disable-next-line no-await-in-loop
      const ids = (await found?.search(everything))?.hits.map(({ id }) => id) ?? [];
      expect([...acknowledged].filter((id) => !ids.includes(id))).toEqual([]);
      // oxlint-disable-next-line no-await-in-loop
      await found?.close();
    }
  },
  240_000,
);

test.skipIf(nodes === undefined)(
  'while a shard is missing its collection is refused as a whole, and others are answered',
  async () => {
    if (nodes === undefined) return;
    const [first = '', , third = ''] = nodes.urls;
    const options = connect({ nodes: [first, third], prefix: `red-${crypto.randomUUID().slice(0, 8)}` });
    const documents = Array.from({ length: 10 }, (_, n) => documentOf(n));
    const engine = await OpenSearchEngine.build(
      options,
      documents.flatMap((document) => [inCatalog(document), { collection: 'mentors', document }]),
      1,
    );
    onTestFinished(() => engine.close());
    const { client, prefix } = options;
    // What a server reads at its start has its copy, too, as soon as the indices are there.
    const { body: health } = await client.cluster.health({ index: `${prefix}-*` });
    expect(health.status).toBe('green');
    // A second part of the catalog, on node 2 alone.
    const part = `${prefix}-catalog-part`;
    const source = await client.indices.get({ index: `${prefix}-catalog` });
    const mappings = Object.values(source.body)[0]?.mappings;
    await client.indices.create({
      index: part,
      body: {
        settings: {
          number_of_shards: 1,
          number_of_replicas: 0,
          'index.routing.allocation.require._name': 'Node 2',
        },
        ...(mappings === undefined ? {} : { mappings }),
        aliases: { [`${prefix}-catalog`]: {} },
      },
    });
    await client.reindex({
      body: {
        source: { index: `${prefix}-mentors` },
        dest: { index: part },
        script: { source: "ctx._id = 'p' + ctx._id; ctx._source.id = 'p' + ctx._source.id" },
      },
      refresh: true,
    });
    const whole = await engine.search(everything);
    expect(whole.count).toBe(20);

    await stopNode(nodes, 2);
    try {
      for (let question = 0; question < 12; question += 1) {
        const asked = [
          () => engine.search(everything),
          () => engine.search({ ...everything, text: 'statistics' }),
          () => engine.facetValues({ ...everything, facet: { name: 'level', limit: 5 }, contains: '' }),
        ];
        for (const one of asked)
          // oxlint-disable-next-line no-await-in-loop -- one after another
          await expect(one()).rejects.toMatchObject({ name: 'EngineBusyError' });
      }
      // By another engine, for the first leaves the cluster alone for a while.
      const other = await OpenSearchEngine.found(options, 1);
      expect((await other?.search({ ...everything, collection: 'mentors' }))?.count).toBe(10);
    } finally {
      await startNode(nodes, 2);
    }
    await expect
      .poll(() => engine.search(everything).catch(() => undefined), { timeout: 30_000, interval: 500 })
      .toEqual(whole);
  },
  240_000,
);
