// An index that was kept is as good as a new one, or it is not used.
import { mkdtempSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, onTestFinished, vi } from 'vitest';
import { EmbeddedEngine } from '#server/engine/embedded/embedded-engine.ts';
import { indexedDocuments } from '#server/engine/indexed-documents.ts';
import { backupStore, restoreStore } from '#server/store/backup.ts';
import { openStore, type SqliteStore } from '#server/store/sqlite-store.ts';
import { takeFileLock } from '#server/store/file-lock.ts';
import { loadIndex } from './load-index.ts';
import { purgeVersions } from './purge-versions.ts';
import { unfinishedOf } from './unfinished-snapshots.ts';

let folder: string;
let database: string;
let file: { path: string; maker: string };
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'wayfinder-index-'));
  database = join(folder, 'wayfinder.sqlite');
  file = { path: join(folder, 'index.snapshot'), maker: 'this code' };
});
afterEach(() => rmSync(folder, { recursive: true }));

/** The whole of a tenant's catalog: so many courses from the first on, each named for the edition. */
function bring(store: SqliteStore, edition: string, courses: number, first = 0): void {
  const session = store.beginImport();
  session.stage(
    Array.from({ length: courses }, (_, i) => ({
      tenant: 'a',
      kind: 'course' as const,
      visibility: 'public' as const,
      key: String(first + i),
      item: { name: `Course ${first + i}, ${edition}`, level: i % 2 === 0 ? 'Beginner' : 'Advanced' },
    })),
  );
  session.endOthers('a', ['course']);
  session.commit();
}

const answer = (engine: EmbeddedEngine) =>
  engine.search({
    collection: 'catalog',
    access: ['public'],
    text: 'course',
    filters: {},
    facets: [{ name: 'level', limit: 10 }],
    sort: { by: 'relevance', descending: true },
    offset: 0,
    limit: 5_000,
  });

/** Loads, and says whether all items were read for it; what comes answers as an index made anew. */
async function load(): Promise<'read' | 'built'> {
  const store = openStore(database);
  const all = vi.spyOn(store, 'all');
  const engine = await loadIndex(store, file, { oldest: store.generation() }, (error) => {
    throw error;
  });
  const done = all.mock.calls.length === 0 ? 'read' : 'built';
  const anew = EmbeddedEngine.build(indexedDocuments(store.all()), store.generation());
  expect(await answer(engine)).toEqual(await answer(anew));
  store.close();
  return done;
}

function change(...[edition, courses, first]: [string, number, number?]): void {
  const store = openStore(database);
  bring(store, edition, courses, first);
  store.close();
}

it('is built once, and read from then on', async () => {
  change('first', 50);
  expect(await load()).toBe('built');
  expect(await load()).toBe('read');
  expect(statSync(file.path).mode & 0o777).toBe(0o600);
});

it('is read and brought to what has changed meanwhile: added, changed and taken down', async () => {
  change('first', 50);
  await load();
  change('second', 40, 5);
  change('third', 45, 5);
  expect(await load()).toBe('read');
  expect(await load()).toBe('read');
});

it('is built anew when much has changed, and read after that', async () => {
  change('first', 1_500);
  await load();
  change('second', 1_500);
  expect(await load()).toBe('built');
  expect(await load()).toBe('read');
});

it('of another history of the same database is not read, though its number is the same', async () => {
  change('first', 20);
  const copy = join(folder, 'copy.sqlite');
  backupStore(database, copy);
  change('second', 20);
  expect(await load()).toBe('built');
  restoreStore(copy, database);
  change('another second', 20);
  expect(await load()).toBe('built');
});

it('that other code has made is not read', async () => {
  change('first', 20);
  await load();
  file = { ...file, maker: 'other code' };
  expect(await load()).toBe('built');
});

it('that is cut off, changed or something else is not read', async () => {
  change('first', 20);
  await load();
  const whole = readFileSync(file.path);
  truncateSync(file.path, whole.length - 1);
  expect(await load()).toBe('built');
  for (let at = 0; at < whole.length; at += Math.ceil(whole.length / 40)) {
    const changed = Buffer.from(whole);
    changed[at] = (changed[at] ?? 0) ^ 0x40;
    writeFileSync(file.path, changed);
    // oxlint-disable-next-line no-await-in-loop -- one file
    expect(await load(), `byte ${at}`).toBe('built');
  }
  writeFileSync(file.path, 'no snapshot');
  expect(await load()).toBe('built');
});

it('lags behind a large change where nothing else answers, and then never by more than must be', async () => {
  change('first', 1_500);
  await load();
  change('first', 1_490);
  const store = openStore(database);
  onTestFinished(() => store.close());
  const before = await answer(EmbeddedEngine.build(indexedDocuments(store.all()), 2));
  bring(store, 'second', 1_500);
  await purgeVersions(store, file.path, 2);
  const found = async (least?: number) =>
    (await loadIndex(store, file, { oldest: 2, ...(least === undefined ? {} : { least }) }, vi.fn())).status()
      .generation;
  const lagging = await loadIndex(store, file, { oldest: 2, least: 0 }, vi.fn());
  expect(await answer(lagging)).toEqual(before);
  expect(await found(2)).toBe(2);
  expect(await found(3)).toBe(3);
  expect(await found()).toBe(3);
});

it('is not read in place of a later one that was answered from', async () => {
  change('first', 1_500);
  await load();
  change('second', 1_500);
  const store = openStore(database);
  onTestFinished(() => store.close());
  const engine = await loadIndex(store, file, { oldest: 2, least: 2 }, vi.fn());
  expect(engine.status().generation).toBe(2);
});

it('leaves what the kept index may have to know of, and purges the rest', async () => {
  change('first', 1_500);
  await load();
  change('second', 1_500);
  const store = openStore(database);
  onTestFinished(() => store.close());
  const ended = () => store.changesSince(1)?.ended.length;
  await purgeVersions(store, file.path, 2);
  expect(ended()).toBe(1_500);
  expect(await load()).toBe('built');
  await purgeVersions(store, file.path, 2);
  expect(ended()).toBe(0);
});

it('that a killed thread was writing is swept up, but not under who writes', async () => {
  change('first', 20);
  const left = `${file.path}.${crypto.randomUUID()}`;
  writeFileSync(left, 'half');
  const release = takeFileLock(`${file.path}-writing`, 'shared', 0);
  await load();
  expect(unfinishedOf(file.path)).toEqual([left]);
  release?.();
  await load();
  expect(unfinishedOf(file.path)).toEqual([]);
});

it('that cannot be kept is told, and answers all the same', async () => {
  const store = openStore(database);
  onTestFinished(() => store.close());
  bring(store, 'first', 20);
  const failed = vi.fn<(error: unknown) => void>();
  const engine = await loadIndex(store, { ...file, path: join(folder, 'none', 'x') }, { oldest: 0 }, failed);
  expect((await answer(engine)).count).toBe(20);
  expect(failed).toHaveBeenCalledOnce();
});
