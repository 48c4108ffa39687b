import type { Client } from '@opensearch-project/opensearch';
import { expect, it, vi } from 'vitest';
import { createCluster } from './cluster.ts';

const ANSWER = {
  _shards: { total: 1, successful: 1, failed: 0 },
  timed_out: false,
  hits: { total: { value: 1 }, hits: [{ _source: { id: 'a', row: 7 }, _score: 2 }] },
};
const failure = (statusCode: number) => Object.assign(new Error('answer'), { statusCode });
const lost = Object.assign(new Error('reset'), { name: 'ConnectionError' });

/** A cluster that says these things, the last of them for ever; its clock moves by waits alone. */
function clusterOf(...says: unknown[]) {
  let time = 0;
  let said = 0;
  const search = vi.fn<(params: unknown, options: unknown) => Promise<unknown>>(async () => {
    const next = says[Math.min(said, says.length - 1)];
    said += 1;
    if (next instanceof Error) throw next;
    return { body: next };
  });
  const { ask, underWay } = createCluster({
    client: { search } as unknown as Client,
    prefix: 'test',
    now: () => time,
    random: () => 1,
    wait: async (ms) => void (time += ms),
  });
  return {
    search,
    underWay,
    ask: (signal?: AbortSignal) => ask('catalog', {}, signal),
    pass: (ms: number) => (time += ms),
  };
}

it('answers from another node when one is lost, and asks the client for no repeats of its own', async () => {
  const { ask, search, underWay } = clusterOf(lost, failure(503), ANSWER);
  await expect(ask()).resolves.toMatchObject({ count: 1, hits: [{ id: 'a', row: 7, score: 2 }] });
  expect(search).toHaveBeenCalledTimes(3);
  expect(search.mock.calls[0]?.[1]).toEqual({ requestTimeout: 5_000, maxRetries: 0 });
  expect(underWay()).toBe(0);
});

it('answers from the index that took the place of the one that was asked', async () => {
  await expect(clusterOf(failure(404), ANSWER).ask()).resolves.toMatchObject({ count: 1 });
  await expect(clusterOf(failure(404)).ask()).rejects.toMatchObject({ name: 'EngineBusyError' });
});

it('answers nothing only where there is no index', async () => {
  const none = { ...ANSWER, _shards: { total: 0, successful: 0, failed: 0 }, hits: { hits: [] } };
  await expect(clusterOf(none).ask()).resolves.toMatchObject({ count: 0, hits: [] });
});

it('refuses a part of an answer, and does not ask a cluster that is late once more', async () => {
  for (const part of [
    { ...ANSWER, _shards: { total: 2, successful: 1, failed: 1 } },
    { ...ANSWER, _shards: { total: 2, successful: 1, failed: 0 } },
    { ...ANSWER, timed_out: true },
  ]) {
    const { ask, search } = clusterOf(part);
    // oxlint-disable-next-line no-await-in-loop -- one after another
    await expect(ask()).rejects.toMatchObject({ name: 'EngineBusyError' });
    expect(search).toHaveBeenCalledTimes(1);
  }
});

it('says that it is busy when no repeat helps, and asks nothing for five seconds after five such questions', async () => {
  const { ask, search, pass } = clusterOf(failure(429));
  for (let question = 0; question < 5; question += 1)
    // oxlint-disable-next-line no-await-in-loop -- one after another
    await expect(ask()).rejects.toMatchObject({ name: 'EngineBusyError' });
  expect(search).toHaveBeenCalledTimes(25);
  await expect(ask()).rejects.toMatchObject({ name: 'EngineBusyError', retryAfter: 5 });
  expect(search).toHaveBeenCalledTimes(25);
  pass(5_000);
  await expect(ask()).rejects.toMatchObject({ name: 'EngineBusyError' });
  expect(search).toHaveBeenCalledTimes(30);
});

it('throws what is wrong with a question as it is', async () => {
  const { ask, search } = clusterOf(failure(400));
  await expect(ask()).rejects.toMatchObject({ statusCode: 400 });
  expect(search).toHaveBeenCalledTimes(1);
});

it('gives a question up with its caller', async () => {
  const { ask, search } = clusterOf(lost);
  const over = AbortSignal.abort(new Error('gone'));
  await expect(ask(over)).rejects.toThrow('gone');
  expect(search).not.toHaveBeenCalled();
});
