// A skill gap and a plan, as the app reads them. What cannot be read is left out.
import { ApiError } from '#client/api-error.ts';
import { keyOf } from '#client/item-key.ts';
import type { Gap, GapRole, Plan, PlanStep } from '#client/learning-query.ts';
import type { Closing, NeededSkill } from '#contract/discovery/skill-gap-schema.ts';
import { readItem } from './read-item.ts';
import { countOf, isObject, listOf, nameOf, numberOf, textOf } from './read-value.ts';

/** @throws ApiError `unreadable` when it has no list of skills. */
export function readGap(answer: unknown, baseUrl = ''): Gap {
  if (!isObject(answer) || !Array.isArray(answer['skills'])) throw new ApiError('unreadable');
  const role = roleOf(answer['role']);
  return {
    ...(role === undefined ? {} : { role }),
    wanted: listOf(answer['wanted'], roleOf),
    skills: listOf(answer['skills'], neededOf),
    closing: listOf(answer['closing'], (one) => {
      const item = isObject(one) ? readItem(one['item'], baseUrl) : undefined;
      if (!isObject(one) || item === undefined) return undefined;
      return { item, worth: numberOf(one['worth']) ?? 0, closes: listOf(one['closes'], closingOf) };
    }),
    reachable: part(answer['reachable']),
  };
}

/** @throws ApiError `unreadable` when it has no list of steps. */
export function readPlan(answer: unknown, baseUrl = ''): Plan {
  if (!isObject(answer) || !Array.isArray(answer['steps'])) throw new ApiError('unreadable');
  const { role } = answer;
  const name = nameOf(role);
  const key = isObject(role) ? textOf(role['role_id']) : undefined;
  return {
    ...(name === undefined ? {} : { role: { name, ...(key === undefined ? {} : { key }) } }),
    skills: listOf(answer['skills'], neededOf),
    before: part(answer['before']),
    coverage: part(answer['coverage']),
    hours: numberOf(answer['hours']) ?? 0,
    weeks: countOf(answer['weeks']) ?? 0,
    pace: countOf(answer['hours_a_week']) ?? 1,
    exact: answer['method'] !== 'greedy',
    steps: listOf(answer['steps'], (one) => stepOf(one, baseUrl)),
    open: listOf(answer['open'], (one) => {
      const open = nameOf(one);
      return open === undefined || !isObject(one)
        ? undefined
        : { name: open, steps: countOf(one['steps']) ?? 0 };
    }),
    dropped: listOf(answer['dropped'], (one) => {
      const course = isObject(one) ? textOf(one['course_id']) : undefined;
      const called = nameOf(one);
      return course === undefined || called === undefined ? undefined : { key: course, name: called };
    }),
  };
}

function stepOf(one: unknown, baseUrl: string): PlanStep | undefined {
  if (!isObject(one)) return undefined;
  const item = readItem(one['item'], baseUrl);
  if (item === undefined) return undefined;
  const from = Math.max(1, countOf(one['from_week']) ?? 1);
  return {
    item,
    key: keyOf(item),
    hours: numberOf(one['hours']) ?? 0,
    guessed: one['guessed'] === true,
    from,
    to: Math.max(from, countOf(one['to_week']) ?? from),
    locked: one['locked'] === true,
    closes: listOf(one['closes'], closingOf),
    coverage: part(one['coverage']),
    after: listOf(one['after'], textOf),
    instead: listOf(one['instead'], (other) => {
      const name = nameOf(other);
      const key = isObject(other) ? textOf(other['course_id']) : undefined;
      if (!isObject(other) || name === undefined || key === undefined) return undefined;
      return { key, name, hours: numberOf(other['hours']) ?? 0 };
    }),
  };
}

function roleOf(said: unknown): GapRole | undefined {
  const name = nameOf(said);
  if (!isObject(said) || name === undefined) return undefined;
  const key = textOf(said['role_id']);
  return { name, coverage: part(said['coverage']), ...(key === undefined ? {} : { key }) };
}

function neededOf(said: unknown): NeededSkill | undefined {
  const name = nameOf(said);
  if (!isObject(said) || name === undefined) return undefined;
  return {
    name,
    skill_id: textOf(said['skill_id']) ?? null,
    share: part(said['share']),
    have: countOf(said['have']) ?? 0,
    goal: countOf(said['goal']) ?? 0,
    courses_count: countOf(said['courses_count']) ?? 0,
  };
}

function closingOf(said: unknown): Closing | undefined {
  const name = nameOf(said);
  if (!isObject(said) || name === undefined) return undefined;
  return {
    name,
    from: countOf(said['from']) ?? 0,
    to: countOf(said['to']) ?? 0,
    worth: numberOf(said['worth']) ?? 0,
  };
}

/** From 0 to 1. */
function part(said: unknown): number {
  return Math.min(1, Math.max(0, numberOf(said) ?? 0));
}
