// What HTTP, JSON, the store and a thread add to a search: the same searches of the server and of an engine in this
// process, in turn, one at a time, on a machine that does nothing else.
import { Agent } from 'node:http';
import { join } from 'node:path';
import { CATALOG_PARAMETERS } from '../../src/contract/catalog-parameters.ts';
import { readParameters } from '../../src/contract/parameters.ts';
import { ANONYMOUS, labelsHeldBy } from '../../src/server/access/labels.ts';
import { EmbeddedEngine } from '../../src/server/engine/embedded/embedded-engine.ts';
import { indexedDocuments } from '../../src/server/engine/indexed-documents.ts';
import { catalogRequest } from '../../src/server/handlers/catalog/catalog-request.ts';
import { openStore } from '../../src/server/store/sqlite-store.ts';
import { ask } from './arrivals.ts';
import { mix } from './mix.ts';
import { head, line } from './numbers.ts';
import { percentile } from '../engine/percentile.ts';
import type { Scenario } from './scenario.ts';
import { serve } from './server.ts';

const WARM_UP = 500;
const SEARCHES = 1_000;

export const overHttp: Scenario = async ({ data, words }) => {
  const store = openStore(join(data, 'wayfinder.sqlite'));
  const engine = EmbeddedEngine.build(indexedDocuments(store.all()), store.generation());
  store.close();
  const server = await serve(data);
  const access = labelsHeldBy(ANONYMOUS);
  const paths = searches(mix(words, 11), WARM_UP + SEARCHES);
  const agent = new Agent({ keepAlive: true });
  const times: { http: number; engine: number }[] = [];
  try {
    for (const path of paths) {
      // oxlint-disable-next-line no-await-in-loop -- one after another
      const { ms } = await ask(server.origin, { path }, agent, performance.now(), 0);
      const { searchParams } = new URL(path, server.origin);
      const request = catalogRequest(readParameters(CATALOG_PARAMETERS, searchParams).values, access);
      const start = performance.now();
      // oxlint-disable-next-line no-await-in-loop
      await engine.search(request);
      times.push({ http: ms, engine: performance.now() - start });
    }
  } finally {
    agent.destroy();
    await server.stop();
    await engine.close();
  }
  const measured = times.slice(WARM_UP);
  const row = (name: string, of: (time: (typeof times)[number]) => number) =>
    line(name, ...[0.5, 0.95].map((part) => percentile(measured.map(of), part)));
  return [
    `Over HTTP: ${SEARCHES} searches, one at a time. Goal: p50 at most 3 ms more than the engine's.`,
    head('ms', 'p50', 'p95'),
    row('over HTTP', ({ http }) => http),
    row('of the engine, in this process', ({ engine: ms }) => ms),
    row('more', ({ http, engine: ms }) => http - ms),
  ].join('\n');
};

function searches(next: ReturnType<typeof mix>, count: number): string[] {
  const paths: string[] = [];
  while (paths.length < count) {
    const { path } = next();
    if (path.startsWith('/api/search/catalog/')) paths.push(path);
  }
  return paths;
}
