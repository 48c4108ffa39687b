// A goal: a role's skills held against what the learner has. The one place where coverage is reckoned.
import { isVisible } from '#server/access/labels.ts';
import { names, records, texts } from '#server/engine/document-fields.ts';
import { foldName } from '#server/normalise/fold-name.ts';
import type { Store, StoredItem } from '#server/store/store.ts';
import { type Band, HIGHEST, levelOf, stepsIn, WORKING_LEVEL } from './skill-steps.ts';

/** A skill that is wanted. Levels are whole steps from 0 to 5; `weight` is positive. */
export interface Need {
  /** Folded name. */
  readonly skill: string;
  readonly name: string;
  readonly level: number;
  readonly weight: number;
  readonly have: number;
}

export interface Goal {
  /** The role's own id, where it is one of the tenant's. */
  readonly role?: string;
  readonly name: string;
  readonly needs: readonly Need[];
}

export type Levels = ReadonlyMap<string, number>;

/** What a user says they can: the level of each skill by folded name, the higher of two. Without a level it is known well enough. */
export function reportedLevels({ item }: Pick<StoredItem, 'item'>): Levels {
  const told = [
    ...records(item['reported_roles']).flatMap(({ skills }) => listed(skills)),
    ...listed(item['reported_skills']),
  ];
  const levels = new Map<string, number>();
  for (const skill of told)
    for (const name of names(skill)) {
      const level = levelOf(levelTold(skill)) ?? WORKING_LEVEL;
      levels.set(foldName(name), Math.max(level, levels.get(foldName(name)) ?? 0));
    }
  return levels;
}

/**
 * The goal that a role is. A user's own record may say of a wanted role which skills it has, and how well they are
 * wanted; the tenant's role says how important each is.
 */
export function goalOf(
  told: Readonly<Record<string, unknown>>,
  known: StoredItem | undefined,
  levels: Levels,
): Goal {
  const ofRole = listed(known?.item['skills']);
  const wanted = listed(told['skills']);
  const importance = new Map(
    ofRole.flatMap((skill) => names(skill).map((name) => [foldName(name), importanceOf(skill)])),
  );
  const needs = new Map<string, Need>();
  for (const skill of wanted.length > 0 ? wanted : ofRole)
    for (const name of names(skill)) {
      const key = foldName(name);
      if (key === '' || needs.has(key)) continue;
      const level = Math.max(1, levelOf(levelTold(skill)) ?? WORKING_LEVEL);
      const weight = importance.get(key) ?? importanceOf(skill) ?? 1;
      needs.set(key, { skill: key, name, level, weight, have: levels.get(key) ?? 0 });
    }
  return {
    ...(known === undefined ? {} : { role: known.key }),
    name: texts(known?.item['name'] ?? told['name'])[0] ?? '',
    needs: [...needs.values()],
  };
}

/** The roles that a user wants, as goals; of roles that may not be seen, what the user's own record says. */
export function goalsOf(
  store: Pick<Store, 'byKey'>,
  tenant: string,
  user: Pick<StoredItem, 'item'>,
  held: ReadonlySet<string>,
): Goal[] {
  const levels = reportedLevels(user);
  return records(user.item['desired_roles']).map((told) => {
    const { role_id: id } = told;
    const [known] =
      typeof id === 'string' ? store.byKey(tenant, 'role', [id]).filter((one) => isVisible(one, held)) : [];
    return goalOf(told, known, levels);
  });
}

/** From 0 to 1: how much of the goal is there. Of a goal without needs, all. */
export function coverageOf({ needs }: Pick<Goal, 'needs'>): number {
  const whole = needs.reduce((sum, { weight }) => sum + weight, 0);
  if (whole === 0) return 1;
  return (
    needs.reduce((sum, { weight, have, level }) => sum + (weight * Math.min(have, level)) / level, 0) / whole
  );
}

/** What one more step of a need is worth: all steps of all needs together are 1. */
export function stepWorth({ needs }: Pick<Goal, 'needs'>, { weight, level }: Need): number {
  return weight / level / needs.reduce((sum, need) => sum + need.weight, 0);
}

export interface Closing {
  readonly need: Need;
  /** How many open steps it teaches. */
  readonly steps: number;
  /** Their worth: the part of the goal that is closed. */
  readonly worth: number;
}

/** What an item that teaches these steps closes of a goal, in the order of its needs. */
export function closes(goal: Pick<Goal, 'needs'>, taught: ReadonlyMap<string, Band>): Closing[] {
  return goal.needs.flatMap((need) => {
    const band = taught.get(need.skill);
    const steps = band === undefined ? 0 : stepsIn(band, need.have, need.level);
    return steps === 0 ? [] : [{ need, steps, worth: steps * stepWorth(goal, need) }];
  });
}

function listed(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function levelTold(skill: unknown): unknown {
  return typeof skill === 'object' && skill !== null ? Reflect.get(skill, 'level') : undefined;
}

function importanceOf(skill: unknown): number | undefined {
  const told: unknown =
    typeof skill === 'object' && skill !== null ? Reflect.get(skill, 'importance') : undefined;
  return typeof told === 'number' && told > 0 && told <= HIGHEST * 20 ? told : undefined;
}
