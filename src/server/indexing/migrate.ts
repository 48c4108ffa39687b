// Moves a site from the embedded engine to a cluster: fills the cluster from the store and compares what both answer. The
// store is only read, so a server of the embedded engine goes on meanwhile.
import { ANONYMOUS, labelsHeldBy } from '#server/access/labels.ts';
import { userCaller } from '#server/access/user-caller.ts';
import { EmbeddedEngine } from '#server/engine/embedded/embedded-engine.ts';
import { SHARED_SETTINGS } from '#server/engine/embedded/text-settings.ts';
import { indexedDocuments } from '#server/engine/indexed-documents.ts';
import type { IndexOptions } from '#server/engine/opensearch/index-state.ts';
import { OpenSearchEngine } from '#server/engine/opensearch/opensearch-engine.ts';
import type { SqliteStore } from '#server/store/sqlite-store.ts';
import { type Comparison, compareEngines } from './compare-engines.ts';
import { catchUp, type SwappingEngine } from './follow-store.ts';
import { type Asker, sampleQuestions } from './sample-questions.ts';
import { changesSince } from './store-changes.ts';

export interface Migration extends Comparison {
  readonly generation: number;
  readonly documents: number;
  readonly askers: readonly Asker[];
}

export interface MigrationSettings {
  /** Questions of each collection. */
  readonly questions: number;
  /** Called with what is being done. */
  readonly say: (line: string) => void;
}

/** Looks at the store until nothing has changed since the last: more are needed only under one import after another. */
const MOST_LOOKS = 50;
/** Users of each tenant that are asked as, beside one who is its admin. */
const USERS = 2;
const LARGEST_CHANGE = 2_000;

/** @throws Error when the store changes faster than the cluster follows. */
export async function migrate(
  store: SqliteStore,
  indices: IndexOptions,
  { questions, say }: MigrationSettings,
): Promise<Migration> {
  const started = performance.now();
  const options = { ...indices, stampOf: (generation: number) => store.stampOf(generation) };
  const documents = () => indexedDocuments(store.all());
  const engine = await OpenSearchEngine.build(options, documents(), store.generation());
  const cluster = Object.assign(engine, { swap: () => engine.rebuild(documents(), store.generation()) });
  await catchUp(store, cluster);
  const { documents: filled } = cluster.status();
  say(`Filled: ${filled} documents, ${Math.round((performance.now() - started) / 1_000)} s.`);
  const reference = await sameGeneration(store, cluster);
  const { generation } = reference.status();
  const askers = askersOf(store);
  say(`Comparing at generation ${generation}, as ${askers.map(({ name }) => name).join(', ')}.`);
  const compared = await compareEngines(reference, cluster, sampleQuestions(documents(), askers, questions));
  return { ...compared, generation, documents: cluster.status().documents, askers };
}

/** An embedded engine of the generation to which it brings the cluster. */
async function sameGeneration(store: SqliteStore, cluster: SwappingEngine): Promise<EmbeddedEngine> {
  let reference = referenceOf(store);
  for (let look = 0; look < MOST_LOOKS; look += 1) {
    // oxlint-disable-next-line no-await-in-loop -- one look after another
    await catchUp(store, cluster);
    const generation = store.generation();
    const changes = changesSince(store, reference.status().generation, LARGEST_CHANGE);
    if (changes === undefined) reference = referenceOf(store);
    // oxlint-disable-next-line no-await-in-loop
    else await reference.apply(changes, generation);
    if (reference.status().generation === cluster.status().generation) return reference;
  }
  throw new Error(
    'The store changes faster than the cluster follows: wait for the imports to end, and try again.',
  );
}

/** Finds what the embedded engine finds, but for what no cluster is asked for. */
function referenceOf(store: SqliteStore): EmbeddedEngine {
  return EmbeddedEngine.build(indexedDocuments(store.all()), store.generation(), SHARED_SETTINGS);
}

/** Somebody who is not signed in, and of each tenant an admin and some users. */
function askersOf(store: SqliteStore): Asker[] {
  const asTenant = (tenant: string): Asker[] => {
    const admin = { kind: 'user', tenant, username: '', role: 'tenant-admin', departments: [] } as const;
    const users = store.ofKind(tenant, 'user').slice(0, USERS);
    return [
      { name: `an admin of ${tenant}`, access: labelsHeldBy(admin) },
      ...users.map((user) => {
        const caller = userCaller({ tenant, username: user.key, role: 'own' }, user);
        return { name: `${user.key} of ${tenant}`, access: labelsHeldBy(caller) };
      }),
    ];
  };
  return [{ name: 'nobody', access: labelsHeldBy(ANONYMOUS) }, ...store.tenants().flatMap(asTenant)];
}
