import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import type { DocumentText } from '#server/engine/engine.ts';
import { TextIndex } from './text-index.ts';
import { TEXT_SETTINGS } from './text-settings.ts';

const everyone = () => true;

function indexOf(...documents: (DocumentText & { language?: string })[]): TextIndex {
  const index = new TextIndex();
  documents.forEach(({ language, ...text }, ordinal) => index.add(ordinal, text, language));
  index.freeze();
  return index;
}

/** Ordinals, best first. */
function ranked(index: TextIndex, text: string): number[] {
  const { ordinals, scores } = index.search(text, everyone) ?? { ordinals: [], scores: [] };
  return [...ordinals.keys()]
    .toSorted((one, other) => (scores[other] ?? 0) - (scores[one] ?? 0))
    .map((at) => ordinals[at] ?? -1);
}

const CATALOG = indexOf(
  { name: 'C++ for beginners' },
  { name: 'Programming in C' },
  { name: 'Introduction to C#' },
  { name: 'Building services with .NET', description: 'ASP.NET and more' },
  { name: 'Select Topics in SQL' },
  { name: 'A/B testing' },
  { name: 'E-learning with Node.js' },
  { name: 'Managing projects', description: 'For managers of teams' },
  { name: 'Introducción a la programación', language: 'es' },
  { name: '机器学习入门' },
  { name: 'การเขียนโปรแกรม' },
  { name: 'PowerPoint presentations' },
);

test.each([
  ['C++', [0]],
  ['c#', [2]],
  ['.net', [3]],
  ['asp.net', [3]],
  ['Select Topics in SQL', [4]],
  ['A/B', [5]],
  ['elearning', [6]],
  ['e-learning', [6]],
  ['node js', [6]],
  ['nodejs', [6]],
  ['manager ', [7]],
  ['project management', [7]],
  ['programacion', [8]],
  ['学习', [9]],
  ['โปรแกรม', [10]],
  ['power point', [11]],
  ['powerpiont', [11]],
  ['projetcs', [7]],
  ['presentatoin', [11]],
  ['the select of topics', [4]],
])('“%s” finds %j first', (text, expected) => {
  expect(ranked(CATALOG, text).slice(0, expected.length)).toEqual(expected);
});

test('“C++” finds C++ alone, not every C', () => {
  expect(CATALOG.search('C++ ', everyone)).toMatchObject({ match: 'all', ordinals: Uint32Array.of(0) });
});

test('the last word may be the beginning of one, unless a space follows', () => {
  expect(ranked(CATALOG, 'presen')).toEqual([11]);
  expect(ranked(CATALOG, 'presen ')).toEqual([]);
});

test('a text without a word in it is no text', () => {
  expect(CATALOG.search(' ?! ', everyone)).toBeUndefined();
});

test('an exact word counts more than its stem, and that more than a typo', () => {
  const index = indexOf({ name: 'manages' }, { name: 'managers' }, { name: 'manager' });
  expect(ranked(index, 'manager')[0]).toBe(2);
  expect(ranked(index, 'managers')[0]).toBe(1);
});

test('another name of a skill finds what only says its name', () => {
  const index = indexOf(
    { name: 'JavaScript', alternatives: ['JS', 'ECMA Script'] },
    { name: 'Course about JavaScript' },
    { name: 'Course about Java' },
  );
  expect(ranked(index, 'JS ')).toEqual([0, 1]);
  expect(ranked(index, 'ecma script ')).toEqual([0, 1]);
});

test('what the best matches are called finds what says it otherwise, where no match has all words', () => {
  const index = indexOf(
    { name: 'physician', alternatives: ['doctor', 'family doctor'] },
    { name: 'Physicians, all other' },
    { name: 'Gardener' },
  );
  const found = index.search('rural doctor', everyone);
  expect(found).toMatchObject({ match: 'any', ordinals: Uint32Array.of(0, 1) });
});

test('words that describe what has several names find what is described alike', () => {
  const index = indexOf(
    { name: 'stevedore', alternatives: ['docker'], description: 'Handles cargo on quays' },
    { name: 'Freight movers', description: 'Moves cargo by hand' },
    { name: 'Gardener', description: 'Plants flowers by hand' },
  );
  expect(index.search('veteran stevedore', everyone)?.ordinals).toEqual(Uint32Array.of(0, 1));
});

/** Documents with both words in a long description, and others with one of them for a name. */
function withBoth(count: number): TextIndex {
  const both = {
    name: 'Notes',
    description: 'on orchid keeping, among much else that is said here at length',
  };
  return indexOf(
    ...Array.from({ length: 30 }, () => ({ name: 'Orchid' })),
    ...Array.from({ length: 30 }, () => ({ name: 'Other' })),
    { name: 'Keeping' },
    ...Array.from({ length: count }, () => both),
  );
}

test('where fewer than ten have all words, those come first and what has some follows', () => {
  const found = withBoth(9).search('orchid keeping ', everyone);
  expect(found?.match).toBe('any');
  expect(found?.ordinals).toHaveLength(40);
  expect(ranked(withBoth(9), 'orchid keeping ').slice(0, 9)).toEqual([61, 62, 63, 64, 65, 66, 67, 68, 69]);
});

test('where any word will do, what has half of them is found, and of the rest only the best', () => {
  const index = new TextIndex({ ...TEXT_SETTINGS, taught: 0, best: 2 });
  const names = [
    'Orchid',
    'Orchids',
    'On soil in winter',
    'An orchid, of many flowers',
    'The orchid keeping of many',
  ];
  names.forEach((name, ordinal) => index.add(ordinal, { name }, 'en'));
  const text = 'orchid keeping soil winter ';
  expect(index.search(text, everyone)).toMatchObject({ match: 'any', ordinals: Uint32Array.of(2, 4) });
  // Of one word for many nothing is half: the two best are found.
  expect(index.search('orchid moss bark fern ', everyone)?.ordinals).toEqual(Uint32Array.of(0, 1));
});

test('what only has a word that says nothing is not among the best', () => {
  const index = new TextIndex({ ...TEXT_SETTINGS, best: 1 });
  ['The history of art', 'Cells', 'The cells of plants'].forEach((name, ordinal) =>
    index.add(ordinal, { name }, 'en'),
  );
  expect(ranked(index, 'the cells of fungi ')).toEqual([2, 1]);
});

test('where ten have all words nothing else is found', () => {
  const found = withBoth(10).search('orchid keeping ', everyone);
  expect(found).toMatchObject({ match: 'all', ordinals: { length: 10 } });
});

test.each([
  ['one document of that very name', [{ name: 'Linear algebra' }], 'all'],
  ['one document whose name has more words', [{ name: 'Linear algebra for all' }], 'any'],
  ['two such documents', [{ name: 'Linear algebra for all' }, { name: 'Linear algebra again' }], 'all'],
] as const)('%s: all words or any', (_, named, match) => {
  expect(indexOf(...named, { name: 'Algebra' }).search('linear algebra', everyone)?.match).toBe(match);
});

test('a removed document is gone at once, and what is added after a freeze is found', () => {
  const index = indexOf({ name: 'algebra' }, { name: 'algebra' });
  index.remove(0);
  index.add(5, { name: 'linear algebra' });
  expect(index.search('algebra', everyone)?.ordinals).toEqual(Uint32Array.of(1, 5));
});

test('an ordinal is never used twice', () => {
  const index = indexOf({ name: 'algebra' });
  expect(() => {
    index.add(0, { name: 'algebra' });
  }).toThrow('Wayfinder: ordinal 0');
});

test('the same text is searched once for one caller, until a document comes or goes', () => {
  const index = indexOf({ name: 'algebra' }, { name: 'algebra for all' });
  const [everybody, somebody] = [() => true, (ordinal: number) => ordinal > 0];
  const found = index.search('algebra', everybody);
  expect(index.search('algebra', everybody)).toBe(found);
  expect([...(index.search('algebra', somebody)?.ordinals ?? [])]).toEqual([1]);
  expect([...(index.search('all', everybody)?.ordinals ?? [])]).toEqual([1]);
  index.add(2, { name: 'linear algebra' });
  expect([...(index.search('algebra', everybody)?.ordinals ?? [])]).toEqual([0, 1, 2]);
  index.remove(0);
  expect([...(index.search('algebra', everybody)?.ordinals ?? [])]).toEqual([1, 2]);
});

test('of more searches than are kept the latest are', () => {
  const names = Array.from({ length: 40 }, (_, n) => ({ name: `word${n}` }));
  const index = indexOf(...names);
  const everybody = () => true;
  const [first, ...others] = names.map(({ name }) => index.search(name, everybody));
  expect(index.search('word39', everybody)).toBe(others.at(-1));
  expect(index.search('word0', everybody)).not.toBe(first);
  expect(index.search('word0', everybody)).toEqual(first);
});

test('ranks as FTS5 does where both split alike', () => {
  let state = 7;
  const next = (below: number) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
  const vocabulary = Array.from({ length: 40 }, (_, at) => `w${String.fromCharCode(97 + (at % 26))}${at}`);
  const texts = Array.from({ length: 200 }, () =>
    Array.from({ length: 3 + next(30) }, () => vocabulary[Math.min(next(40), next(40))]).join(' '),
  );
  const field = { weight: 1, b: 0.75 };
  const index = new TextIndex({
    ...TEXT_SETTINGS,
    fields: { name: field, alternatives: field, tags: field, description: field },
    stem: 0,
    prefix: 0,
    typo: 0,
  });
  const database = new DatabaseSync(':memory:');
  database.exec('CREATE VIRTUAL TABLE texts USING fts5(body)');
  const insert = database.prepare('INSERT INTO texts(rowid, body) VALUES (?, ?)');
  texts.forEach((description, ordinal) => {
    index.add(ordinal, { name: '', description });
    insert.run(ordinal + 1, description);
  });
  const select = database.prepare(
    'SELECT rowid - 1 AS ordinal FROM texts WHERE texts MATCH ? ORDER BY bm25(texts), rowid',
  );
  for (const word of vocabulary) {
    const expected = select.all(`"${word}"`).map(({ ordinal }) => Number(ordinal));
    expect(ranked(index, word)).toEqual(expected);
  }
  database.close();
});
