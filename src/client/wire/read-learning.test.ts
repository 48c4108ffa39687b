import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { ApiError } from '#client/api-error.ts';
import { readGap, readPlan } from './read-learning.ts';
import { readRecommended, readRecommendedMentors } from './read-recommended.ts';

const course = { type: 'course', id: 7, course_id: 'C-1', name: 'Knots', tenant: 'a' };

test('a recommendation has its sum and what it is made of', () => {
  const evidence = {
    kind: 'skill',
    key: 'SQL',
    name: 'SQL',
    weight: 0.25,
    figures: { from: 1, to: 3, goal: 4 },
  };
  const reason = { kind: 'skills', message: 'reason.skills', weight: 0.25, evidence: [evidence] };
  const { items } = readRecommended({ count: 1, results: [{ ...course, score: 0.25, reasons: [reason] }] });
  expect(items).toMatchObject([{ one: { name: 'Knots' }, score: 0.25, reasons: [reason] }]);
});

test('what cannot be read of a reason is left out, and what is recommended stays', () => {
  const reasons = [
    null,
    7,
    { kind: 'astrology', weight: 1 },
    { kind: 'popular' },
    { kind: 'popular', weight: 0.1, evidence: [{}] },
  ];
  const { items } = readRecommended({
    results: [
      { ...course, reasons },
      { ...course, course_id: 'C-2', reasons: 'x' },
    ],
  });
  expect(items.map(({ one, reasons: read }) => [one.name, read])).toEqual([
    ['Knots', [{ kind: 'popular', message: 'reason.popular', weight: 0.1, evidence: [] }]],
    ['Knots', []],
  ]);
});

test('a gap and a plan are what the server sent', () => {
  const skill = { name: 'SQL', skill_id: null, share: 1, have: 1, goal: 4, courses_count: 2 };
  const closing = { name: 'SQL', from: 1, to: 3, worth: 0.5 };
  expect(
    readGap({
      role: { role_id: null, name: 'Analyst', coverage: 0.25 },
      wanted: [],
      skills: [skill],
      closing: [{ item: course, worth: 0.5, closes: [closing] }],
      reachable: 0.75,
    }),
  ).toMatchObject({
    role: { name: 'Analyst', coverage: 0.25 },
    skills: [skill],
    closing: [{ item: { name: 'Knots' }, worth: 0.5, closes: [closing] }],
    reachable: 0.75,
  });
  const step = {
    item: course,
    hours: 8,
    guessed: true,
    from_week: 2,
    to_week: 1,
    locked: false,
    closes: [closing],
    coverage: 0.75,
  };
  expect(
    readPlan({
      role: null,
      skills: [skill],
      before: 0.25,
      coverage: 0.75,
      hours: 8,
      weeks: 2,
      hours_a_week: 4,
      method: 'greedy',
      steps: [step, {}],
      open: [{ name: 'SQL', steps: 1 }],
      dropped: [{ course_id: 'C-2', name: 'Bends' }, { course_id: 'C-3' }, null],
    }),
  ).toMatchObject({
    exact: false,
    pace: 4,
    steps: [{ key: 'C-1', hours: 8, guessed: true, from: 2, to: 2, after: [], instead: [] }],
    open: [{ name: 'SQL', steps: 1 }],
    dropped: [{ key: 'C-2', name: 'Bends' }],
  });
});

test('whatever comes is read, or is said to be unreadable', () => {
  const readers = [readRecommended, readRecommendedMentors, readGap, readPlan];
  const lists = fc.record(
    Object.fromEntries(
      ['results', 'skills', 'steps', 'wanted', 'closing', 'open', 'dropped', 'role'].map((name) => [
        name,
        fc.oneof(fc.anything(), fc.array(fc.anything())),
      ]),
    ),
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(fc.oneof(fc.anything(), lists), (answer) => {
      for (const read of readers)
        try {
          read(answer);
        } catch (error) {
          expect(error).toBeInstanceOf(ApiError);
        }
    }),
    { numRuns: 500 },
  );
});
