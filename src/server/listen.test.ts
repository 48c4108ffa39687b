// The socket with too many before it, with slow ones, and when it is closed. What is answered is held back by the test,
// so that all of it is told by counts.
import { once } from 'node:events';
import { connect } from 'node:net';
import { afterEach, expect, test, vi } from 'vitest';
import { listen, type ListenSettings } from './listen.ts';

const AT_ONCE = 4;
const PLACES = 6;
const ASKED = 25;

let close: (() => Promise<void>) | undefined;
afterEach(() => close?.());

/** A server that answers a search when it is told to. */
async function held(settings: Partial<ListenSettings> = {}) {
  const { promise: release, resolve: answer } = Promise.withResolvers<void>();
  const { promise: listening, resolve } = Promise.withResolvers<number>();
  const counts = { begun: 0, refused: 0 };
  const socket = listen(
    async ({ url, method }) => {
      if (!url.includes('/api/') || method !== 'GET') return new Response('here');
      counts.begun += 1;
      await release;
      return new Response('found');
    },
    {
      basePath: '/learn',
      host: '127.0.0.1',
      port: 0,
      atOnce: AT_ONCE,
      places: PLACES,
      laneOf: () => 'all',
      waitOf: () => undefined,
      refused: () => (counts.refused += 1),
      listening: resolve,
      ...settings,
    },
  );
  const port = await listening;
  const stop = () => new Promise<void>((stopped) => socket.stop(stopped));
  close = () => {
    answer();
    return stop();
  };
  const ask = (path: string, headers = {}) => fetch(`http://127.0.0.1:${port}/learn${path}`, { headers });
  return { ask, answer, counts, port, stop };
}

test('as many as it can do are answered, all others are told to come again, and health is told all the while', async () => {
  const { ask, answer, counts } = await held();
  const asked = Array.from({ length: ASKED }, () => ask('/api/search/catalog/'));
  await expect.poll(() => counts, { timeout: 10_000 }).toEqual({ begun: AT_ONCE, refused: ASKED - AT_ONCE });
  const [health, asset] = await Promise.all([ask('/livez'), ask('/assets/main.js')]);
  expect([health.status, asset.status]).toEqual([200, 200]);
  answer();
  const responses = await Promise.all(asked);
  const refusals = responses.filter(({ status }) => status === 503);
  expect(responses.filter(({ status }) => status === 200)).toHaveLength(AT_ONCE);
  expect(refusals).toHaveLength(ASKED - AT_ONCE);
  for (const refusal of refusals) {
    expect(refusal.headers.get('Retry-After')).toBe('1');
    expect(refusal.headers.get('Cache-Control')).toBe('no-store');
    expect(refusal.headers.get('Access-Control-Allow-Origin')).toBe('*');
    // oxlint-disable-next-line no-await-in-loop -- they are all there
    const { status, request_id, retry_after } = (await refusal.json()) as Record<string, unknown>;
    expect({ status, retry_after }).toEqual({ status: 503, retry_after: 1 });
    expect(request_id).toBe(refusal.headers.get('X-Request-Id'));
  }
});

test('who was told to wait is told so again at once, unless the app must say it', async () => {
  const waitOf = vi.fn(() => 7);
  const { ask, answer, counts } = await held({ waitOf });
  const refusal = await ask('/api/search/catalog/');
  expect(refusal.status).toBe(429);
  expect(refusal.headers.get('Retry-After')).toBe('7');
  expect(refusal.headers.get('Access-Control-Allow-Origin')).toBeNull();
  const { status, retry_after, detail } = (await refusal.json()) as Record<string, unknown>;
  expect({ status, retry_after }).toEqual({ status: 429, retry_after: 7 });
  expect(detail).toBe('You ask too often. Wait a moment.');
  expect(counts).toEqual({ begun: 0, refused: 1 });
  answer();
  expect((await ask('/api/search/catalog/', { Origin: 'https://portal.example' })).status).toBe(200);
  expect((await ask('/catalog')).status).toBe(200);
  expect(waitOf).toHaveBeenCalledTimes(1);
});

test('who waits in the line is answered when its turn comes', async () => {
  const { ask, answer, counts } = await held();
  const asked = Array.from({ length: AT_ONCE + PLACES }, () => ask('/api/search/catalog/'));
  await expect.poll(() => counts.begun).toBe(AT_ONCE);
  answer();
  const responses = await Promise.all(asked);
  expect(responses.filter(({ status }) => status === 200).length).toBe(AT_ONCE + PLACES - counts.refused);
  // When all that came before it has been answered, it is as ever.
  expect((await ask('/api/search/catalog/')).status).toBe(200);
});

test('what is no request of ours, or is given up, holds no place', async () => {
  const { ask, answer, counts, port } = await held();
  const says = async (host: string) => {
    const socket = connect(port, '127.0.0.1');
    socket.write(`GET /learn/api/search/catalog/ HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`);
    const [first] = (await once(socket, 'data')) as [Buffer];
    return first.toString().split('\r\n', 1)[0];
  };
  const refused = await Promise.all(Array.from({ length: AT_ONCE * 2 }, () => says('a/b')));
  expect(new Set(refused)).toEqual(new Set(['HTTP/1.1 400 Bad Request']));
  // So many are given up while they are under way, and are still being worked at.
  const gone = new AbortController();
  const left = Array.from({ length: AT_ONCE }, () =>
    fetch(`http://127.0.0.1:${port}/learn/api/search/catalog/`, { signal: gone.signal }).catch(() => 'gone'),
  );
  await expect.poll(() => counts.begun).toBe(AT_ONCE);
  gone.abort();
  await Promise.all(left);
  const next = ask('/api/search/catalog/');
  await expect.poll(() => counts.begun).toBe(AT_ONCE + 1);
  answer();
  expect((await next).status).toBe(200);
});

test('a page that is refused is one that a person can read', async () => {
  const { ask, answer, counts } = await held();
  const searches = Array.from({ length: AT_ONCE + PLACES }, () => ask('/api/search/catalog/'));
  await expect.poll(() => counts.begun).toBe(AT_ONCE);
  const page = await ask('/catalog');
  expect([page.status, page.headers.get('Content-Type')]).toEqual([503, 'text/html; charset=utf-8']);
  expect(await page.text()).toContain('<h1>Too busy just now</h1>');
  answer();
  await Promise.all(searches);
});

test('what is under way is answered after the signal to stop, on connections that end with it', async () => {
  const { ask, answer, counts, stop } = await held();
  const asked = [ask('/api/search/catalog/'), ask('/api/search/catalog/')];
  await expect.poll(() => counts.begun).toBe(asked.length);
  const stopped = stop();
  close = undefined;
  const late = await ask('/livez');
  expect([late.status, late.headers.get('Connection')]).toEqual([200, 'close']);
  answer();
  expect((await Promise.all(asked)).map(({ status }) => status)).toEqual([200, 200]);
  await stopped;
  await expect(ask('/livez')).rejects.toThrow('fetch failed');
});

test('half a request is closed, whether of a head, a body or nothing at all, and takes nobody a turn', async () => {
  const { ask, answer, port } = await held({ sentWithin: 500 });
  answer();
  const halves = [
    '',
    'GET /learn/api/ HTTP/1.1\r\nHost: x\r\nX-A',
    'POST /learn/api/session/ HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\n{',
  ];
  const sockets = Array.from({ length: 30 }, (_, i) => {
    const socket = connect(port, '127.0.0.1');
    socket.write(halves[i % halves.length] ?? '');
    socket.on('error', () => socket.destroy());
    socket.resume();
    return once(socket, 'close');
  });
  const answers = await Promise.all(Array.from({ length: AT_ONCE }, () => ask('/api/search/catalog/')));
  expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: AT_ONCE }, () => 200));
  await Promise.all(sockets);
});
