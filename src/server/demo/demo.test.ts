// What was written for Northmoor's catalog holds together, and shows every facet, relation and visibility.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { CATALOG_FACETS, FORMATS, ITEM_TYPES } from '#contract/facets.ts';
import { catalogDocument } from '#server/engine/catalog-document.ts';
import { importRecords } from '#server/import/import-records.ts';
import { openStore } from '#server/store/sqlite-store.ts';
import { keyIn, linesOfDemo, readDemo } from './demo-data.case.ts';

const LEAST = { course: 240, program: 30, pathway: 10, skill: 200, role: 40, resource: 60 } as const;

const text = z.string().min(1);
const texts = z.array(text).default([]);
/** What the tests look at beyond the relations, which `readDemo` reads. */
const details = z.looseObject({
  name: text,
  description: text.optional(),
  subject: text.optional(),
  topics: texts,
  language: text.optional(),
  alt_names: texts,
  url: z.url({ protocol: /^https$/, hostname: /(?:^|\.)example$/ }).optional(),
  image_url: z.url({ hostname: /(?:^|\.)example$/ }).optional(),
});

const data = readDemo('northmoor');
const detailed = new Map(ITEM_TYPES.map((type) => [type, z.array(details).parse(data[type])]));
const all = [...detailed.values()].flat();
const courses = detailed.get('course') ?? [];
const coursesById = new Map(data.course.map((course) => [course.course_id, course]));
const programsById = new Map(data.program.map((program) => [program.program_id, program]));
const taught = Map.groupBy(
  data.course.flatMap(({ skills }) => skills),
  ({ name }) => name,
);
const { notes, report, facets } = await imported();

describe.each(ITEM_TYPES)('each %s', (type) => {
  test('has an id of its own, and there are enough', () => {
    expect(data[type].length).toBeGreaterThanOrEqual(LEAST[type]);
    expect(new Set(data[type].map((one) => keyIn(type, one))).size).toBe(data[type].length);
  });

  test('names skills, courses and programs that there are, by their names', () => {
    const skills = new Set(data.skill.map(({ name }) => name));
    for (const one of data[type]) {
      const named = [...one.skills, ...one.related_skills].map(({ name }) => name);
      expect(
        named.filter((name) => !skills.has(name)),
        one.name,
      ).toEqual([]);
      for (const { course_id, name } of [...one.courses, ...one.recommended_courses])
        expect(coursesById.get(course_id)?.name, one.name).toBe(name);
      for (const { program_id, name } of one.programs)
        expect(programsById.get(program_id)?.name, one.name).toBe(name);
    }
  });

  test('that is public consists of, and recommends, what is public', () => {
    for (const one of data[type].filter(({ visibility }) => visibility === 'public')) {
      const parts = [
        ...[...one.courses, ...one.recommended_courses].map(({ course_id }) => coursesById.get(course_id)),
        ...one.programs.map(({ program_id }) => programsById.get(program_id)),
      ];
      for (const part of parts) expect(part?.visibility, `${part?.name} in ${one.name}`).toBe('public');
    }
  });

  test('that is for departments names some', () => {
    const restricted = data[type].filter(({ visibility }) => visibility === 'department');
    for (const { name, departments } of restricted)
      expect(
        departments?.filter((one) => readme().includes(`\n- ${one}\n`)),
        name,
      ).not.toHaveLength(0);
  });
});

test('every skill is taught, and nine of ten by three courses or more', () => {
  const lessons = data.skill.map(({ name }) => taught.get(name)?.length ?? 0);
  expect(Math.min(...lessons)).toBeGreaterThanOrEqual(1);
  expect(lessons.filter((count) => count >= 3).length).toBeGreaterThanOrEqual(data.skill.length * 0.9);
});

test('a program has three to eight courses, a pathway has programs, a role needs six to fourteen skills', () => {
  for (const { name, courses: parts } of data.program)
    expect([3, 4, 5, 6, 7, 8], name).toContain(parts.length);
  for (const { name, programs } of data.pathway) expect(programs, name).not.toHaveLength(0);
  for (const { name, skills } of data.role) {
    expect(skills.length, name).toBeGreaterThanOrEqual(6);
    expect(skills.length, name).toBeLessThanOrEqual(14);
  }
});

test('no other name of a skill is a name of another skill', () => {
  const names = (detailed.get('skill') ?? []).flatMap(({ name, alt_names }) => [name, ...alt_names]);
  expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
});

test('each topic belongs to one subject, and the README lists them all', () => {
  const pairs = all.flatMap(({ subject, topics }) => topics.map((topic) => [topic, subject] as const));
  const subjectOf = new Map(pairs);
  for (const [topic, subject] of pairs) expect(subjectOf.get(topic), topic).toBe(subject);
  expect(subjectOf.size).toBeGreaterThanOrEqual(60);
  expect(new Set(subjectOf.values()).size).toBeGreaterThanOrEqual(14);
  const listed = [...readme().matchAll(/^- \*\*(.+)\*\*: (.+)$/gm)].flatMap(([, subject, topics = '']) =>
    topics.split(', ').map((topic) => [topic, subject] as const),
  );
  expect(new Map(listed)).toEqual(subjectOf);
});

test('no description is written twice, and only one course lacks one', () => {
  const descriptions = all.flatMap(({ description }) => description ?? []);
  expect(new Set(descriptions).size).toBe(descriptions.length);
  expect(courses.filter(({ description }) => description === undefined)).toHaveLength(1);
});

test('about two courses in three are in English, the others in eight languages or more', () => {
  const byLanguage = Map.groupBy(courses, ({ language }) => language);
  const english = byLanguage.get('English')?.length ?? 0;
  expect(english / courses.length).toBeGreaterThan(0.6);
  expect(english / courses.length).toBeLessThan(0.7);
  expect(byLanguage.size).toBeGreaterThanOrEqual(9);
});

test.each([
  ['public', 0.8, 0.9],
  ['tenant', 0.06, 0.1],
  ['department', 0.03, 0.06],
  ['admins', 0.01, 0.03],
] as const)('of the courses %s has its share', (visibility, least, most) => {
  const share = data.course.filter((course) => course.visibility === visibility).length / data.course.length;
  expect(share).toBeGreaterThanOrEqual(least);
  expect(share).toBeLessThanOrEqual(most);
});

test('at most five courses show a picture, and no address leaves the machine', () => {
  expect(courses.filter((course) => course.image_url !== undefined).length).toBeLessThanOrEqual(5);
  expect(all.filter((one) => one.url !== undefined).length).toBe(all.length - 1);
});

test('the importer takes every row without a note', () => {
  expect(notes).toEqual([]);
  expect(report).toMatchObject({ new: report.read, bad: 0, warnings: 0, madeKeys: 0 });
});

test.each(CATALOG_FACETS.filter((facet) => 'values' in facet))(
  'every value of the facet $name has something to show',
  ({ name, values }) => {
    expect([...(facets.get(name)?.keys() ?? [])].toSorted()).toEqual([...values].toSorted());
  },
);

test.each([
  ['self_paced', FORMATS.length],
  ['certificate', 5],
  ['program_type', 4],
  ['resource_type', 7],
  ['promotion', 3],
] as const)('the facet %s has %i values', (name, amount) => {
  expect(facets.get(name)?.size).toBe(amount);
});

/** The catalog's records through the importer, and how many items have each value of each facet. */
async function imported() {
  const store = openStore(':memory:');
  const told: string[] = [];
  const types: readonly string[] = ITEM_TYPES;
  const entries = linesOfDemo('northmoor')
    .map((line) => z.looseObject({ type: text }).parse(JSON.parse(line)))
    .filter(({ type }) => types.includes(type))
    .map((record, index) => ({ record, place: { file: 'northmoor', line: index + 1 } }));
  const summary = await importRecords(store, entries, {
    tenant: 'northmoor',
    onNote: (note) => told.push(note.text),
  });
  const counts = new Map<string, Map<string, number>>();
  for (const stored of store.all())
    for (const [facet, values] of Object.entries(catalogDocument(stored).facets)) {
      const byValue = counts.get(facet) ?? new Map<string, number>();
      counts.set(facet, byValue);
      for (const value of values) byValue.set(value, (byValue.get(value) ?? 0) + 1);
    }
  store.close();
  return { notes: told, report: summary, facets: counts };
}

function readme(): string {
  return readFileSync(new URL('README.md', import.meta.url), 'utf8');
}
