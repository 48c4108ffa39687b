// A plan: which courses, in which order, when. Pure: what is given is what the caller may see.
import type { Closing, Goal, Need } from '#server/recommend/goal.ts';
import { coverageOf, stepWorth } from '#server/recommend/goal.ts';
import type { Band } from '#server/recommend/skill-steps.ts';
import { cover, type Cover, type Option } from './cover.ts';
import { orderSteps } from './order-steps.ts';

/** A course that a plan may have. */
export interface PlanCourse {
  readonly key: string;
  readonly hours: number;
  readonly level: number | undefined;
  readonly taught: ReadonlyMap<string, Band>;
  /** Keys of courses that must come before it, theirs too. */
  readonly before: readonly string[];
}

export interface PlanTerms {
  readonly hoursAWeek: number;
  readonly lock: readonly string[];
  /** Pairs of keys, the first to be taken before the second where both are taken: the order of programs. */
  readonly order: readonly (readonly [string, string])[];
}

export interface PlannedStep {
  readonly key: string;
  readonly fromWeek: number;
  readonly toWeek: number;
  readonly closes: readonly Closing[];
  /** Coverage after it. */
  readonly coverage: number;
  /** Keys of courses that would close all that this one alone closes, the shortest first. */
  readonly instead: readonly string[];
}

export interface Plan {
  readonly steps: readonly PlannedStep[];
  readonly hours: number;
  readonly method: Cover['method'];
  /** What no course closes, as needs whose `have` is where the plan leads. */
  readonly reached: readonly Need[];
}

const MOST_INSTEAD = 3;

/** Plans for a goal. `courses` are all that may be taken, and all that they need. */
export function planPath(goal: Goal, courses: readonly PlanCourse[], terms: PlanTerms): Plan {
  const byKey = new Map(courses.map((course) => [course.key, course]));
  const options = courses.map((course): Option => ({
    key: course.key,
    cost: course.hours,
    units: unitsOf(goal, course),
    before: course.before.filter((key) => byKey.has(key)),
  }));
  const units = new Map(options.map((option) => [option.key, option.units]));
  const lock = terms.lock.filter((key) => byKey.has(key));
  const { keys, method } = cover(options, lock);
  const chosen = courses.filter(({ key }) => keys.has(key));
  const pairs = chosen.flatMap(({ key, before }) => before.map((first) => [first, key] as const));
  const ordered = orderSteps(
    chosen.map((course) => ({ ...course, yield: (units.get(course.key)?.size ?? 0) / course.hours })),
    [...pairs, ...terms.order],
  );
  const closed = new Set<number>();
  let spent = 0;
  const steps = ordered.map(({ key, hours }): PlannedStep => {
    const fresh = [...(units.get(key) ?? [])].filter((unit) => !closed.has(unit));
    for (const unit of fresh) closed.add(unit);
    const fromWeek = Math.floor(spent / terms.hoursAWeek + EPSILON) + 1;
    spent += hours;
    const toWeek = Math.max(fromWeek, Math.ceil(spent / terms.hoursAWeek - EPSILON));
    return {
      key,
      fromWeek,
      toWeek,
      closes: closingsOf(goal, fresh, closed),
      coverage: coverageOf({ needs: reached(goal, closed) }),
      instead: lock.includes(key) ? [] : insteadOf(key, options, keys),
    };
  });
  return { steps, hours: spent, method, reached: reached(goal, closed) };
}

const EPSILON = 1e-9;

/** The open steps of a goal that a course teaches, each a number. */
function unitsOf({ needs }: Goal, { taught }: PlanCourse): Set<number> {
  const units = new Set<number>();
  for (const [place, { skill, have, level }] of needs.entries()) {
    const [first, last] = taught.get(skill) ?? [1, 0];
    for (let step = Math.max(first, have + 1); step <= Math.min(last, level); step += 1)
      units.add(unitOf(place, step));
  }
  return units;
}

const STEPS = 10;
const unitOf = (place: number, step: number) => place * STEPS + step;

/** The needs once these units are closed; `have` counts steps, in whatever order they were taken. */
function reached({ needs }: Goal, closed: ReadonlySet<number>): Need[] {
  return needs.map((need, place) => {
    const steps = Array.from({ length: need.level }, (_, i) => i + 1);
    return { ...need, have: need.have + steps.filter((step) => closed.has(unitOf(place, step))).length };
  });
}

function closingsOf(goal: Goal, fresh: readonly number[], closed: ReadonlySet<number>): Closing[] {
  const after = reached(goal, closed);
  return goal.needs.flatMap((need, place) => {
    const steps = fresh.filter((unit) => Math.floor(unit / STEPS) === place).length;
    if (steps === 0) return [];
    const have = (after[place]?.have ?? 0) - steps;
    return [{ need: { ...need, have }, steps, worth: steps * stepWorth(goal, need) }];
  });
}

function insteadOf(key: string, options: readonly Option[], keys: ReadonlySet<string>): string[] {
  const own = options.find((option) => option.key === key)?.units ?? new Set<number>();
  const others = new Set(
    options.filter((option) => option.key !== key && keys.has(option.key)).flatMap(({ units }) => [...units]),
  );
  const alone = [...own].filter((unit) => !others.has(unit));
  if (alone.length === 0) return [];
  return options
    .filter((option) => !keys.has(option.key) && alone.every((unit) => option.units.has(unit)))
    .toSorted((a, b) => a.cost - b.cost || (a.key < b.key ? -1 : 1))
    .slice(0, MOST_INSTEAD)
    .map((option) => option.key);
}
