// The examples of docs/api.md, run against the demo tenants as they stand there.
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it, test } from 'vitest';
import { QUERY_NAMES, ENDPOINTS } from '#contract/endpoints.ts';
import { RESPONSE_SCHEMAS } from '#contract/openapi.ts';
import { type App, createApp } from '#server/app.ts';
import { importDemo } from '#server/demo/import-demo.ts';
import { EmbeddedEngine } from '#server/engine/embedded/embedded-engine.ts';
import { indexedDocuments } from '#server/engine/indexed-documents.ts';
import { openStore, type SqliteStore } from '#server/store/sqlite-store.ts';

const EXAMPLES = [
  ...readFileSync('docs/api.md', 'utf8').matchAll(
    /^curl(?<token> -H 'Authorization: Token …')?(?: \\\n)?\s+'(?<address>http[^']+\/api\/[^']+)'$/gm,
  ),
].map(({ groups }) => ({ needsToken: groups?.['token'] !== undefined, address: groups?.['address'] ?? '' }));

/** The endpoint that an address is of. */
function endpointOf(address: string) {
  const { pathname } = new URL(address);
  return QUERY_NAMES.find((name) =>
    // Our own template, not input.
    new RegExp(`^${ENDPOINTS[name].path.replaceAll(/\{\w+\}/g, '[^/]+')}$`).test(pathname),
  );
}

let app: App;
let store: SqliteStore;
beforeAll(async () => {
  store = openStore(':memory:');
  await importDemo(store);
  const engine = EmbeddedEngine.build(indexedDocuments(store.all()), store.generation());
  app = createApp({ engine, store, config: { name: 'Test', basePath: '', buildId: 'test' } });
}, 60_000);

/** The user in the path, or where there is none the demo's registrar. */
function headersFor(address: string) {
  const username = /\/(?:users|personalized-catalog|skill-gap|mentors-for)\/([\w.]+)\//
    .exec(address)
    ?.slice(1)
    .find(Boolean);
  const [user] = store.byKey('northmoor', 'user', [username ?? '']);
  const role =
    user === undefined ? 'tenant-admin' : user.item['department_admin_of'] ? 'department-admin' : 'member';
  const token = store.issueToken({ tenant: 'northmoor', username: username ?? 'helen.abara', role });
  return { Authorization: `Token ${token}` };
}

describe('docs/api.md', () => {
  it('has an example of every endpoint', () => {
    const shown = new Set(EXAMPLES.map(({ address }) => endpointOf(address)));
    expect(QUERY_NAMES.filter((name) => !shown.has(name))).toEqual([]);
  });

  test.each(EXAMPLES)('$address answers with something', async ({ address, needsToken }) => {
    const name = endpointOf(address);
    if (name === undefined) throw new Error(`${address} is of no endpoint`);
    if (needsToken) expect((await app(new Request(address))).status).toBe(401);
    const response = await app(new Request(address, needsToken ? { headers: headersFor(address) } : {}));
    const answer: unknown = await response.json();
    expect(response.status, JSON.stringify(answer)).toBe(200);
    RESPONSE_SCHEMAS[name].parse(answer);
    const { results, data, roles, terms, similar, without, groups, steps, closing } = answer as Record<
      string,
      unknown
    >;
    const listed = results ?? data ?? roles ?? similar ?? without ?? groups ?? steps ?? closing;
    expect(listed ?? Object.keys(terms ?? {})).not.toEqual([]);
  });
});
