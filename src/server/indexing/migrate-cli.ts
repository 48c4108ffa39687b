// npm run migrate: fills a cluster from the store and says whether it answers as the embedded engine does.
import { parseArgs } from 'node:util';
import { readOpenSearchConfig } from '#server/config/opensearch-config.ts';
import { readEnvironment } from '#server/config/read-environment.ts';
import { EngineBusyError } from '#server/engine/engine.ts';
import { databasePath } from '#server/store/database-path.ts';
import { StoreError } from '#server/store/open-database.ts';
import { openStore } from '#server/store/sqlite-store.ts';
import { type Difference, isAlike, total } from './compare-engines.ts';
import { migrate, type Migration } from './migrate.ts';

const USAGE = `Usage: npm run migrate -- [--questions 100]

Fills the cluster that WAYFINDER_OPENSEARCH_URL names from the database in WAYFINDER_DATA, beside what is there, brings it
to the present generation, and asks it and the embedded engine the same. Servers may run meanwhile: the database is only read.
--questions says how many of each collection, from 1 to 10000.

The exit code is 0 when both answer alike, but for a text in twenty; 1 when they differ more, or one of them does not
answer; 2 for misuse.`;

process.exitCode = await main(process.argv.slice(2));

async function main(args: string[]): Promise<number> {
  let questions = 0;
  try {
    const { values } = parseArgs({
      args,
      options: { questions: { type: 'string', default: '100' }, help: { type: 'boolean', default: false } },
    });
    if (values.help) {
      process.stdout.write(`${USAGE}\n`);
      return 0;
    }
    questions = Number(values.questions);
    if (!Number.isInteger(questions) || questions < 1 || questions > 10_000)
      return misuse(`“${values.questions}” is no number of questions. Write one from 1 to 10000.`);
  } catch (error) {
    if (error instanceof TypeError) return misuse(error.message);
    throw error;
  }
  const reader = readEnvironment(process.env);
  const config = readOpenSearchConfig(reader);
  if (reader.wrong.length > 0) return misuse(reader.wrong.join('\n'));
  return run(config, questions);
}

async function run(config: ReturnType<typeof readOpenSearchConfig>, questions: number): Promise<number> {
  const { connect } = await import('#server/engine/opensearch/connect.ts');
  const { isPassing, statusOf } = await import('#server/engine/opensearch/retry.ts');
  try {
    const store = openStore(databasePath(process.env));
    const options = connect(config);
    try {
      const found = await migrate(store, options, { questions, say });
      say(table(found));
      return verdict(found);
    } finally {
      store.close();
      await options.client.close();
    }
  } catch (error) {
    const isOfCluster = isPassing(error) || statusOf(error) !== undefined || error instanceof EngineBusyError;
    if (isOfCluster)
      process.stderr.write(`The cluster at ${config.nodes.join(', ')} does not answer: ${String(error)}\n`);
    else if (error instanceof StoreError || error instanceof Error)
      process.stderr.write(`${error.message}\n`);
    else throw error;
    return 1;
  }
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

function table({ collections }: Migration): string {
  const rows = [...collections].map(([name, { plain, text }]) => [
    name,
    plain.asked,
    plain.different,
    text.asked,
    text.different,
  ]);
  return [['collection', 'asked', 'different', 'by text', 'different'], ...rows]
    .map(([name, ...rest]) => String(name).padEnd(12) + rest.map((one) => String(one).padStart(10)).join(''))
    .join('\n');
}

function verdict(found: Migration): number {
  const isGood = isAlike(found);
  const text = total(found, 'text');
  const different = total(found, 'plain').different + text.different;
  const named = found.differences.map(sentence).join('\n');
  if (!isGood) {
    process.stderr.write(`${different} questions were answered differently. The first of them:\n${named}\n`);
    return 1;
  }
  if (different > 0) say(`Of ${text.asked} texts ${different} are read differently, which may be:\n${named}`);
  say(
    `The cluster holds ${found.documents} documents of generation ${found.generation}: it can take the place.`,
  );
  say('Start servers with WAYFINDER_ENGINE=opensearch: they find it filled.');
  return 0;
}

function sentence({ question: { caller, request }, what, one, other }: Difference): string {
  const { collection, text, filters, sort } = request;
  const asked = JSON.stringify({ text, filters, by: sort.by });
  return `- ${collection}, ${caller}, ${asked}: ${what} is ${short(one)} here and ${short(other)} in the cluster`;
}

function short(text: string): string {
  return text.length > 200 ? `${text.slice(0, 200)}…` : text;
}

function misuse(problem: string): number {
  process.stderr.write(`${problem}\n\n${USAGE}\n`);
  return 2;
}
