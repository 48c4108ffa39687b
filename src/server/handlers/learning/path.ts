// GET /api/discovery/path/: an ordered way to a role or to skills, under the learner's terms.
import type { LearningPath, PATH_PARAMETERS } from '#contract/discovery/path-schema.ts';
import { LEVELS } from '#contract/facets.ts';
import type { ParameterProblem, ParametersOf } from '#contract/parameters.ts';
import { isVisible, labelsHeldBy } from '#server/access/labels.ts';
import { records, texts } from '#server/engine/document-fields.ts';
import type { ApiContext } from '#server/handlers/api.ts';
import { catalogItems } from '#server/handlers/catalog/catalog-items.ts';
import { refuse } from '#server/http/problems.ts';
import { canonicalFilterValue } from '#server/normalise/canonical-filter-value.ts';
import { foldName } from '#server/normalise/fold-name.ts';
import { coverageOf, type Goal, goalOf } from '#server/recommend/goal.ts';
import { type Learner, learnerOf } from '#server/recommend/learner.ts';
import { planPath, type PlanCourse } from '#server/recommend/plan/plan-path.ts';
import { allBefore } from '#server/recommend/plan/prerequisites.ts';
import { HIGHEST, stepsTaught, WORKING_LEVEL } from '#server/recommend/skill-steps.ts';
import type { StoredItem } from '#server/store/store.ts';
import { neededSkills, wireClosings } from './needed-skills.ts';
import { roleNamed } from './role-named.ts';
import { coursesTeaching, hoursOf } from './visible-courses.ts';

type PathQuery = ParametersOf<typeof PATH_PARAMETERS>;

/** So many programs are asked for the order of their courses. */
const MOST_PROGRAMS = 100;

/**
 * @throws ProblemError 400 for levels that are none; 404 alike for a role that is not there and one that the viewer may
 * not see.
 */
export async function planLearning(context: ApiContext, query: PathQuery): Promise<LearningPath> {
  const { store, viewer } = context;
  const access = labelsHeldBy(viewer);
  const held = new Set(access);
  const { goal, tenant } = await goalAsked(context, query, access);
  const hours_a_week = query.hours;
  if (tenant === undefined || goal.needs.length === 0)
    return { ...NO_PATH, tenant: tenant ?? null, hours_a_week };
  const taken = takenCourses(viewer.kind === 'user' ? learnerOf(store, viewer) : undefined, tenant);
  const open = goal.needs.filter(({ have, level }) => have < level).map(({ name }) => name);
  const found = await coursesTeaching(context, access, tenant, open, filtersOf(query));
  const locked = store.byKey(tenant, 'course', query.lock).filter((one) => isVisible(one, held));
  const drop = new Set(query.drop.filter((key) => !query.lock.includes(key)));
  const mayTake = ({ key }: StoredItem) => !drop.has(key) && !taken.has(key);
  const first = [...new Map([...locked, ...found].map((one) => [one.key, one])).values()].filter(mayTake);
  const { before, courses } = allBefore(first, (told) =>
    told.length === 0
      ? []
      : [...store.byKey(tenant, 'course', told), ...store.byName(tenant, 'course', told)].filter(
          (one) => isVisible(one, held) && !taken.has(one.key),
        ),
  );
  // A course that needs a dropped one cannot be taken, unless the learner insists.
  const possible = [...courses.values()].filter(
    ({ key }) => query.lock.includes(key) || ![key, ...(before.get(key) ?? [])].some((one) => drop.has(one)),
  );
  const plan = planPath(
    goal,
    possible.map((stored) => planCourse(stored, before.get(stored.key) ?? [])),
    {
      hoursAWeek: hours_a_week,
      lock: locked.map(({ key }) => key),
      order: await programOrder(context, access, tenant),
    },
  );
  const steps = plan.steps.flatMap((step) => courses.get(step.key) ?? []);
  const items = catalogItems(
    store,
    { hits: steps.map(({ row }) => ({ row, id: '', score: 0 })), words: [] },
    access,
  );
  return {
    role: goal.name === '' ? null : { role_id: goal.role ?? null, name: goal.name },
    tenant,
    skills: neededSkills(store, tenant, held, goal, found),
    before: coverageOf(goal),
    coverage: coverageOf({ needs: plan.reached }),
    hours: plan.hours,
    weeks: plan.steps.at(-1)?.toWeek ?? 0,
    hours_a_week,
    method: plan.method,
    steps: items.flatMap((item, i) => {
      const [step, stored] = [plan.steps[i], steps[i]];
      if (step === undefined || stored === undefined) return [];
      return [
        {
          item,
          ...hoursOf(stored),
          from_week: step.fromWeek,
          to_week: step.toWeek,
          locked: query.lock.includes(step.key),
          closes: wireClosings(step.closes),
          coverage: step.coverage,
          after: (before.get(step.key) ?? []).filter((key) => plan.steps.some((one) => one.key === key)),
          instead: step.instead.flatMap((key) => {
            const one = courses.get(key);
            if (one === undefined) return [];
            return [{ ...courseNamed(one), hours: hoursOf(one).hours }];
          }),
        },
      ];
    }),
    open: plan.reached.flatMap(({ name, have, level }) =>
      have < level ? [{ name, steps: level - have }] : [],
    ),
    dropped: store
      .byKey(tenant, 'course', [...drop])
      .filter((one) => isVisible(one, held))
      .map(courseNamed),
  };
}

function courseNamed({ key, item }: StoredItem): { course_id: string; name: string } {
  return { course_id: key, name: texts(item['name'])[0] ?? key };
}

const NO_PATH: Omit<LearningPath, 'tenant' | 'hours_a_week'> = {
  role: null,
  skills: [],
  before: 1,
  coverage: 1,
  hours: 0,
  weeks: 0,
  method: 'exact',
  steps: [],
  open: [],
  dropped: [],
};

/** What is to be reached, and where. */
async function goalAsked(
  context: ApiContext,
  query: PathQuery,
  access: readonly string[],
): Promise<{ goal: Goal; tenant: string | undefined }> {
  const { store, viewer } = context;
  const problems: ParameterProblem[] = [];
  const wanted = readLevels('skills', query.skills, problems);
  const told = readLevels('have', query.have, problems);
  if (problems.length > 0) throw refuse(problems);
  const learner = viewer.kind === 'user' ? learnerOf(store, viewer) : undefined;
  const levels = new Map(learner?.levels);
  for (const { name, level } of told)
    levels.set(foldName(name), Math.max(level, levels.get(foldName(name)) ?? 0));
  const home = query.tenant ?? learner?.tenant;
  const role = query.role === undefined ? undefined : await roleNamed(context, access, query.role, home);
  const own =
    role === undefined
      ? wanted.length === 0
        ? learner?.goals[0]
        : undefined
      : learner?.goals.find((goal) => learner.tenant === role.tenant && goal.role === role.key);
  const base = own ?? (role === undefined ? undefined : goalOf({}, role, levels));
  const tenant = role?.tenant ?? home;
  const added = goalOf({ skills: wanted }, undefined, levels).needs;
  const needs = new Map(
    [...(base?.needs ?? []), ...added].map((need) => [
      need.skill,
      { ...need, have: levels.get(need.skill) ?? need.have },
    ]),
  );
  return { goal: { ...base, name: base?.name ?? '', needs: [...needs.values()] }, tenant };
}

/** Skills with levels, "SQL:4" or "SQL". */
function readLevels(parameter: string, values: readonly string[], problems: ParameterProblem[]) {
  return values.flatMap((value) => {
    const colon = value.lastIndexOf(':');
    if (colon < 0) return [{ name: value, level: WORKING_LEVEL }];
    const level = Number(value.slice(colon + 1));
    const name = value.slice(0, colon).trim();
    if (name !== '' && Number.isInteger(level) && level >= 0 && level <= HIGHEST) return [{ name, level }];
    const message = `must be a skill, or a skill and a level from 1 to ${HIGHEST} ("SQL:4")`;
    problems.push({ parameter, value, message });
    return [];
  });
}

function filtersOf(query: PathQuery): Record<string, readonly string[]> {
  const chosen = (['language', 'price', 'level', 'self_paced'] as const).flatMap((name) =>
    query[name].length === 0
      ? []
      : [[name, query[name].map((value) => canonicalFilterValue(name, value))] as const],
  );
  return Object.fromEntries(chosen);
}

function planCourse(stored: StoredItem, before: readonly string[]): PlanCourse {
  const level = LEVELS.slice(0, 3).findIndex((name) => name === stored.item['level']);
  return {
    key: stored.key,
    hours: hoursOf(stored).hours,
    level: level < 0 ? undefined : level,
    taught: stepsTaught(stored),
    before,
  };
}

/** What was begun is not planned again. */
function takenCourses(learner: Learner | undefined, tenant: string): ReadonlySet<string> {
  if (learner?.tenant !== tenant) return new Set();
  return new Set(learner.taken.filter(({ kind }) => kind === 'course').map(({ key }) => key));
}

/** Which courses follow one another in the programs that the caller sees. */
async function programOrder(
  { engine, store, signal }: ApiContext,
  access: readonly string[],
  tenant: string,
): Promise<(readonly [string, string])[]> {
  const { hits } = await engine.search(
    {
      collection: 'catalog',
      access,
      filters: { content: ['programs'], tenant: [tenant] },
      facets: [],
      sort: { by: 'popularity', descending: true },
      offset: 0,
      limit: MOST_PROGRAMS,
    },
    signal,
  );
  return store.items(hits.map(({ row }) => row)).flatMap(({ item }) => {
    const keys = records(item['courses']).flatMap(({ course_id: key }) =>
      typeof key === 'string' ? [key] : [],
    );
    // Each before all that follow: what stands between may not be taken.
    return keys.flatMap((key, i) => keys.slice(i + 1).map((later) => [key, later] as const));
  });
}
