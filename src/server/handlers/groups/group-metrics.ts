// What the learners of a group have done, added up.
import type { UserGroup } from '#contract/people/user-group-schema.ts';
import { names } from '#server/engine/document-fields.ts';
import { foldName } from '#server/normalise/fold-name.ts';
import type { Store } from '#server/store/store.ts';
import type { Curriculum } from './curricula.ts';
import type { Learner } from './learner.ts';

export type Metrics = Pick<
  UserGroup,
  | 'learners'
  | 'courses_enrolled'
  | 'courses_completed'
  | 'completion_rate'
  | 'pathways_completed'
  | 'certificates_earned'
  | 'skills_points'
  | 'skills_earned'
  | 'time_spent'
>;

interface CourseFacts {
  readonly skills: readonly string[];
  readonly hours: number;
}

export function metricsOf(
  learners: readonly Learner[],
  courses: ReadonlyMap<string, CourseFacts>,
  pathways: readonly Curriculum[],
): Metrics {
  const all = learners.flatMap(({ enrolments }) => enrolments.filter(({ course }) => course !== undefined));
  const completed = all.filter(({ isCompleted }) => isCompleted).length;
  const hours = sum(all, ({ course, progress }) => (courses.get(course ?? '')?.hours ?? 0) * progress);
  return {
    learners: learners.length,
    courses_enrolled: all.length,
    courses_completed: completed,
    completion_rate: all.length === 0 ? 0 : Math.round((completed / all.length) * 10_000) / 100,
    pathways_completed: sum(learners, (learner) => pathwaysCompleted(learner, pathways)),
    certificates_earned: sum(learners, ({ certificates }) => certificates),
    skills_points: sum(learners, ({ points }) => points),
    skills_earned: sum(learners, (learner) => skillsEarned(learner, courses)),
    time_spent: duration(hours),
  };
}

/** What the metrics need to know of the courses that learners of a tenant are in. */
export function courseFacts(
  store: Pick<Store, 'byKey'>,
  tenant: string,
  learners: readonly Learner[],
): Map<string, CourseFacts> {
  const ids = new Set(learners.flatMap(({ enrolments }) => enrolments.flatMap(({ course }) => course ?? [])));
  return new Map(
    store.byKey(tenant, 'course', [...ids]).map(({ key, item }) => {
      const { duration_hours: hours } = item;
      return [
        key,
        { skills: names(item['skills']).map(foldName), hours: typeof hours === 'number' ? hours : 0 },
      ];
    }),
  );
}

function completedCourses({ enrolments }: Learner): Set<string> {
  return new Set(enrolments.flatMap(({ isCompleted, course }) => (isCompleted ? (course ?? []) : [])));
}

/** Those with all their courses done, and those that an enrolment says are done. */
function pathwaysCompleted(learner: Learner, pathways: readonly Curriculum[]): number {
  const done = completedCourses(learner);
  const said = learner.enrolments.flatMap(({ isCompleted, pathway }) => (isCompleted ? (pathway ?? []) : []));
  const worked = pathways.filter(
    ({ courses }) => courses.size > 0 && [...courses].every((id) => done.has(id)),
  );
  return new Set([...said, ...worked.map(({ id }) => id)]).size;
}

function skillsEarned(learner: Learner, courses: ReadonlyMap<string, CourseFacts>): number {
  return new Set([...completedCourses(learner)].flatMap((id) => courses.get(id)?.skills ?? [])).size;
}

function sum<T>(values: readonly T[], of: (value: T) => number): number {
  return values.reduce((total, value) => total + of(value), 0);
}

function duration(hours: number): string {
  const minutes = Math.round(hours * 60);
  return `${Math.floor(minutes / 60)}h ${minutes % 60}m`;
}
