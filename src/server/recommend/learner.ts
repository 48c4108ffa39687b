// What a user's record says of what to recommend: goals, levels, and what was taken, in its order.
import { labelsHeldBy } from '#server/access/labels.ts';
import type { UserCaller } from '#server/access/user-caller.ts';
import { isRecord, records, texts, timeOf } from '#server/engine/document-fields.ts';
import { departmentsOf } from '#server/engine/user-document.ts';
import type { Store, StoredItem } from '#server/store/store.ts';
import { type Goal, goalsOf, type Levels, reportedLevels } from './goal.ts';

/** Something a user is enrolled in, or was. */
export interface Taken {
  readonly kind: 'course' | 'program' | 'pathway';
  readonly key: string;
  /** What the user's record calls it. */
  readonly name: string;
  /** Epoch milliseconds; 0 where it is not said. */
  readonly at: number;
  readonly completed: boolean;
}

export interface Learner {
  readonly tenant: string;
  readonly username: string;
  readonly departments: readonly string[];
  readonly levels: Levels;
  readonly goals: readonly Goal[];
  /** First taken first. */
  readonly taken: readonly Taken[];
}

/** The learner that a caller is; of one without a record nothing is known. */
export function learnerOf(store: Pick<Store, 'byKey'>, viewer: UserCaller): Learner {
  const { tenant, username } = viewer;
  const [user] = store.byKey(tenant, 'user', [username]);
  if (user === undefined)
    return { tenant, username, departments: [], levels: new Map(), goals: [], taken: [] };
  return {
    tenant,
    username,
    departments: departmentsOf(user.item),
    levels: reportedLevels(user),
    goals: goalsOf(store, tenant, user, new Set(labelsHeldBy(viewer))),
    taken: takenBy(user),
  };
}

/** What a user took, first taken first; each once. */
export function takenBy({ item }: Pick<StoredItem, 'item'>): Taken[] {
  const enrolments = records(item['enrolments'] ?? item['enrollments']);
  const taken = enrolments.flatMap((enrolment) =>
    (['course', 'program', 'pathway'] as const).flatMap((kind): Taken[] => {
      const key = enrolment[`${kind}_id`];
      if (typeof key !== 'string') return [];
      const at = timeOf(enrolment['enrolled_at'] ?? enrolment['started_at']) ?? 0;
      return [
        {
          kind,
          key,
          name: texts(enrolment['name'])[0] ?? key,
          at: Number.isFinite(at) ? at : 0,
          completed: isRecord(enrolment) && enrolment['status'] === 'completed',
        },
      ];
    }),
  );
  const first = new Map(taken.toReversed().map((one) => [`${one.kind} ${one.key}`, one]));
  return [...first.values()].toSorted((a, b) => a.at - b.at || (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
}
