import * as fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import type { ApiError } from './api-error.ts';
import { createClient, type ClientOptions } from './create-client.ts';
import type { Wait } from './retry.ts';

const PAGE = { results: [], count: 0 };
const json = (body: unknown, init?: ResponseInit) => Response.json(body, init);

/** A client of a server that answers by `answer`; it counts requests and keeps waits instead of waiting. */
function clientOf(
  answer: (request: Request, n: number) => Response | Promise<Response>,
  options: ClientOptions = {},
) {
  const requests: Request[] = [];
  const waits: number[] = [];
  const wait: Wait = (ms) => {
    waits.push(ms);
    return Promise.resolve();
  };
  const client = createClient({
    baseUrl: 'https://api.test/dm/',
    fetch: async (request) => {
      requests.push(request);
      return answer(request, requests.length);
    },
    random: () => 1,
    wait,
    ...options,
  });
  return { client, requests, waits, call: () => client.call('catalog', {}) };
}

const failureOf = async (answer: Promise<unknown>): Promise<ApiError> => {
  const error: unknown = await answer.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toMatchObject({ name: 'ApiError' });
  return error as ApiError;
};

describe('a request', () => {
  test('goes below the path prefix, with path and query filled in canonical form', async () => {
    const { client, requests } = clientOf(() => json(PAGE));
    await client.call('personalizedCatalog', {
      username: 'ann/é?#',
      query: 'c++ & data',
      tags: ['b', 'a'],
      limit: 12,
    });
    expect(requests[0]?.url).toBe(
      'https://api.test/dm/api/search/personalized-catalog/ann%2F%C3%A9%3F%23/?query=c%2B%2B+%26+data&tags=b&tags=a',
    );
  });

  test('of a user named as a directory is not sent', async () => {
    const { client, requests } = clientOf(() => json(PAGE));
    expect(await failureOf(client.call('personalizedCatalog', { username: '..' }))).toMatchObject({
      kind: 'bad-request',
    });
    expect(requests).toHaveLength(0);
  });

  test('carries the token of the moment, and none for a visitor', async () => {
    let token: string | undefined;
    const { call, requests } = clientOf(() => json(PAGE), { token: () => token });
    await call();
    token = 'secret';
    await call();
    expect(requests.map(({ headers }) => headers.get('Authorization'))).toEqual([null, 'Token secret']);
    expect(requests[0]?.headers.get('Accept')).toBe('application/json');
  });

  test('that is a guess says so, and is asked only once', async () => {
    const { client, requests, call } = clientOf(() => json({}, { status: 503 }));
    await failureOf(client.call('catalog', {}, { priority: 'prefetch' }));
    expect(requests.map(({ headers }) => headers.get('X-Wayfinder-Prefetch'))).toEqual(['1']);
    await failureOf(call());
    expect(requests.at(-1)?.headers.get('X-Wayfinder-Prefetch')).toBeNull();
  });
});

describe('a failure', () => {
  test.each([
    [400, 'bad-request'],
    [401, 'unauthorized'],
    [403, 'forbidden'],
    [404, 'not-found'],
    [408, 'timeout'],
    [409, 'conflict'],
    [410, 'not-found'],
    [413, 'too-large'],
    [414, 'too-large'],
    [422, 'bad-request'],
    [429, 'rate-limited'],
    [500, 'server'],
    [501, 'not-found'],
    [502, 'unavailable'],
    [503, 'unavailable'],
    [504, 'unavailable'],
    [304, 'unreadable'],
  ] as const)('%i is %s', async (status, kind) => {
    const bodiless = status === 304;
    const { call } = clientOf(() => (bodiless ? new Response(null, { status }) : json({}, { status })));
    expect(await failureOf(call())).toMatchObject({ kind, status });
  });

  test('says what the server said', async () => {
    const problem = {
      type: 'about:blank',
      title: 'Bad request',
      status: 400,
      detail: 'limit must be a whole number from 1 to 100',
      parameters: [{ parameter: 'limit', value: '0', message: 'must be a whole number' }],
      request_id: 'r1',
    };
    const { call } = clientOf(() => json({ ...problem, extra: [] }, { status: 400 }));
    const error = await failureOf(call());
    expect(error).toMatchObject({ message: problem.detail, problem, requestId: 'r1' });
  });

  test('of another form keeps what can be read', async () => {
    const bodies = [
      { detail: 'Not found.' },
      { title: 7, parameters: 'x', retry_after: [] },
      ['no'],
      null,
      'no',
    ];
    const problems = [];
    for (const body of bodies)
      problems.push((await failureOf(clientOf(() => json(body, { status: 404 })).call())).problem?.title);
    expect(problems).toEqual(['Not found.', '7', undefined, undefined, undefined]);
  });

  test.each([
    ['seconds', { 'Retry-After': '7' }, 7],
    [
      'a date by the server’s clock',
      { 'Retry-After': 'Mon, 23 Nov 2026 06:00:09 GMT', Date: 'Mon, 23 Nov 2026 06:00:00 GMT' },
      9,
    ],
    [
      'a date gone by',
      { 'Retry-After': 'Mon, 23 Nov 2026 06:00:00 GMT', Date: 'Mon, 23 Nov 2026 06:00:05 GMT' },
      0,
    ],
    ['nonsense', { 'Retry-After': 'soon' }, undefined],
  ])('has its Retry-After read from %s', async (_, headers, retryAfter) => {
    const { call } = clientOf(() => json({}, { status: 404, headers }));
    expect((await failureOf(call())).retryAfter).toBe(retryAfter);
  });

  test.each([
    ['an empty body', ''],
    ['HTML', '<!doctype html><title>Portal</title>'],
    ['JSON cut short', '{"results": [{"name": "A'],
    ['no UTF-8', new Uint8Array([0x22, 0xff, 0x22])],
    ['two values', '{}{}'],
  ])('%s with 200 is unreadable, and not asked again', async (_, body) => {
    const { call, requests } = clientOf(() => new Response(body, { headers: { 'X-Request-Id': 'r2' } }));
    expect(await failureOf(call())).toMatchObject({ kind: 'unreadable', status: 200, requestId: 'r2' });
    expect(requests).toHaveLength(1);
  });

  test('a body that breaks off is unreadable', async () => {
    const body = () =>
      new ReadableStream({
        pull(controller) {
          controller.error(new TypeError('terminated'));
        },
      });
    expect(await failureOf(clientOf(() => new Response(body())).call())).toMatchObject({
      kind: 'unreadable',
    });
  });

  test('a body over 50 MB is not read to its end', async () => {
    const chunk = new Uint8Array(1024 * 1024).fill(0x20);
    let sent = 0;
    const body = new ReadableStream({
      pull(controller) {
        sent += 1;
        controller.enqueue(chunk);
      },
    });
    expect(await failureOf(clientOf(() => new Response(body)).call())).toMatchObject({ kind: 'unreadable' });
    expect(sent).toBeLessThan(55);
  });
});

describe('asking again', () => {
  test.each([400, 401, 403, 404, 409, 413, 422])('%i is never asked again', async (status) => {
    const { call, requests } = clientOf(() => json({}, { status }));
    await failureOf(call());
    expect(requests).toHaveLength(1);
  });

  test.each([408, 429, 500, 502, 503, 504])('%i is asked twice more', async (status) => {
    const { call, requests, waits } = clientOf(() => json({}, { status }));
    await failureOf(call());
    expect(requests).toHaveLength(3);
    expect(waits).toEqual([300, 600]);
  });

  test('a network that comes back gives the answer', async () => {
    const { call, requests } = clientOf((_, n) =>
      n < 3 ? Promise.reject(new TypeError('reset')) : json(PAGE),
    );
    expect(await call()).toEqual(PAGE);
    expect(requests).toHaveLength(3);
  });

  test('a network that does not is offline', async () => {
    const { call } = clientOf(() => Promise.reject(new TypeError('Failed to fetch')));
    expect(await failureOf(call())).toMatchObject({ kind: 'offline', status: undefined });
  });

  test('waits are spread from nothing to the whole delay', async () => {
    const { call, waits } = clientOf(() => json({}, { status: 500 }), { random: () => 0.5 });
    await failureOf(call());
    expect(waits).toEqual([150, 300]);
  });

  test('Retry-After is kept, up to thirty seconds', async () => {
    const after = ['4', '3600'];
    const { call, waits } = clientOf(
      (_, n) => json({}, { status: 503, headers: { 'Retry-After': after[n - 1] ?? '0' } }),
      { random: () => 0 },
    );
    await failureOf(call());
    expect(waits).toEqual([4_000, 30_000]);
  });

  test('a server in trouble gets a tenth more requests, after a reserve of ten', async () => {
    const { call, requests } = clientOf(() => json({}, { status: 503 }));
    for (let i = 0; i < 1_000; i += 1) await failureOf(call());
    expect(requests.length).toBeGreaterThan(1_090);
    expect(requests.length).toBeLessThanOrEqual(1_110);
  });

  test('two clients have a budget each', async () => {
    const one = clientOf(() => json({}, { status: 503 }));
    for (let i = 0; i < 100; i += 1) await failureOf(one.call());
    const other = clientOf(() => json({}, { status: 503 }));
    await failureOf(other.call());
    expect(other.requests).toHaveLength(3);
  });
});

describe('stopping', () => {
  test('at once while the answer is on its way', async () => {
    const stop = new AbortController();
    const { client } = clientOf(
      (request) =>
        new Promise((_, reject) => {
          request.signal.addEventListener('abort', () => reject(request.signal.reason as Error));
        }),
    );
    const answer = failureOf(client.call('catalog', {}, { signal: stop.signal }));
    stop.abort();
    expect(await answer).toMatchObject({ kind: 'aborted' });
  });

  test('at once while waiting to ask again', async () => {
    vi.useFakeTimers();
    try {
      const stop = new AbortController();
      const { requests, client } = clientOf(
        () => json({}, { status: 503, headers: { 'Retry-After': '20' } }),
        {
          wait: (await import('./retry.ts')).waitFor,
        },
      );
      const answer = failureOf(client.call('catalog', {}, { signal: stop.signal }));
      await vi.advanceTimersByTimeAsync(5_000);
      stop.abort();
      expect(await answer).toMatchObject({ kind: 'aborted' });
      expect(requests).toHaveLength(1);
      expect(vi.getTimerCount()).toBe(0);
    } finally {
      vi.useRealTimers();
    }
  });

  test('after fifteen seconds without an answer, each time', async () => {
    vi.useFakeTimers();
    try {
      const { requests, call } = clientOf(
        (request) =>
          new Promise((_, reject) => {
            request.signal.addEventListener('abort', () => reject(request.signal.reason as Error));
          }),
      );
      const answer = failureOf(call());
      await vi.advanceTimersByTimeAsync(14_999);
      expect(requests).toHaveLength(1);
      await vi.advanceTimersByTimeAsync(30_001);
      expect(await answer).toMatchObject({ kind: 'timeout' });
      expect(requests).toHaveLength(3);
    } finally {
      vi.useRealTimers();
    }
  });

  test('a body that never ends is stopped too', async () => {
    vi.useFakeTimers();
    try {
      const { call } = clientOf((request) => {
        const body = new ReadableStream({
          start(controller) {
            request.signal.addEventListener('abort', () => controller.error(request.signal.reason));
          },
        });
        return new Response(body);
      });
      const answer = failureOf(call());
      await vi.advanceTimersByTimeAsync(45_000);
      expect(await answer).toMatchObject({ kind: 'timeout' });
    } finally {
      vi.useRealTimers();
    }
  });
});

test('whatever the body, what comes out is JSON or an ApiError', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array(), fc.constantFrom(200, 400, 404), async (body, status) => {
      const { call } = clientOf(() => new Response(body, { status }));
      await call().catch((error: unknown) => expect(error).toMatchObject({ name: 'ApiError' }));
    }),
    { numRuns: 500 },
  );
});
