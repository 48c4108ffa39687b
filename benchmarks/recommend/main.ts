// Does a recommender find what a learner took next? `node benchmarks/recommend/main.ts` from the root of the project;
// WAYFINDER_SHARED says where the histories are (default ../shared).
import { contenders } from './contenders.ts';
import { dataFolder, type Dataset, datasets, hasData } from './datasets.ts';

const TOP = 10;

if (!hasData)
  console.log(`No histories in ${dataFolder}: set WAYFINDER_SHARED to the folder that holds data/.`);
for (const dataset of hasData ? datasets() : []) {
  const { name, goal, items, learners } = dataset;
  console.log(
    `\n${name}: ${learners.length} learners, ${items.length} items, the last of each learner left out; goal ${goal}`,
  );
  console.log(
    `${''.padEnd(24)}${['recall@10', 'NDCG@10', 'coverage', 'diversity'].map((title) => title.padStart(12)).join('')}`,
  );
  const alike = likeness(dataset);
  for (const contender of contenders(dataset)) {
    let hits = 0;
    let gain = 0;
    let unlike = 0;
    const shown = new Set<string>();
    for (const { known, next } of learners) {
      const out = new Set(known);
      const top = [...contender.score(known)]
        .filter(([key]) => !out.has(key))
        .toSorted(([a, one], [b, other]) => other - one || (a < b ? -1 : 1))
        .slice(0, TOP)
        .map(([key]) => key);
      for (const key of top) shown.add(key);
      const place = top.indexOf(next);
      if (place >= 0) hits += 1;
      if (place >= 0) gain += 1 / Math.log2(place + 2);
      unlike += 1 - meanLikeness(top, alike);
    }
    const figures = [hits, gain, unlike].map((sum) => sum / learners.length);
    const [recall = 0, ndcg = 0, diversity = 0] = figures;
    const cells = [recall, ndcg, shown.size / items.length, diversity];
    console.log(contender.name.padEnd(24) + cells.map((cell) => cell.toFixed(4).padStart(12)).join(''));
  }
}
console.log(
  '\nRecall@10: how often the thing that was left out is among the first ten (one each: the same as hit@10).',
);
console.log(
  'Coverage: the part of all items that is shown to anybody. Diversity: 1 less how many learners two shown share.',
);

/** How much the learners of two items are the same. */
function likeness({ learners }: Dataset): (one: string, other: string) => number {
  const takers = new Map<string, Set<number>>();
  for (const [learner, { known }] of learners.entries())
    for (const key of known) takers.set(key, (takers.get(key) ?? new Set()).add(learner));
  const none = new Set<number>();
  return (one, other) => {
    const [a, b] = [takers.get(one) ?? none, takers.get(other) ?? none];
    const [small, large] = a.size < b.size ? [a, b] : [b, a];
    let both = 0;
    for (const learner of small) if (large.has(learner)) both += 1;
    return both === 0 ? 0 : both / Math.sqrt(a.size * b.size);
  };
}

function meanLikeness(keys: readonly string[], alike: (one: string, other: string) => number): number {
  const pairs = keys.flatMap((one, i) => keys.slice(i + 1).map((other) => alike(one, other)));
  return pairs.length === 0 ? 0 : pairs.reduce((sum, one) => sum + one, 0) / pairs.length;
}
