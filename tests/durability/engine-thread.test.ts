// A search thread that dies under a server: what is asked meanwhile is refused with a time to come again, and a new
// thread answers from the kept index.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, onTestFinished, vi } from 'vitest';
import { createApp } from '#server/app.ts';
import { readConfig } from '#server/config/config.ts';
import { publicConfig } from '#server/config/public-config.ts';
import type { EnginePort } from '#server/engine/queued/engine-port.ts';
import { QueuedEngine } from '#server/engine/queued/queued-engine.ts';
import { indexMaker } from '#server/indexing/index-maker.ts';
import { spawnEngineThread } from '#server/indexing/spawn-engine-thread.ts';
import { openStore } from '#server/store/sqlite-store.ts';

const ITEMS = 300;
const DEATHS = 3;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'wayfinder-thread-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

it(`${DEATHS} deaths of the only thread: 503 with Retry-After, then all answers as before`, async () => {
  const database = join(folder, 'wayfinder.sqlite');
  const store = openStore(database);
  const session = store.beginImport();
  session.stage(
    Array.from({ length: ITEMS }, (_, place) => ({
      tenant: 'a',
      kind: 'course' as const,
      visibility: 'public' as const,
      key: String(place),
      item: { name: `Course ${place}` },
    })),
  );
  session.commit();
  const threads: EnginePort[] = [];
  const file = { path: join(folder, 'index.snapshot'), maker: indexMaker() };
  const engine = new QueuedEngine({
    spawn() {
      const thread = spawnEngineThread({ database, file, served: { oldest: 0, least: 0 } });
      threads.push(thread);
      return thread;
    },
  });
  onTestFinished(async () => {
    await engine.close();
    store.close();
  });
  await engine.started();
  const app = createApp({ engine, store, ...publicConfig(readConfig({}), 'test') });
  const ask = () => app(new Request('http://localhost/api/search/catalog/?limit=1'));
  for (let death = 1; death <= DEATHS; death += 1) {
    // oxlint-disable-next-line no-await-in-loop -- one death after another
    expect(await (await ask()).json()).toMatchObject({ count: ITEMS });
    threads.at(-1)?.close();
    // oxlint-disable-next-line no-await-in-loop
    await vi.waitUntil(() => !engine.status().ready);
    // oxlint-disable-next-line no-await-in-loop
    const refused = await ask();
    expect([refused.status, refused.headers.get('Retry-After')]).toEqual([503, '1']);
    // oxlint-disable-next-line no-await-in-loop
    await vi.waitUntil(() => engine.status().ready, { timeout: 50_000 });
  }
  expect(await (await ask()).json()).toMatchObject({ count: ITEMS });
  expect(threads).toHaveLength(DEATHS + 1);
});
