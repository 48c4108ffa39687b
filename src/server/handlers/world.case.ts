// A small world for tests of endpoints: real store, real engine, no socket.
import { expect } from 'vitest';
import { type EndpointName, ENDPOINTS, type Responses } from '#contract/endpoints.ts';
import { RESPONSE_SCHEMAS } from '#contract/openapi.ts';
import type { Problem } from '#contract/problem.ts';
import { type App, createApp } from '#server/app.ts';
import { EmbeddedEngine } from '#server/engine/embedded/embedded-engine.ts';
import { indexedDocuments } from '#server/engine/indexed-documents.ts';
import type { NewItem } from '#server/store/import-session.ts';
import { openStore } from '#server/store/sqlite-store.ts';
import { KINDS } from '#server/store/store.ts';

/** Who calls: nobody, two students and an instructor who heads a department of a, and the admins of a and of b. */
export const CALLERS = ['anonymous', 'ann', 'bob', 'dora', 'root', 'eve'] as const;
export type CallerName = (typeof CALLERS)[number];

const HOLDERS = {
  ann: ['a', 'member'],
  bob: ['a', 'member'],
  dora: ['a', 'department-admin'],
  root: ['a', 'tenant-admin'],
  eve: ['b', 'tenant-admin'],
} as const;

/** The users behind the callers, less the admins: those have a token alone. */
const USERS: readonly NewItem[] = [
  user('ann', { name: 'Ann Oak', departments: ['Maths'] }),
  user('bob', { name: 'Bob Elm', departments: ['Art'] }),
  user('dora', { name: 'Dora Ash', departments: ['Maths'], department_admin_of: ['Maths'] }),
];

export function user(key: string, item: Record<string, unknown>, rest: Partial<NewItem> = {}): NewItem {
  return { tenant: 'a', kind: 'user', key, visibility: 'tenant', owner: key, item, ...rest };
}

export interface World {
  readonly app: App;
  /** The answer to this address. */
  readonly get: (address: string, caller?: CallerName) => Promise<Response>;
  /** The 200 of an endpoint, checked against its schema. `path` fills the places of its address in their order. */
  readonly ask: <N extends EndpointName>(
    name: N,
    query?: string,
    caller?: CallerName,
    path?: readonly string[],
  ) => Promise<Responses[N]>;
  readonly status: (address: string, caller?: CallerName) => Promise<number>;
  /** The names of the parameters that a 400 refuses. */
  readonly refused: (address: string, caller?: CallerName) => Promise<string[]>;
}

/** `gone` was there before, and was taken down. */
export function createWorld(
  items: readonly NewItem[],
  { gone = [], ...options }: { readonly mainTenant?: string; readonly gone?: readonly NewItem[] } = {},
): World {
  const store = openStore(':memory:');
  for (const staged of gone.length === 0 ? [items] : [gone, items]) {
    const session = store.beginImport();
    session.stage([...USERS, ...staged]);
    for (const tenant of store.tenants()) session.endOthers(tenant, KINDS);
    session.commit();
  }
  const tokens = new Map(
    Object.entries(HOLDERS).map(([username, [tenant, role]]) => [
      username,
      store.issueToken({ tenant, username, role }),
    ]),
  );
  const engine = EmbeddedEngine.build(indexedDocuments(store.all()), store.generation());
  const app = createApp({
    engine,
    store,
    config: { name: 'Test', basePath: '', buildId: 'test' },
    ...options,
  });
  const get = (address: string, caller: CallerName = 'anonymous') =>
    app(
      new Request(`http://here${address}`, {
        headers: { Authorization: `Token ${tokens.get(caller) ?? null}` },
      }),
    );
  return {
    app,
    get,
    ask: async <N extends EndpointName>(
      name: N,
      query = '',
      caller: CallerName = 'anonymous',
      path: readonly string[] = [],
    ) => {
      const places = [...path];
      const address = ENDPOINTS[name].path.replaceAll(/\{\w+\}/g, () => places.shift() ?? '');
      const response = await get(`${address}?${query}`, caller);
      expect(response.status, await response.clone().text()).toBe(200);
      const answer: unknown = await response.json();
      RESPONSE_SCHEMAS[name].parse(answer);
      // As it was sent: the schema has just passed it.
      return answer as Responses[N];
    },
    status: async (address, caller) => (await get(address, caller)).status,
    refused: async (address, caller) => {
      const response = await get(address, caller);
      expect(response.status).toBe(400);
      const { parameters = [] } = (await response.json()) as Problem;
      return parameters.map(({ parameter }) => parameter);
    },
  };
}
