import { expect, test } from 'vitest';
import { readItem } from '#client/wire/read-item.ts';
import { readMentor } from '#client/wire/read-mentor.ts';
import type { Thing } from '#discovery/compare/use-things.ts';
import { en } from '#text/en.ts';
import { rest } from '#text/en-rest.ts';
import { createText } from '#text/format.ts';
import { compareSkills, compareThings } from './compare-rows.ts';

const text = createText('en', en, rest);

function course(name: string, fields: object): Thing {
  const item = readItem({ type: 'course', course_id: name, tenant: 'n', name, ...fields }, '');
  if (item === undefined) throw new Error('It is no course.');
  return { kind: 'item', item };
}

function mentor(name: string, fields: object): Thing {
  const read = readMentor({ unique_id: name, name, ...fields });
  if (read === undefined) throw new Error('It is no mentor.');
  return { kind: 'mentor', mentor: read };
}

const SKILLS = { skills: [{ name: 'SQL' }, { name: 'Python' }] };

test('what differs comes first, and the best of a measure is told', () => {
  const things = [
    course('A', { level: 'Beginner', duration_hours: 12, rating: 4, language: 'English' }),
    course('B', { level: 'Beginner', duration_hours: 6, rating: 5, language: 'Spanish' }),
  ];
  const { differences, same } = compareThings(things, text);
  expect(differences.map(({ label, values, best }) => [label, ...values, best])).toEqual([
    ['Work', '12 h', '6 h', [1]],
    ['Language', 'English', 'Spanish', []],
    ['Rating', '4 of 5, by 0 people', '5 of 5, by 0 people', [1]],
  ]);
  expect(same.map(({ label, values }) => [label, values[0]])).toEqual([
    ['Kind', 'Course'],
    ['Level', 'Beginner'],
  ]);
});

test('things of different kinds stand beside each other; what one does not know is left open', () => {
  const { differences } = compareThings(
    [course('A', { level: 'Beginner' }), mentor('M', { llm: 'Swift' })],
    text,
  );
  expect(differences.map(({ label, values }) => [label, ...values])).toEqual([
    ['Kind', 'Course', 'Mentor'],
    ['Level', 'Beginner', undefined],
    ['Model', undefined, 'Swift'],
  ]);
});

test('what could not be had takes no part', () => {
  expect(compareThings([undefined, course('A', {})], text).differences[0]?.values).toEqual([
    undefined,
    'Course',
  ]);
  expect(compareThings([], text)).toEqual({ differences: [], same: [] });
});

test('skills are sets: those of all, and those of some; case makes no difference', () => {
  expect(
    compareSkills([course('A', SKILLS), course('B', { skills: [{ name: 'sql' }, { name: 'R' }] })]),
  ).toEqual({
    shared: ['SQL'],
    own: [['Python'], ['R']],
  });
  expect(compareSkills([course('A', SKILLS), course('B', {})])).toBeUndefined();
});
