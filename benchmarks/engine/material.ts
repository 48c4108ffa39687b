// What the documents of the benchmark are made of: real records where they are at hand, else generated words.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Random } from './random.ts';

export interface Material {
  readonly source: string;
  readonly names: readonly string[];
  readonly descriptions: readonly string[];
  readonly subjects: readonly string[];
  readonly topics: readonly string[];
  readonly skills: readonly string[];
  readonly languages: readonly string[];
}

const COURSES = [
  'course_online_courses',
  'course_edx975',
  'course_udemy3678',
  'course_fpb',
  'course_uiuc',
  'course_fcc',
];
/** A short description, as catalogs show it: about 50 words. */
const LONGEST_DESCRIPTION = 320;

export function material(): Material {
  const folder = join(
    process.env['WAYFINDER_SHARED'] ?? join(import.meta.dirname, '../../../shared'),
    'data',
  );
  return existsSync(join(folder, 'course_edx975.jsonl')) ? realMaterial(folder) : generatedMaterial();
}

function realMaterial(folder: string): Material {
  const rows = COURSES.flatMap((file) => read(folder, file));
  const field = (name: string) => byFrequency(rows.flatMap((row) => texts(row[name])));
  return {
    source: 'real records, recombined',
    names: rows.flatMap((row) => texts(row['name'])),
    descriptions: rows
      .flatMap((row) => texts(row['description']))
      .filter((text) => text.length > 60)
      .map((text) => text.slice(0, LONGEST_DESCRIPTION)),
    subjects: field('subject').slice(0, 200),
    topics: field('topics').slice(0, 1_500),
    skills: [
      ...field('skills'),
      ...read(folder, 'skill_esco_nameonly').flatMap((row) => texts(row['name'])),
    ].slice(0, 10_000),
    languages: field('language'),
  };
}

function generatedMaterial(): Material {
  const random = new Random(1);
  const syllables = [
    'ka',
    'lo',
    'mi',
    'ne',
    'ra',
    'su',
    'ti',
    've',
    'zon',
    'qui',
    'bel',
    'dor',
    'fen',
    'gam',
  ];
  const word = () => Array.from({ length: 2 + random.below(3) }, () => random.one(syllables)).join('');
  const vocabulary = Array.from({ length: 20_000 }, word);
  const words = (count: number) => Array.from({ length: count }, () => random.skewed(vocabulary)).join(' ');
  const many = (count: number, length: number) =>
    Array.from({ length: count }, () => words(1 + random.below(length)));
  return {
    source: 'generated words',
    names: many(15_000, 7),
    descriptions: Array.from({ length: 5_000 }, () => words(40)),
    subjects: many(200, 2),
    topics: many(1_500, 2),
    skills: many(10_000, 3),
    languages: many(50, 1),
  };
}

function read(folder: string, file: string): Readonly<Record<string, unknown>>[] {
  const lines = readFileSync(join(folder, `${file}.jsonl`), 'utf8').split('\n');
  return lines
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Readonly<Record<string, unknown>>);
}

function texts(value: unknown): string[] {
  const list: unknown[] = Array.isArray(value) ? value : [value];
  return list.filter((one): one is string => typeof one === 'string' && one !== '');
}

function byFrequency(values: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].toSorted(([, a], [, b]) => b - a).map(([value]) => value);
}
