// GET /api/discovery/skill-gap/{username}/: what a learner lacks for a role, and which courses close how much of it.
import type { SKILL_GAP_PARAMETERS, SkillGap } from '#contract/discovery/skill-gap-schema.ts';
import type { ParametersOf } from '#contract/parameters.ts';
import { labelsHeldBy } from '#server/access/labels.ts';
import type { UserCaller } from '#server/access/user-caller.ts';
import type { ApiContext } from '#server/handlers/api.ts';
import { catalogItems } from '#server/handlers/catalog/catalog-items.ts';
import { ProblemError } from '#server/http/problems.ts';
import { closes, coverageOf, type Goal, goalOf } from '#server/recommend/goal.ts';
import { learnerOf } from '#server/recommend/learner.ts';
import { stepsIn, stepsTaught } from '#server/recommend/skill-steps.ts';
import { roleNamed } from './role-named.ts';
import { neededSkills, wireClosings } from './needed-skills.ts';
import { coursesTeaching, hoursOf } from './visible-courses.ts';

/** So many courses are told. */
const MOST = 12;

/** @throws ProblemError 404 alike for a role that is not there and one that the viewer may not see. */
export async function skillGap(
  context: ApiContext,
  query: ParametersOf<typeof SKILL_GAP_PARAMETERS>,
  { username }: { readonly username: string },
): Promise<SkillGap> {
  const { store, viewer } = context;
  if (viewer.kind !== 'user') throw new ProblemError(401, 'This needs a token of the user or of an admin.');
  const learner = learnerOf(store, viewer);
  const goal = query.role === undefined ? learner.goals[0] : await goalNamed(context, viewer, query.role);
  const wanted = learner.goals.map(wireRole);
  if (goal === undefined) return { username, role: null, wanted, skills: [], closing: [], reachable: 1 };
  const access = labelsHeldBy(viewer);
  const open = goal.needs.filter(({ have, level }) => have < level);
  const teaching = await coursesTeaching(
    context,
    access,
    viewer.tenant,
    open.map(({ name }) => name),
  );
  const taken = new Set(learner.taken.filter(({ completed }) => completed).map(({ key }) => key));
  const courses = teaching.filter(({ key }) => !taken.has(key));
  const closing = courses
    .map((stored) => ({ stored, closings: closes(goal, stepsTaught(stored)) }))
    .map((one) => ({ ...one, worth: one.closings.reduce((sum, { worth }) => sum + worth, 0) }))
    .filter(({ worth }) => worth > 0)
    .toSorted(
      (a, b) =>
        b.worth - a.worth ||
        hoursOf(a.stored).hours - hoursOf(b.stored).hours ||
        (a.stored.key < b.stored.key ? -1 : 1),
    )
    .slice(0, MOST);
  const hits = closing.map(({ stored }) => ({ row: stored.row, id: '', score: 0 }));
  const items = catalogItems(store, { hits, words: [] }, access);
  return {
    username,
    role: wireRole(goal),
    wanted,
    skills: neededSkills(store, viewer.tenant, new Set(access), goal, courses),
    closing: items.flatMap((item, i) => {
      const one = closing[i];
      return one === undefined ? [] : [{ item, worth: one.worth, closes: wireClosings(one.closings) }];
    }),
    reachable: coverageOf({ needs: goal.needs.map((need) => ({ ...need, have: reach(need, courses) })) }),
  };
}

/** The level at which a need is once everything that these courses teach of it is there. */
function reach({ skill, have, level }: Goal['needs'][number], courses: Parameters<typeof stepsTaught>[0][]) {
  const bands = courses.map((course) => stepsTaught(course).get(skill)).filter((band) => band !== undefined);
  const steps = Array.from({ length: level - have }, (_, i) => have + i + 1);
  return have + steps.filter((step) => bands.some((band) => stepsIn(band, step - 1, step) > 0)).length;
}

async function goalNamed(context: ApiContext, viewer: UserCaller, role: string): Promise<Goal> {
  const { levels, goals } = learnerOf(context.store, viewer);
  const wanted = goals.find((goal) => goal.role === role);
  if (wanted !== undefined) return wanted;
  const known = await roleNamed(context, labelsHeldBy(viewer), role, viewer.tenant);
  return goals.find((goal) => goal.role === known.key) ?? goalOf({}, known, levels);
}

function wireRole(goal: Goal) {
  return { role_id: goal.role ?? null, name: goal.name, coverage: coverageOf(goal) };
}
