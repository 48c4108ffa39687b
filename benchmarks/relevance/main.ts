// Does a search find the right thing in the top ten? `node benchmarks/relevance/main.ts` from the root of the project;
// WAYFINDER_SHARED says where the judged data is (default ../shared).
import { dataFolder, judgedCollections } from './collections.ts';
import { TEXT_SETTINGS } from '../../src/server/engine/embedded/text-settings.ts';
import { breadths, contenders, UNBOUNDED } from './contenders.ts';
import { evaluate } from './measures.ts';
import { percentile } from '../engine/percentile.ts';
import { existsSync } from 'node:fs';

if (!existsSync(dataFolder)) {
  console.log(`No judged data in ${dataFolder}: set WAYFINDER_SHARED to the folder that holds data/.`);
  process.exit(0);
}

const NAME = 42;
const COLUMN = 22;
const collections = judgedCollections();
const row = (name: string, cells: readonly string[]) => {
  console.log(name.padEnd(NAME) + cells.map((cell) => cell.padStart(COLUMN)).join(''));
};

row(
  '',
  collections.map(({ name }) => name),
);
row(
  'measure',
  collections.map(({ measure }) => measure),
);
row(
  'documents',
  collections.map(({ items }) => String(items.length)),
);
row(
  'queries',
  collections.map(({ judgements }) => String(judgements.length)),
);
row(
  'goal',
  collections.map(({ goal }) => goal.toFixed(3)),
);
for (const { name, open } of contenders())
  row(
    name,
    collections.map((collection) => {
      const { mean, halves } = evaluate(collection, open(collection));
      return `${mean.toFixed(3)} (${halves.map((half) => half.toFixed(3)).join(' ')})`;
    }),
  );

console.log('\nWhere any of the words will do, in one catalog with the others:');
const bounded = collections.map((collection) => breadths(collection, TEXT_SETTINGS));
const unbounded = collections.map((collection) => breadths(collection, UNBOUNDED));
row(
  'questions / documents there are',
  collections.map(({ items, teachers }, at) => `${bounded[at]?.length} / ${items.length + teachers.length}`),
);
for (const [name, found] of [
  ['documents found, median', bounded],
  ['the same with all that have one word', unbounded],
] as const)
  row(
    name,
    found.map((counts) => String(percentile(counts, 0.5))),
  );

console.log(
  '\nIn brackets: the half of the queries that the weights of lessons were tuned on, and the other half.',
);
console.log('Hidden: skills and topics of the courses, alternative names of each judged collection.');
console.log("Others' names, where a row says so, which no judgement was made from:");
for (const { name, taughtBy } of collections) console.log(`  ${name}: ${taughtBy}`);
