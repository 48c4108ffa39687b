// What a user's record says of what to recommend: skills of the roles they have and want, and what is taken already.
import { isVisible, labelsHeldBy } from '#server/access/labels.ts';
import type { UserCaller } from '#server/access/user-caller.ts';
import { names, records } from '#server/engine/document-fields.ts';
import type { Store, StoredItem } from '#server/store/store.ts';

export interface Wishes {
  /** Names of skills, those of desired roles first. */
  readonly skills: readonly string[];
  /** Keys, as engines know them, of what the user is enrolled in or has completed. */
  readonly taken: readonly string[];
}

/** The wishes of a user; of one without a record, none. */
export function wishesOf(store: Pick<Store, 'byKey'>, viewer: UserCaller): Wishes {
  const { tenant, username } = viewer;
  const held = new Set(labelsHeldBy(viewer));
  const [user] = store.byKey(tenant, 'user', [username]);
  if (user === undefined) return { skills: [], taken: [] };
  const roles = [...records(user.item['desired_roles']), ...records(user.item['reported_roles'])];
  const skills = roles.flatMap((role) => {
    const told = names(role['skills']);
    const { role_id: id } = role;
    // A record may name the role alone: then its skills are those of the tenant's role, if the user may see it.
    const [known] = told.length === 0 && typeof id === 'string' ? store.byKey(tenant, 'role', [id]) : [];
    return known === undefined || !isVisible(known, held) ? told : names(known.item['skills']);
  });
  return { skills: [...new Set(skills)], taken: takenKeys(user.item) };
}

function takenKeys(item: StoredItem['item']): string[] {
  const enrolments = records(item['enrolments'] ?? item['enrollments']);
  return enrolments.flatMap((enrolment) =>
    ['course_id', 'program_id', 'pathway_id'].flatMap((name) => {
      const id = enrolment[name];
      return typeof id === 'string' ? [`${name}:${id}`] : [];
    }),
  );
}
