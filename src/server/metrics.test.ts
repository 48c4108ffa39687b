// What a scrape reads.
import { expect, it } from 'vitest';
import type { Answered } from './app.ts';
import { createMetrics, serveMetrics } from './metrics.ts';

const entry = (route: string, status: number, milliseconds: number): Answered => ({
  requestId: 'request-1',
  method: 'GET',
  path: '/api/search/personalized-catalog/ann/',
  route,
  status,
  milliseconds,
});
const lines = async (metrics: { text: () => Promise<string> }) =>
  (await metrics.text())
    .split('\n')
    .filter((line) => line.startsWith('wayfinder_') && !line.includes('_bucket'));

it('requests are counted and timed by route and status, refusals by status', async () => {
  const metrics = createMetrics(undefined);
  for (const [status, milliseconds] of [
    [200, 4],
    [200, 6],
    [503, 1],
    [429, 1],
  ] as const)
    metrics.observe(entry('personalizedCatalog', status, milliseconds));
  const said = await lines(metrics);
  expect(said).toContain(
    'wayfinder_request_duration_seconds_count{route="personalizedCatalog",status="200"} 2',
  );
  expect(said).toContain(
    'wayfinder_request_duration_seconds_sum{route="personalizedCatalog",status="200"} 0.01',
  );
  expect(said).toContain('wayfinder_refusals_total{status="503"} 1');
  expect(said).toContain('wayfinder_refusals_total{status="429"} 1');
  expect(await metrics.text()).not.toContain('ann');
  expect(said.join()).not.toContain('wayfinder_index');
});

it('the engine says how many wait, and how old its index is', async () => {
  let now = 1_000;
  const engine = {
    waiting: 3,
    generation: 7,
    status: () => ({ ready: true, generation: engine.generation, documents: 9 }),
  };
  const metrics = createMetrics(engine, () => now);
  now += 5_000;
  expect(await lines(metrics)).toEqual([
    'wayfinder_queue_waiting 3',
    'wayfinder_index_documents 9',
    'wayfinder_index_generation 7',
    'wayfinder_index_age_seconds 5',
  ]);
  engine.generation = 8;
  expect(await lines(metrics)).toContain('wayfinder_index_age_seconds 0');
  expect(await metrics.text()).toContain('nodejs_eventloop_lag_p99_seconds');
});

it('is served at one address of a port of its own', async () => {
  const server = serveMetrics(createMetrics(undefined), 0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const at = server.address();
  const origin = `http://127.0.0.1:${typeof at === 'object' ? at?.port : ''}`;
  const scrape = await fetch(`${origin}/metrics`);
  expect([scrape.status, scrape.headers.get('Content-Type')]).toEqual([
    200,
    'text/plain; version=0.0.4; charset=utf-8',
  ]);
  expect(await scrape.text()).toContain('# HELP wayfinder_refusals_total');
  expect((await fetch(origin)).status).toBe(404);
  server.close();
});
