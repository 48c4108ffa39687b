import { expect, onTestFinished, test, vi } from 'vitest';
import { ask, COLLECTION, engineCases, sample } from '#server/engine/engine.case.ts';
import type { Engine, EngineDocument } from '#server/engine/engine.ts';
import { EmbeddedEngine } from '#server/engine/embedded/embedded-engine.ts';
import { inProcessThread, type InProcessThread } from './in-process-port.case.ts';
import { QueuedEngine, type QueuedEngineOptions } from './queued-engine.ts';

const build = (documents: readonly EngineDocument[], generation: number) =>
  EmbeddedEngine.build(
    documents.map((document) => ({ collection: COLLECTION, document })),
    generation,
  );

engineCases('the queued engine', async (documents) => {
  const engine = new QueuedEngine({
    spawn: () => inProcessThread(() => build(documents, 1)).port,
    threads: 2,
  });
  await engine.started();
  return engine;
});

/** Everything a test needs to hold threads up, kill them and change what the next one loads. */
async function rig(options: Omit<QueuedEngineOptions, 'spawn'> = {}) {
  const threads: InProcessThread[] = [];
  const asked: string[] = [];
  /** What the next thread loads. */
  let load = async (): Promise<Engine> => build([sample('a')], 1);
  /** What each search waits for before it is run. */
  let gate = Promise.resolve();
  const queued = new QueuedEngine({
    ...options,
    spawn() {
      const thread = inProcessThread(async () => {
        const engine = await load();
        return Object.assign(Object.create(engine) as Engine, {
          status: () => engine.status(),
          apply: engine.apply.bind(engine),
          facetValues: engine.facetValues.bind(engine),
          async search(...given: Parameters<Engine['search']>) {
            asked.push(given[0].text ?? '');
            await gate;
            return engine.search(...given);
          },
        });
      });
      threads.push(thread);
      return thread.port;
    },
  });
  onTestFinished(() => queued.close());
  await queued.started();
  return {
    queued,
    threads,
    asked,
    loads: (next: () => Promise<Engine>) => (load = next),
    /** Searches wait from now on until the returned function is called. */
    hold: () => {
      const { promise, resolve } = Promise.withResolvers<void>();
      gate = promise;
      return resolve;
    },
    search: (text: string, priority?: 'prefetch', signal?: AbortSignal) =>
      queued.search(ask({ text, ...(priority === undefined ? {} : { priority }) }), signal),
  };
}

const add = (id: string) => [{ collection: COLLECTION, put: [sample(id)], remove: [] }];

test('refuses at once when all places are taken, and says when to come again', async () => {
  const { hold, search } = await rig({ queueLimit: 2 });
  const release = hold();
  const accepted = [search('1'), search('2'), search('3')];
  await expect(search('4')).rejects.toMatchObject({ name: 'EngineBusyError', retryAfter: 1 });
  release();
  expect(await Promise.all(accepted)).toHaveLength(3);
});

test('a queue without places still runs what is free to run', async () => {
  const { search } = await rig({ queueLimit: 0 });
  expect((await search('a')).count).toBe(1);
});

test('refuses prefetches first, and runs them last', async () => {
  const { hold, search, asked } = await rig({ queueLimit: 2 });
  const release = hold();
  const running = search('running');
  const early = search('early', 'prefetch');
  const wanted = search('wanted');
  await expect(search('late', 'prefetch')).rejects.toThrow('Too many');
  release();
  await Promise.all([running, early, wanted]);
  expect(asked).toEqual(['running', 'wanted', 'early']);
});

test('a prefetch gives up its place to who finds none', async () => {
  const { hold, search } = await rig({ queueLimit: 1 });
  const release = hold();
  const running = search('running');
  const early = search('early', 'prefetch');
  const refused = expect(early).rejects.toThrow('Too many');
  const wanted = search('wanted');
  await refused;
  release();
  await Promise.all([running, wanted]);
});

test('an overtaken request leaves the queue and never runs', async () => {
  const { hold, search, asked } = await rig({ queueLimit: 1 });
  const release = hold();
  const running = search('running');
  const overtaken = new AbortController();
  const waiting = search('waiting', undefined, overtaken.signal);
  const gone = expect(waiting).rejects.toThrow('overtaken');
  overtaken.abort(new Error('overtaken'));
  await gone;
  const next = search('next');
  release();
  await Promise.all([running, next]);
  expect(asked).toEqual(['running', 'next']);
});

test('a request that is overtaken while it runs is let go at once, and the thread goes on', async () => {
  const { hold, search } = await rig();
  const release = hold();
  const overtaken = new AbortController();
  const running = search('running', undefined, overtaken.signal);
  const gone = expect(running).rejects.toThrow('overtaken');
  overtaken.abort(new Error('overtaken'));
  await gone;
  release();
  expect((await search('a')).count).toBe(1);
});

test('a thread that dies is replaced, and what it ran is refused', async () => {
  const { queued, threads, hold, search } = await rig();
  const release = hold();
  const refused = [expect(search('running')).rejects, expect(search('waiting')).rejects];
  threads[0]?.die();
  await Promise.all(refused.map((one) => one.toMatchObject({ name: 'EngineBusyError' })));
  expect(queued.status()).toMatchObject({ ready: false, generation: 1 });
  await expect(search('too soon')).rejects.toThrow('starting');
  release();
  await vi.waitUntil(() => queued.status().ready);
  expect((await search('a')).count).toBe(1);
  expect(threads).toHaveLength(2);
});

test('while one thread is replaced the other one answers', async () => {
  const { queued, threads, search } = await rig({ threads: 2 });
  threads[0]?.die();
  expect((await search('a')).count).toBe(1);
  expect(queued.status().ready).toBe(true);
});

test('a thread that loaded an older generation than another lets that answer', async () => {
  const { queued, loads, hold, search } = await rig({ threads: 2 });
  let generation = 1;
  loads(async () => {
    generation += 1;
    return build([sample('a')], generation);
  });
  await queued.swap();
  const release = hold();
  const both = [search(''), search('')];
  release();
  expect((await Promise.all(both)).map((one) => one.generation)).toEqual([3, 3]);
});

test('a thread that cannot load is tried again until it can', async () => {
  const { queued, threads, loads, search } = await rig();
  let tries = 0;
  loads(async () => {
    tries += 1;
    if (tries < 3) throw new Error('the disk is slow');
    return build([sample('a')], 1);
  });
  threads[0]?.die();
  await vi.waitUntil(() => queued.status().ready);
  expect(tries).toBe(3);
  expect((await search('a')).count).toBe(1);
});

test('does not start when a thread cannot load', async () => {
  const { port, die } = inProcessThread(() => new Promise<Engine>(() => {}));
  const engine = new QueuedEngine({ spawn: () => port });
  die();
  await expect(engine.started()).rejects.toMatchObject({ name: 'EngineBusyError' });
});

test('a swap changes nothing for who asks meanwhile, and everything afterwards', async () => {
  const { queued, loads, search, hold } = await rig({ threads: 2 });
  loads(async () => build([sample('a'), sample('b')], 7));
  const release = hold();
  const before = [search(''), search(''), search('')];
  const swap = queued.swap();
  release();
  await swap;
  const generations = await Promise.all(before.map(async (one) => (await one).generation));
  expect(generations.slice(0, 2)).toEqual([1, 1]);
  expect(await search('')).toMatchObject({ generation: 7, count: 2 });
  expect(queued.status()).toMatchObject({ ready: true, generation: 7, documents: 2 });
});

test('fifty swaps under load give no error and no answer of two generations', async () => {
  const { queued, loads } = await rig({ threads: 2, queueLimit: 100 });
  let newest = 1;
  // Generation n holds n documents, so an answer that mixes two betrays itself.
  const world = (size: number) => Array.from({ length: size }, (_, i) => sample(`item-${i}`));
  loads(async () => build(world(newest), newest));
  const seen = new Set<number>();
  const stop = new AbortController();
  const client = async () => {
    while (!stop.signal.aborted) {
      // oxlint-disable-next-line no-await-in-loop -- a client waits for its answer
      const { generation, count, hits } = await queued.search(ask({ limit: 100 }));
      expect([count, hits.length]).toEqual([generation, generation]);
      seen.add(generation);
    }
  };
  const clients = Array.from({ length: 8 }, client);
  for (newest = 2; newest <= 51; newest += 1)
    // oxlint-disable-next-line no-await-in-loop -- swaps follow one another
    await queued.swap();
  stop.abort();
  await Promise.all(clients);
  expect(seen.size).toBeGreaterThan(10);
  expect(queued.status().generation).toBe(51);
});

test('changes that come during a swap are in the new index too', async () => {
  const { queued, loads, search } = await rig({ threads: 2 });
  const { promise, resolve } = Promise.withResolvers<void>();
  loads(async () => {
    await promise;
    return build([sample('a'), sample('loaded')], 2);
  });
  const swap = queued.swap();
  // The next index has generation 2 from the store already; 3 it must be told of.
  await queued.apply(add('skipped'), 2);
  await queued.apply(add('b'), 3);
  expect(await search('')).toMatchObject({ generation: 3, count: 3 });
  resolve();
  await swap;
  const { generation, hits } = await search('');
  expect(generation).toBe(3);
  expect(hits.map(({ id }) => id)).toEqual(['a', 'b', 'loaded']);
});

test('a swap that fails leaves the old index, with the changes', async () => {
  const { queued, loads, search } = await rig();
  loads(async () => {
    throw new Error('no memory');
  });
  const failed = expect(queued.swap()).rejects.toMatchObject({ name: 'EngineBusyError' });
  await queued.apply(add('b'), 2);
  await failed;
  expect(await search('')).toMatchObject({ generation: 2, count: 2 });
});

test('changes that fail cost the thread its place', async () => {
  const { queued, loads, threads, search } = await rig();
  loads(async () => build([sample('reloaded')], 2));
  const broken = [{ collection: COLLECTION, put: [{ ...sample('b'), facets: null as never }], remove: [] }];
  await queued.apply(broken, 2);
  await vi.waitUntil(() => queued.status().ready);
  expect(threads).toHaveLength(2);
  expect((await search('')).hits.map(({ id }) => id)).toEqual(['reloaded']);
});

test('compacts by itself after many changes', async () => {
  const { queued, loads } = await rig();
  const many = Array.from({ length: 2_100 }, (_, i) => sample(`item-${i}`));
  loads(async () => build(many, 2));
  await queued.apply([{ collection: COLLECTION, put: many, remove: ['a'] }], 2);
  expect(queued.status().needsCompaction).toBe(true);
  await vi.waitUntil(() => queued.status().needsCompaction === false);
  expect(queued.status().documents).toBe(2_100);
});

test('a closed engine refuses', async () => {
  const { queued, search, hold } = await rig();
  hold();
  const refused = [expect(search('running')).rejects, expect(search('waiting')).rejects];
  await queued.close();
  await Promise.all(refused.map((one) => one.toMatchObject({ name: 'EngineBusyError' })));
  await expect(search('after')).rejects.toMatchObject({ name: 'EngineBusyError' });
  await expect(queued.swap()).rejects.toThrow('closed');
});

test('what cannot be sent is refused and costs nobody else their answer', async () => {
  const { queued, search } = await rig();
  const unsendable = { ...ask(), text: (() => {}) as never };
  await expect(queued.search(unsendable)).rejects.toThrow('could not be cloned');
  expect((await search('a')).count).toBe(1);
});
