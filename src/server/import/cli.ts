// npm run import: exit code 0 when something could be imported (bad rows or not), 1 when nothing could, 2 on misuse.
import { createWriteStream, existsSync } from 'node:fs';
import { databasePath } from '#server/store/database-path.ts';
import { StoreError } from '#server/store/open-database.ts';
import { openStore } from '#server/store/sqlite-store.ts';
import { readArguments, USAGE, type Arguments } from './arguments.ts';
import { SourceError } from './entry.ts';
import { importSources } from './import-files.ts';
import type { ImportReport, Note } from './import-records.ts';
import { progressOn } from './progress.ts';
import { openSource } from './source.ts';

/** So many notes of each severity are shown; the rest is counted. */
const SHOWN = 20;

const number = (value: number) => value.toLocaleString('en');

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
    if (!(error instanceof SourceError || error instanceof StoreError)) throw error;
    process.stderr.write(`${error.message}. Nothing was imported.\n`);
    return 1;
  }
}

async function run({ files, errors, ...options }: Arguments): Promise<number> {
  const sources = files.map(openSource);
  const path = databasePath(process.env);
  // A rehearsal creates nothing, not even an empty database.
  const store = openStore(options.dryRun && !existsSync(path) ? ':memory:' : path);
  const progress = progressOn(process.stderr);
  const all = errors === undefined ? undefined : createWriteStream(errors);
  const shown = { bad: 0, warning: 0 };
  const onNote = ({ severity, text }: Note) => {
    all?.write(`${severity}: ${text}\n`);
    shown[severity] += 1;
    if (shown[severity] > SHOWN) return;
    progress.end();
    process.stderr.write(`${severity === 'bad' ? 'bad row' : 'warning'}: ${text}\n`);
  };
  const total = sources.reduce<number | undefined>(
    (sum, { size }) => (sum === undefined || size === undefined ? undefined : sum + size),
    0,
  );
  const onProgress = (rows: number) => {
    const consumed = sources.reduce((sum, source) => sum + source.consumed(), 0);
    progress.update(rows, total === undefined ? undefined : consumed / total);
  };
  const { kind, ...others } = options;
  const start = performance.now();
  try {
    const report = await importSources(store, sources, {
      ...others,
      ...(kind === undefined ? {} : { kind }),
      onNote,
      onProgress,
    });
    progress.end();
    for (const severity of ['bad', 'warning'] as const)
      if (shown[severity] > SHOWN)
        process.stderr.write(
          `… and ${shown[severity] - SHOWN} more ${severity === 'bad' ? 'bad rows' : 'warnings'}${errors === undefined ? ' (--errors FILE writes all)' : ''}\n`,
        );
    process.stdout.write(`${summary(report, options, (performance.now() - start) / 1000)}\n`);
    return report.read > report.bad ? 0 : 1;
  } finally {
    progress.end();
    all?.end();
    store.close();
  }
}

function summary(
  report: ImportReport,
  { dryRun, replace, tenant }: Pick<Arguments, 'dryRun' | 'replace' | 'tenant'>,
  seconds: number,
) {
  const changes = report.new + report.changed + report.ended;
  const lines = [
    `${number(report.read)} rows read: ${number(report.new)} new, ${number(report.changed)} changed, ${number(report.unchanged)} unchanged, ${number(report.ended)} ended, ${number(report.bad)} bad; ${number(report.warnings)} warnings`,
    dryRun
      ? `${number(changes)} changes to ${tenant} would be made; this was a dry run, nothing was written`
      : `${number(changes)} changes to ${tenant}, generation ${report.generation}, in ${seconds.toFixed(1)} s (${number(Math.round(report.read / seconds))} rows a second)`,
  ];
  if (replace && report.cut > 0)
    lines.push('nothing was ended, because not all files could be read to their ends');
  if (report.madeKeys > 0)
    lines.push(`${number(report.madeKeys)} rows had no id: theirs is made of name and address`);
  return lines.join('\n');
}
