// npm run import: exit code 0 when something could be imported (bad rows or not), 1 when nothing could, 2 on misuse.
import { existsSync } from 'node:fs';
import { databasePath } from '#server/store/database-path.ts';
import { isDatabaseFailure, StoreError } from '#server/store/open-database.ts';
import { openStore } from '#server/store/sqlite-store.ts';
import { readArguments, USAGE, type Arguments } from './arguments.ts';
import { SourceError } from '#server/import/reading/entry.ts';
import { importSources } from './import-files.ts';
import { openNoteLog } from './note-log.ts';
import { progressOn } from './progress.ts';
import { openSource, type Source } from '#server/import/reading/source.ts';
import { summary } from './summary.ts';

process.exitCode = await main(process.argv.slice(2));

async function main(args: readonly string[]): Promise<number> {
  const read = readArguments(args);
  if (read === undefined) {
    process.stdout.write(`${USAGE}\n`);
    return 0;
  }
  if ('problem' in read) {
    process.stderr.write(`${read.problem}\n\n${USAGE}\n`);
    return 2;
  }
  try {
    return await run(read);
  } catch (error) {
    const isForeseen =
      error instanceof SourceError || error instanceof StoreError || isDatabaseFailure(error);
    if (!isForeseen) throw error;
    process.stderr.write(`${error.message.replace(/\.$/, '')}. Nothing was imported.\n`);
    return 1;
  }
}

async function run({ files, errors, kind, ...options }: Arguments): Promise<number> {
  const sources = files.map(openSource);
  const progress = progressOn(process.stderr);
  const notes = openNoteLog(errors, (line) => {
    progress.end();
    process.stderr.write(`${line}\n`);
  });
  const path = databasePath(process.env);
  // A rehearsal creates nothing, not even an empty database.
  const store = openStore(options.dryRun && !existsSync(path) ? ':memory:' : path);
  const start = performance.now();
  try {
    const report = await importSources(store, sources, {
      ...options,
      ...(kind === undefined ? {} : { kind }),
      onNote: (note) => notes.add(note),
      onProgress: (rows) => progress.update(rows, shareRead(sources)),
    });
    progress.end();
    notes.close();
    process.stdout.write(`${summary(report, options, (performance.now() - start) / 1000)}\n`);
    return report.read > report.bad ? 0 : 1;
  } finally {
    progress.end();
    store.close();
  }
}

/** How much of all sources has been read, from 0 to 1; undefined where one of them has no known size. */
function shareRead(sources: readonly Source[]): number | undefined {
  let size = 0;
  let consumed = 0;
  for (const source of sources) {
    if (source.size === undefined) return undefined;
    size += source.size;
    consumed += source.consumed();
  }
  return size === 0 ? undefined : consumed / size;
}
