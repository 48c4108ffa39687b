// The demo tenants and some spare records behind the real app, and who may ask it.
import { type App, createApp } from '#server/app.ts';
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

export interface DemoApp {
  readonly app: App;
  /** What stands in `Authorization`. */
  readonly authorization: Readonly<Record<Caller, string>>;
}

/** @param basePath where the app is, for example `/dm` */
export async function createDemoApp(basePath = ''): Promise<DemoApp> {
  const store = openStore(':memory:');
  await importDemo(store);
  const spare = spareRecords(MENTOR).map((record, line) => ({ place: { file: 'spare', line }, record }));
  const { bad } = await importRecords(store, spare, { tenant: ORG });
  if (bad > 0) throw new Error('Wayfinder: a spare record is bad.');
  const app = createApp({
    engine: EmbeddedEngine.build(indexedDocuments(store.all()), store.generation()),
    store,
    mainTenant: 'fenwick',
    config: { name: 'Test', basePath, buildId: 'test' },
  });
  const tokenOf = (username: string) => store.issueToken({ tenant: ORG, username, role: 'own' });
  return {
    app,
    authorization: {
      visitor: 'Token null',
      member: `Token ${tokenOf(MEMBER)}`,
      admin: `Token ${tokenOf(ADMIN)}`,
    },
  };
}
