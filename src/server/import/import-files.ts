// Files and streams → the store: what the command line and the first start with demo data both use.
import type { SqliteStore } from '#server/store/sqlite-store.ts';
import type { Entry } from '#server/import/reading/entry.ts';
import { importRecords, type ImportOptions, type ImportReport } from './import-records.ts';
import { readEntries } from '#server/import/reading/read-entries.ts';
import { openSource, type Source } from '#server/import/reading/source.ts';

/**
 * Imports files (CSV, JSON, JSON Lines, each also gzipped; `-` is standard input) as one change: readers of the store
 * see none of it or all of it.
 * @throws SourceError when a file cannot be opened, StoreError when another import is running: nothing has changed then.
 */
export async function importFiles(
  store: SqliteStore,
  paths: readonly string[],
  options: ImportOptions,
): Promise<ImportReport> {
  return importSources(store, paths.map(openSource), options);
}

/** The same from sources that are already open. */
export async function importSources(
  store: SqliteStore,
  sources: readonly Source[],
  options: ImportOptions,
): Promise<ImportReport> {
  return importRecords(store, entriesOf(sources), options);
}

async function* entriesOf(sources: readonly Source[]): AsyncGenerator<Entry> {
  for (const source of sources) yield* readEntries(source);
}
