// GET /api/roles/platform/orgs/{org}/roles/users/{username}/reported-roles/ and desired-roles/.
import type { RoleSkill, UserRole, UserRolesResponse } from '#contract/people/user-roles-schema.ts';
import { isVisible, labelsHeldBy } from '#server/access/labels.ts';
import { names, records, texts } from '#server/engine/document-fields.ts';
import type { ApiContext } from '#server/handlers/api.ts';
import type { OrgPath } from '#server/handlers/org-viewer.ts';
import { foldName } from '#server/normalise/fold-name.ts';
import { ProblemError } from '#server/http/problems.ts';
import type { StoredItem } from '#server/store/store.ts';
import { idOfName } from '#server/wire-ids.ts';

type Fields = Readonly<Record<string, unknown>>;

/** @throws ProblemError 400 where the user is not there or has none. */
export async function reportedRoles(
  context: ApiContext,
  _: object,
  path: OrgPath,
): Promise<UserRolesResponse> {
  return rolesOf(context, path, 'reported');
}

/** The same, and for each skill how well the user knows it already. @throws ProblemError like {@link reportedRoles}. */
export async function desiredRoles(
  context: ApiContext,
  _: object,
  path: OrgPath,
): Promise<UserRolesResponse> {
  return rolesOf(context, path, 'desired');
}

function rolesOf(
  { store, viewer }: ApiContext,
  { org, username }: OrgPath,
  which: 'reported' | 'desired',
): UserRolesResponse {
  // A role or skill that the user may not see is what the user's own record says of it, and no more.
  const held = new Set(labelsHeldBy(viewer));
  const isSeen = (one: StoredItem) => isVisible(one, held);
  const [user] = store.byKey(org, 'user', [username]);
  const roles = user === undefined ? [] : records(user.item[`${which}_roles`]);
  if (user === undefined || roles.length === 0)
    throw new ProblemError(400, `${username} has no ${which} role in ${org}.`);
  const skillsOf = skillReader(
    (all) => store.byName(org, 'skill', all).filter(isSeen),
    org,
    which === 'desired' ? reportedLevels(user) : new Map(),
  );
  return {
    user_id: user.number,
    username,
    roles: roles.map((role) => {
      const { role_id, name, skills, ...data } = role;
      const [known] = typeof role_id === 'string' ? store.byKey(org, 'role', [role_id]).filter(isSeen) : [];
      const called = texts(known?.item['name'] ?? name)[0] ?? null;
      return {
        id: known?.number ?? idOfName(called ?? String(role_id)),
        name: called,
        slug: slugOf(known, called),
        platform_key: org,
        skills: skillsOf(skills),
        // The id of its page, where the user may open that.
        data: dataOf(known === undefined ? data : { ...data, role_id: known.key }),
      } satisfies UserRole;
    }),
    data: null,
  };
}

/** How well a user knows each skill, by folded name: as they reported it, alone or with a role. */
function reportedLevels({ item }: StoredItem): Map<string, unknown> {
  const ofRoles = records(item['reported_roles']).flatMap(({ skills }) => records(skills));
  const all = [...ofRoles, ...records(item['reported_skills'])];
  return new Map(
    all.flatMap((skill) => names(skill).map((name) => [foldName(name), skill['level'] ?? null])),
  );
}

function skillReader(
  skillsNamed: (all: readonly string[]) => StoredItem[],
  org: string,
  reported: ReadonlyMap<string, unknown>,
) {
  return (told: unknown): RoleSkill[] => {
    const skills: readonly Fields[] = Array.isArray(told)
      ? told.map((one: unknown) => (typeof one === 'string' ? { name: one } : one)).filter(isNamed)
      : [];
    const known = new Map(
      skillsNamed(names(skills)).map((one) => [foldName(texts(one.item['name'])[0] ?? ''), one]),
    );
    return skills.map((skill) => {
      const { name: said, skill_id: _, ...rest } = skill;
      const name = String(said);
      const stored = known.get(foldName(name));
      const id = stored?.number ?? idOfName(name);
      const level = reported.get(foldName(name));
      return {
        skill_id: id,
        id,
        name: texts(stored?.item['name'])[0] ?? name,
        slug: slugOf(stored, name),
        platform: org,
        platform_key: org,
        data: dataOf({
          ...rest,
          ...(level === undefined ? {} : { reported: level }),
          ...(stored === undefined ? {} : { skill_id: stored.key }),
        }),
      };
    });
  };
}

function isNamed(value: unknown): value is Fields {
  return names(value).length > 0;
}

function dataOf(data: Fields): Fields | null {
  return Object.keys(data).length > 0 ? data : null;
}

/** The item's own slug, else one of its name, of ASCII letters and digits; null where nothing is left of it. */
function slugOf(stored: StoredItem | undefined, name: string | null): string | null {
  const own = texts(stored?.item['slug'])[0];
  if (own !== undefined && /^[-\w]+$/.test(own)) return own;
  const made = foldName(name ?? '')
    .replaceAll(/[^a-z\d]+/g, '-')
    .replaceAll(/^-|-$/g, '');
  return made === '' ? null : made;
}
