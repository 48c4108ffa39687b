// The skills of a goal as the wire has them.
import type { Closing, NeededSkill } from '#contract/discovery/skill-gap-schema.ts';
import { isVisible } from '#server/access/labels.ts';
import { texts } from '#server/engine/document-fields.ts';
import { foldName } from '#server/normalise/fold-name.ts';
import type { Closing as Closed, Goal } from '#server/recommend/goal.ts';
import { stepsIn, stepsTaught } from '#server/recommend/skill-steps.ts';
import type { Store, StoredItem } from '#server/store/store.ts';

/**
 * In the goal's order.
 * @param courses those that count as teaching
 */
export function neededSkills(
  store: Pick<Store, 'byName'>,
  tenant: string,
  held: ReadonlySet<string>,
  { needs }: Goal,
  courses: readonly StoredItem[],
): NeededSkill[] {
  const whole = needs.reduce((sum, { weight }) => sum + weight, 0);
  const pages = new Map(
    store
      .byName(
        tenant,
        'skill',
        needs.map(({ name }) => name),
      )
      .filter((one) => isVisible(one, held))
      .map((one) => [foldName(texts(one.item['name'])[0] ?? ''), one.key]),
  );
  const taught = courses.map(stepsTaught);
  return needs.map(({ skill, name, weight, have, level }) => ({
    name,
    skill_id: pages.get(skill) ?? null,
    share: weight / whole,
    have,
    goal: level,
    courses_count: taught.filter((steps) => {
      const band = steps.get(skill);
      return band !== undefined && stepsIn(band, have, level) > 0;
    }).length,
  }));
}

export function wireClosings(closings: readonly Closed[]): Closing[] {
  return closings.map(({ need, steps, worth }) => ({
    name: need.name,
    from: need.have,
    to: need.have + steps,
    worth,
  }));
}
