// The example of docs/api.md of a session, run against the demo tenants as it stands there.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { createApp } from '#server/app.ts';
import { demoTenantsIn, importDemo } from '#server/demo/import-demo.ts';
import { EmbeddedEngine } from '#server/engine/embedded/embedded-engine.ts';
import { openStore } from '#server/store/sqlite-store.ts';

test('one signs in, is who one is, and signs out', async () => {
  const [, body = '', address = ''] =
    /^curl -c jar .* -d '([^']+)' \\\n\s+'([^']+)'$/m.exec(readFileSync('docs/api.md', 'utf8')) ?? [];
  const store = openStore(':memory:');
  await importDemo(store);
  const app = createApp({
    engine: EmbeddedEngine.build([], store.generation()),
    store,
    config: { name: 'Test', basePath: '', buildId: 'test' },
    personas: demoTenantsIn(store),
  });
  const signedIn = await app(new Request(address, { method: 'POST', body }));
  const Cookie = signedIn.headers.get('Set-Cookie')?.split(';')[0] ?? '';
  const ask = async (method: string) =>
    (await app(new Request(address, { method, headers: { Cookie } }))).json() as Promise<{ caller: unknown }>;
  expect((await ask('GET')).caller).toMatchObject(JSON.parse(body) as object);
  expect((await ask('DELETE')).caller).toEqual({ kind: 'anonymous' });
  expect((await ask('GET')).caller).toEqual({ kind: 'anonymous' });
}, 60_000);
