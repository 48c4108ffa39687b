// The demo tenants behind a real socket, for callers that speak HTTP themselves.
import { serve } from '@hono/node-server';
import { createApp } from '#server/app.ts';
import { importDemo } from '#server/demo/import-demo.ts';
import { EmbeddedEngine } from '#server/engine/embedded/embedded-engine.ts';
import { indexedDocuments } from '#server/engine/indexed-documents.ts';
import { importRecords } from '#server/import/import-records.ts';
import { openStore } from '#server/store/sqlite-store.ts';
import { spareRecords } from './spare-records.ts';

export const CALLERS = ['visitor', 'member', 'admin'] as const;
export type Caller = (typeof CALLERS)[number];

/** Of northmoor: a student with reported and desired roles, and the registrar. */
export const ORG = 'northmoor';
export const MEMBER = 'daniel.osei';
const ADMIN = 'helen.abara';
/** A public mentor with documents. */
export const MENTOR = 'e12b6dcf-52c8-451c-b22f-37ff02c56451';

export interface DemoServer {
  /** The address of the server, with the path it is under and without a slash at its end. */
  readonly base: string;
  readonly tokens: Readonly<Record<Exclude<Caller, 'visitor'>, string>>;
  /** What was asked over the wire, in order. */
  readonly asked: readonly Request[];
  readonly close: () => Promise<void>;
}

/** On a free port of this machine. @param basePath where the app is, for example `/dm` */
export async function startDemoServer(basePath = ''): Promise<DemoServer> {
  const store = openStore(':memory:');
  await importDemo(store);
  const spare = spareRecords(MENTOR).map((record, line) => ({ place: { file: 'spare', line }, record }));
  const { bad } = await importRecords(store, spare, { tenant: ORG });
  if (bad > 0) throw new Error('Wayfinder: a spare record is bad.');
  const engine = EmbeddedEngine.build(indexedDocuments(store.all()), store.generation());
  const app = createApp({
    engine,
    store,
    mainTenant: 'fenwick',
    config: { name: 'Test', basePath, buildId: 'test' },
  });
  const asked: Request[] = [];
  const fetch = (request: Request) => {
    asked.push(request);
    return app(request);
  };
  const { server, port } = await new Promise<{ server: ReturnType<typeof serve>; port: number }>(
    (resolve) => {
      const started = serve({ fetch, port: 0, hostname: '127.0.0.1' }, (info) => {
        resolve({ server: started, port: info.port });
      });
    },
  );
  return {
    base: `http://127.0.0.1:${port}${basePath}`,
    tokens: {
      member: store.issueToken({ tenant: ORG, username: MEMBER, role: 'own' }),
      admin: store.issueToken({ tenant: ORG, username: ADMIN, role: 'own' }),
    },
    asked,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          store.close();
          resolve();
        });
      }),
  };
}
