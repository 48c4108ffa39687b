// The command that moves a site to a cluster, as a user runs it: beside a running import, on a real cluster.
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, inject, onTestFinished, test } from 'vitest';
import { importDemo } from '#server/demo/import-demo.ts';
import { connect } from '#server/engine/opensearch/connect.ts';
import { OpenSearchEngine } from '#server/engine/opensearch/opensearch-engine.ts';
import { openStore } from '#server/store/sqlite-store.ts';

const node = inject('opensearch');
const CHILD = { encoding: 'utf8', timeout: 200_000 } as const;

function run(script: string, args: readonly string[], environment: Readonly<Record<string, string>>) {
  const env = { ...process.env, ...environment };
  return new Promise<{ code: unknown; said: string; complained: string }>((resolve) => {
    execFile(process.execPath, [script, ...args], { ...CHILD, env }, (error, said, complained) =>
      resolve({ code: error?.code ?? 0, said, complained }),
    );
  });
}
const migrating = (args: readonly string[], environment: Readonly<Record<string, string>>) =>
  run('src/server/indexing/migrate-cli.ts', args, environment);

test.skipIf(node === '')(
  'a site is moved while an import runs: the cluster holds the last generation and answers alike',
  async () => {
    const data = mkdtempSync(join(tmpdir(), 'wayfinder-'));
    onTestFinished(() => rmSync(data, { recursive: true, force: true }));
    const store = openStore(join(data, 'wayfinder.sqlite'));
    await importDemo(store);
    const prefix = `migrate-${crypto.randomUUID().slice(0, 8)}`;
    const environment = {
      WAYFINDER_DATA: data,
      WAYFINDER_OPENSEARCH_URL: node,
      WAYFINDER_OPENSEARCH_PREFIX: prefix,
    };
    const file = join(data, 'more.jsonl');
    writeFileSync(file, '{"type":"course","course_id":"Z-1","name":"Zeppelinology","visibility":"public"}\n');
    const [migrated, imported] = await Promise.all([
      migrating(['--questions', '60'], environment),
      run('src/server/import/cli.ts', [file, '--tenant', 'northmoor'], environment),
    ]);
    expect(imported.code).toBe(0);
    expect(migrated).toMatchObject({ code: 0, complained: '' });
    expect(migrated.said).toMatch(/catalog +33 +0 +27 +\d+\n/);
    expect(migrated.said).toContain(`of generation ${store.generation()}: it can take the place`);

    const stampOf = (generation: number) => store.stampOf(generation);
    const options = { ...connect({ nodes: [node], prefix }), stampOf };
    const engine = await OpenSearchEngine.found(options, store.generation());
    const found = await engine?.search({
      collection: 'catalog',
      access: ['public'],
      text: 'zeppelinology',
      filters: {},
      facets: [],
      sort: { by: 'name', descending: false },
      offset: 0,
      limit: 5,
    });
    expect(found?.count).toBe(1);
    await engine?.close();
    store.close();
  },
  240_000,
);

test('misuse is named: an option, a number and an address', async () => {
  expect(await migrating(['--help'], {})).toMatchObject({ code: 0, said: expect.stringContaining('Usage:') });
  const url = 'http://127.0.0.1:9';
  for (const [args, WAYFINDER_OPENSEARCH_URL, complaint] of [
    [['--fast'], url, "Unknown option '--fast'"],
    [['--questions', 'many'], url, '“many” is no number of questions'],
    [[], 'search:9200', 'WAYFINDER_OPENSEARCH_URL="search:9200" must be the address'],
  ] as const) {
    // oxlint-disable-next-line no-await-in-loop -- one after another
    const { code, complained } = await migrating(args, { WAYFINDER_OPENSEARCH_URL });
    expect(code, complaint).toBe(2);
    expect(complained).toContain(complaint);
  }
});
