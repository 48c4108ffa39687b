// What holds of every recommendation, over random worlds.
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { StoredItem } from '#server/store/store.ts';
import { diversify } from './diversify.ts';
import { coverageOf, goalOf, reportedLevels, closes } from './goal.ts';
import { type Learner, takenBy } from './learner.ts';
import { scoreItems, type Scored } from './score-items.ts';
import { stepsTaught } from './skill-steps.ts';
import { TenantModel } from './tenant-model.ts';

const SKILLS = ['SQL', 'Python', 'Ropes', 'Knots', 'Sails'];
const LEVELS = ['Beginner', 'Intermediate', 'Advanced', 'All levels', undefined];
const DEPARTMENTS = ['Maths', 'Art'];

let row = 0;
function stored(kind: StoredItem['kind'], key: string, item: Record<string, unknown>): StoredItem {
  row += 1;
  return { row, number: row, kind, key, tenant: 'a', visibility: 'public', item: { name: key, ...item } };
}

const course = fc.record({
  skills: fc.subarray(SKILLS),
  level: fc.constantFrom(...LEVELS),
  enrolled: fc.nat(5_000),
});
const person = fc.record({
  departments: fc.subarray(DEPARTMENTS),
  taken: fc.uniqueArray(fc.nat(9), { maxLength: 6 }),
  reported: fc.dictionary(fc.constantFrom(...SKILLS), fc.integer({ min: 0, max: 5 })),
  wanted: fc.dictionary(fc.constantFrom(...SKILLS), fc.integer({ min: 1, max: 5 }), { maxKeys: 4 }),
});
const world = fc.record({
  courses: fc.array(course, { minLength: 2, maxLength: 10 }),
  people: fc.array(person, { minLength: 1, maxLength: 12 }),
});
type World = typeof world extends fc.Arbitrary<infer W> ? W : never;

function itemsOf({ courses, people }: World): StoredItem[] {
  const leveled = (all: Readonly<Record<string, number>>) =>
    Object.entries(all).map(([name, level]) => ({ name, level }));
  return [
    ...courses.map(({ skills, ...rest }, i) => stored('course', `C${i}`, { skills, ...rest })),
    ...people.map(({ departments, taken, reported, wanted }, i) =>
      stored('user', `u${i}`, {
        departments,
        reported_skills: leveled(reported),
        desired_roles: Object.keys(wanted).length === 0 ? [] : [{ name: 'Role', skills: leveled(wanted) }],
        enrolments: taken.map((one, day) => ({
          course_id: `C${one}`,
          status: day % 2 === 0 ? 'completed' : 'in_progress',
          enrolled_at: new Date(Date.UTC(2026, 0, 1 + day)).toISOString(),
        })),
      }),
    ),
  ];
}

function modelOf(items: readonly StoredItem[]): TenantModel {
  const model = new TenantModel('a');
  for (const one of items) model.put(one);
  return model;
}

function learnerIn(items: readonly StoredItem[]): Learner {
  const user = items.find(({ kind }) => kind === 'user');
  if (user === undefined) throw new Error('A world has people.');
  const levels = reportedLevels(user);
  const roles = user.item['desired_roles'] as Record<string, unknown>[];
  return {
    tenant: 'a',
    username: user.key,
    departments: user.item['departments'] as string[],
    levels,
    goals: roles.map((role) => goalOf(role, undefined, levels)),
    taken: takenBy(user),
  };
}

/** By key, whatever numbers the model gave. */
function told(model: TenantModel, scored: readonly Scored[]) {
  return new Map(
    scored
      .map(({ item, ...rest }) => [model.item(item)?.key ?? '', rest] as const)
      .toSorted(([a], [b]) => (a < b ? -1 : 1)),
  );
}

test('a score is the sum of its reasons, and a reason that of its evidence; all of them count', () => {
  fc.assert(
    fc.property(world, (one) => {
      const items = itemsOf(one);
      for (const { score, reasons } of scoreItems(modelOf(items), learnerIn(items))) {
        expect(reasons.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(score, 9);
        for (const { weight, evidence } of reasons) {
          expect(evidence.reduce((sum, part) => sum + part.weight, 0)).toBeCloseTo(weight, 9);
          expect(Math.min(...evidence.map((part) => part.weight))).toBeGreaterThan(0);
        }
      }
    }),
  );
});

test('nothing that was taken is recommended', () => {
  fc.assert(
    fc.property(world, (one) => {
      const items = itemsOf(one);
      const learner = learnerIn(items);
      const keys = [...told(modelOf(items), scoreItems(modelOf(items), learner)).keys()];
      expect(keys.filter((key) => learner.taken.some((taken) => taken.key === key))).toEqual([]);
    }),
  );
});

test('the same data and learner give the same, in whatever order and by whatever changes the data came', () => {
  fc.assert(
    fc.property(world, fc.nat(), (one, seed) => {
      const items = itemsOf(one);
      const fresh = modelOf(items);
      const changed = modelOf(items.toReversed());
      const gone = items[seed % items.length];
      if (gone !== undefined) {
        changed.remove(gone);
        changed.put(gone);
      }
      const learner = learnerIn(items);
      const [before, after] = [fresh, changed].map((model) => told(model, scoreItems(model, learner)));
      expect([...(after ?? [])].map(([key, { score }]) => [key, score.toFixed(9)])).toEqual(
        [...(before ?? [])].map(([key, { score }]) => [key, score.toFixed(9)]),
      );
    }),
  );
});

test('a reason that is not wanted takes its weight with it, and nothing else', () => {
  fc.assert(
    fc.property(world, fc.nat(), (one, pick) => {
      const items = itemsOf(one);
      const model = modelOf(items);
      const learner = learnerIn(items);
      const before = scoreItems(model, learner);
      const all = before.flatMap(({ reasons }) =>
        reasons
          // These two are of an item that something else speaks for.
          .filter(({ kind }) => kind !== 'level' && kind !== 'popular' && kind !== 'similar')
          .flatMap(({ kind, evidence }) => evidence.map(({ key }) => `${kind}/${key}`)),
      );
      const dismissed = all[pick % Math.max(1, all.length)];
      if (dismissed === undefined) return;
      const after = scoreItems(model, learner, { dismissed: new Set([dismissed]) });
      for (const { item, score, reasons } of before) {
        const lost = reasons
          .flatMap(({ kind, evidence }) => evidence.map((part) => ({ ...part, name: `${kind}/${part.key}` })))
          .filter(({ name }) => name === dismissed)
          .reduce((sum, { weight }) => sum + weight, 0);
        const left = after.find((other) => other.item === item);
        if (left !== undefined) expect(left.score).toBeCloseTo(score - lost, 9);
      }
      for (const { reasons } of after)
        for (const { kind, evidence } of reasons)
          for (const { key } of evidence) expect(`${kind}/${key}`).not.toBe(dismissed);
    }),
  );
});

test('what courses close one after another adds up to the coverage', () => {
  fc.assert(
    fc.property(world, (one) => {
      const items = itemsOf(one);
      const [goal] = learnerIn(items).goals;
      if (goal === undefined) return;
      for (const item of items.filter(({ kind }) => kind === 'course')) {
        const closed = closes(goal, stepsTaught(item));
        const needs = goal.needs.map((need) => ({
          ...need,
          have: need.have + (closed.find((closing) => closing.need.skill === need.skill)?.steps ?? 0),
        }));
        const worth = closed.reduce((sum, closing) => sum + closing.worth, 0);
        expect(coverageOf({ needs })).toBeCloseTo(coverageOf(goal) + worth, 9);
        expect(coverageOf({ needs })).toBeLessThanOrEqual(1 + 1e-9);
      }
    }),
  );
});

test('diversity changes the order and nothing else; without it the best comes first', () => {
  const scores = fc.array(fc.record({ score: fc.double({ min: 0, max: 2, noNaN: true }), group: fc.nat(3) }));
  fc.assert(
    fc.property(scores, fc.double({ min: 0, max: 1, noNaN: true }), (all, diversity) => {
      // Of equal ones too there is but one order.
      const inOrder = (some: typeof all) => some.toSorted((a, b) => b.score - a.score || a.group - b.group);
      const sorted = inOrder(all);
      const alike = (one: { group: number }, other: { group: number }) => Number(one.group === other.group);
      const arranged = diversify(sorted, alike, { diversity, most: 5, pool: 8 });
      expect(inOrder(arranged)).toEqual(sorted);
      expect(diversify(sorted, alike, { diversity: 0, most: 5, pool: 8 })).toEqual(sorted);
    }),
  );
});
