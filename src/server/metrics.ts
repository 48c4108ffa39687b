// Metrics for Prometheus: requests by route, refusals, the queue, the index, and what Node says of itself.
import { createServer, type Server } from 'node:http';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { Answered } from './app.ts';
import type { EngineStatus } from './engine/engine.ts';

/** The embedded engine, as far as metrics tell of it. */
export interface Measured {
  readonly status: () => EngineStatus;
  /** How many requests wait for a thread. */
  readonly waiting: number;
}

export interface Metrics {
  readonly observe: (entry: Answered) => void;
  /** A request that was refused before anything was done for it. */
  readonly refused: (status: 429 | 503) => void;
  /** The text that a scrape reads. */
  readonly text: () => Promise<string>;
}

/** Seconds. The engine answers within the first few, a page within the middle ones. */
const BUCKETS = [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10];

/** @param engine undefined in platform mode, which has neither queue nor index. `now` is epoch milliseconds. */
export function createMetrics(engine: Measured | undefined, now: () => number = Date.now): Metrics {
  const register = new Registry();
  const registers = [register];
  // The event loop's delay is among these: nodejs_eventloop_lag_p99_seconds.
  collectDefaultMetrics({ register });
  const durations = new Histogram({
    name: 'wayfinder_request_duration_seconds',
    help: 'Time in the server, by route and status',
    labelNames: ['route', 'status'],
    buckets: BUCKETS,
    registers,
  });
  const refusals = new Counter({
    name: 'wayfinder_refusals_total',
    help: 'Requests that were refused: asked too often (429), too busy (503)',
    labelNames: ['status'],
    registers,
  });
  if (engine !== undefined) measure(engine, registers, now);
  return {
    observe({ route, status, milliseconds }) {
      durations.observe({ route, status }, milliseconds / 1000);
      if (status === 429 || status === 503) refusals.inc({ status });
    },
    refused: (status) => refusals.inc({ status }),
    text: () => register.metrics(),
  };
}

function measure(engine: Measured, registers: Registry[], now: () => number): void {
  const gauge = (name: string, help: string, read: () => number) =>
    new Gauge({
      name,
      help,
      registers,
      collect() {
        this.set(read());
      },
    });
  let last = { generation: engine.status().generation, since: now() };
  gauge('wayfinder_queue_waiting', 'Requests that wait for an engine thread', () => engine.waiting);
  gauge('wayfinder_index_documents', 'Documents in the index', () => engine.status().documents);
  gauge(
    'wayfinder_index_generation',
    'Generation that the index answers from',
    () => engine.status().generation,
  );
  gauge('wayfinder_index_age_seconds', 'Since a scrape first saw this generation, or the start', () => {
    const { generation } = engine.status();
    if (generation !== last.generation) last = { generation, since: now() };
    return (now() - last.since) / 1000;
  });
}

/** Serves `/metrics` on a port of its own, which is for the inside of a network. */
export function serveMetrics(metrics: Metrics, port: number, host: string): Server {
  const server = createServer((request, response) => {
    if (request.url !== '/metrics') {
      response.writeHead(404).end();
      return;
    }
    metrics.text().then(
      (text) =>
        response.writeHead(200, { 'Content-Type': 'text/plain; version=0.0.4; charset=utf-8' }).end(text),
      () => response.writeHead(500).end(),
    );
  });
  return server.listen(port, host);
}
