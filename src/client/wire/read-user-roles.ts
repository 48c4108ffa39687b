// The roles that somebody has or wants, and how well each of their skills is known.
import { ApiError } from '#client/api-error.ts';
import { isObject, nameOf, numberOf, textOf, type Unknowns } from './read-value.ts';

/** Levels go from 0 to this. */
export const HIGHEST = 5;

export interface HeldSkill {
  readonly name: string;
  /** The id of its page, where it is known. */
  readonly key?: string | undefined;
  /** 0 to 5: of a role that somebody has, how well it is known; of one that they want, how well it must be. */
  readonly level?: number | undefined;
  /** 0 to 5: of a role that somebody wants, how well it is known so far. */
  readonly reported?: number | undefined;
}

export interface HeldRole {
  readonly name: string;
  /** The id of its page, where it is known. */
  readonly key?: string | undefined;
  readonly tenant?: string | undefined;
  readonly skills: readonly HeldSkill[];
}

/**
 * Roles and skills without a name are left out, repeats too.
 * @throws ApiError `unreadable` when the answer has no list of roles.
 */
export function readUserRoles(answer: unknown): readonly HeldRole[] {
  const roles = isObject(answer) ? answer['roles'] : undefined;
  if (!Array.isArray(roles)) throw new ApiError('unreadable');
  return named(roles, (role, name) => ({
    name,
    key: textOf(dataOf(role)['role_id']),
    tenant: textOf(role['platform_key']) ?? textOf(role['platform']),
    skills: named(role['skills'], (skill, called) => {
      const data = dataOf(skill);
      return {
        name: called,
        key: textOf(data['skill_id']),
        level: levelOf(data['level'] ?? skill['level']),
        reported: levelOf(data['reported']),
      };
    }),
  }));
}

function named<One extends { readonly name: string }>(
  list: unknown,
  read: (one: Unknowns, name: string) => One,
): One[] {
  const found = new Map<string, One>();
  for (const value of Array.isArray(list) ? (list as unknown[]) : []) {
    const one = isObject(value) ? value : { name: value };
    const name = nameOf(one);
    if (name !== undefined && !found.has(name)) found.set(name, read(one, name));
  }
  return [...found.values()];
}

function dataOf({ data }: Unknowns): Unknowns {
  return isObject(data) ? data : {};
}

function levelOf(value: unknown): number | undefined {
  const level = numberOf(value);
  return level === undefined ? undefined : Math.min(HIGHEST, Math.max(0, level));
}
