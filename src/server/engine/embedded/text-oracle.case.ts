// The text search done by hand: every document is read for every query, and the formula is written out as in a book.
import { isFunctionWord } from '#server/engine/analysis/function-words.ts';
import { stemmerOf } from '#server/engine/analysis/stemming.ts';
import type { DocumentText } from '#server/engine/engine.ts';
import type { TextSettings } from './text-settings.ts';

type Fields = readonly (readonly string[])[];

const stem = stemmerOf('en');
/** Cut as the index cuts them. */
const MOST = [3, 3, 1, 7];

/** Plain ASCII words only, English, without other names or lessons. */
export function naiveSearch(
  documents: ReadonlyMap<number, DocumentText>,
  text: string,
  settings: TextSettings,
): { match: 'all' | 'any'; scores: Map<number, number> } {
  const collection = new Map([...documents].map(([ordinal, document]) => [ordinal, fieldsOf(document)]));
  const known = new Set([...collection.values()].flat(2));
  const asked = [...new Set(split(text))];
  const last = asked.at(-1);
  const insists = asked.some((word) => !isFunctionWord(word));
  const words = asked.map((word, index) => {
    const neighbours = [`${asked[index - 1] ?? '-'}${word}`, `${word}${asked[index + 1] ?? '-'}`];
    const standIns = standInsOf(word, neighbours, word === last, known, settings);
    return { required: !insists || !isFunctionWord(word), ...scored(collection, standIns, settings) };
  });
  const required = words.filter((word) => word.required);
  const having = [...collection.keys()].filter((ordinal) =>
    required.every((word) => word.scores.has(ordinal)),
  );
  const naming = having.filter((ordinal) => required.every((word) => word.named.has(ordinal)));
  const enough = required.length === 1 ? 1 : settings.enough;
  const isName = naming.some((ordinal) => (collection.get(ordinal)?.[0]?.length ?? 0) <= asked.length);
  const match = isName || naming.length >= settings.named || having.length >= enough ? 'all' : 'any';
  const found = match === 'all' ? having : [...collection.keys()];
  const totals = found.map((ordinal): [number, number] => [
    ordinal,
    words.reduce((sum, word) => sum + (word.scores.get(ordinal) ?? 0), 0),
  ]);
  const scoring = totals.filter(([, score]) => score > 0);
  const least = scoring.map(([, score]) => score).toSorted((a, b) => b - a)[settings.best - 1] ?? 0;
  const half = Math.max(1, required.length * settings.share);
  const kept = scoring.filter(
    ([ordinal, score]) =>
      match === 'all' || score >= least || required.filter((word) => word.scores.has(ordinal)).length >= half,
  );
  const rest = kept.filter(([ordinal]) => !having.includes(ordinal)).map(([, score]) => score);
  const lift = match === 'any' ? Math.max(0, ...rest) : 0;
  const lifted = kept.map(([ordinal, score]): [number, number] => [
    ordinal,
    having.includes(ordinal) ? score + lift : score,
  ]);
  return { match, scores: new Map(lifted) };
}

function split(text: string): string[] {
  return text.split(' ').filter((word) => word !== '');
}

function fieldsOf({ name, alternatives = [], tags = [], description = '' }: DocumentText): Fields {
  return [[name], alternatives, tags, [description]].map((texts) => texts.flatMap(split));
}

function standInsOf(
  word: string,
  neighbours: readonly string[],
  isOpen: boolean,
  known: ReadonlySet<string>,
  settings: TextSettings,
): Map<string, number> {
  const weights = new Map<string, number>();
  for (const form of known) {
    const weight = Math.max(
      form === word || neighbours.includes(form) ? 1 : 0,
      [word, ...neighbours].some((one) => stem(one) === stem(form)) ? settings.stem : 0,
      isOpen && form.startsWith(word) ? settings.prefix : 0,
    );
    if (weight > 0) weights.set(form, weight);
  }
  if (weights.size > 0) return weights;
  const edits = word.length < 4 ? 0 : word.length < 8 ? 1 : 2;
  for (const form of known) {
    const distance = editDistance(word, form);
    const startsAlike = form[0] === word[0] || form[0] === word[1];
    if (startsAlike && distance <= edits) weights.set(form, settings.typo ** distance);
  }
  return weights;
}

function scored(
  collection: ReadonlyMap<number, Fields>,
  standIns: ReadonlyMap<string, number>,
  settings: TextSettings,
): { scores: Map<number, number>; named: Set<number> } {
  const { k1, fields } = settings;
  const parameters = [fields.name, fields.alternatives, fields.tags, fields.description];
  const means = parameters.map((_, field) =>
    mean([...collection.values()].map((all) => all[field]?.length ?? 0)),
  );
  const sums = new Map<number, number>();
  const named = new Set<number>();
  for (const [ordinal, document] of collection)
    for (const [form, weight] of standIns)
      document.forEach((words, field) => {
        const count = Math.min(words.filter((one) => one === form).length, MOST[field] ?? 0);
        const { weight: own, b } = parameters[field] ?? { weight: 0, b: 0 };
        if (count === 0) return;
        const frequency = (own * count) / (1 - b + (b * words.length) / (means[field] ?? 0));
        sums.set(ordinal, (sums.get(ordinal) ?? 0) + weight * frequency);
        if (field < 2) named.add(ordinal);
      });
  const idf = Math.log(1 + (collection.size - sums.size + 0.5) / (sums.size + 0.5));
  const scores = [...sums].map(([ordinal, f]): [number, number] => [
    ordinal,
    (idf * f * (k1 + 1)) / (f + k1),
  ]);
  return { scores: new Map(scores), named };
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, one) => sum + one, 0) / Math.max(1, numbers.length);
}

/** Optimal string alignment, from its definition. */
export function editDistance(one: string, other: string): number {
  const known = new Map<string, number>();
  const distance = (i: number, j: number): number => {
    if (i === 0 || j === 0) return i + j;
    const key = `${i},${j}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const options = [
      distance(i - 1, j) + 1,
      distance(i, j - 1) + 1,
      distance(i - 1, j - 1) + (one[i - 1] === other[j - 1] ? 0 : 1),
    ];
    if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1])
      options.push(distance(i - 2, j - 2) + 1);
    const least = Math.min(...options);
    known.set(key, least);
    return least;
  };
  return distance(one.length, other.length);
}
