// Which learners of a group count, by what the request says of learners.
import type { UserGroupParameters } from '#contract/people/user-group-parameters.ts';
import { records, texts } from '#server/engine/document-fields.ts';
import { foldName } from '#server/normalise/fold-name.ts';
import type { StoredItem } from '#server/store/store.ts';
import { type Curricula, type Curriculum, isNamed } from './curricula.ts';
import type { Learner } from './learner.ts';

/** The learners of a group that match; a group that is itself of the program, pathway or place asked for matches whole. */
type LearnerFilter = (group: StoredItem, learners: readonly Learner[]) => readonly Learner[];

/** Undefined when the request says nothing of learners: then groups without any are listed too. */
export function learnerFilter(query: UserGroupParameters, curricula: Curricula): LearnerFilter | undefined {
  const { start_date, end_date, is_enrolled, location, program, pathway } = query;
  const steps: LearnerFilter[] = [];
  const each = (matches: (learner: Learner) => boolean) =>
    steps.push((_, learners) => learners.filter(matches));
  if (start_date !== undefined) each(({ joined }) => joined !== '' && joined >= start_date);
  if (end_date !== undefined) each(({ joined }) => joined !== '' && joined <= end_date);
  if (is_enrolled !== undefined) each(({ enrolments }) => enrolments.length > 0 === is_enrolled);
  if (location !== undefined) steps.push(ofPlace(location));
  if (program !== undefined) steps.push(ofCurriculum('program', program, curricula.programs));
  if (pathway !== undefined) steps.push(ofCurriculum('pathway', pathway, curricula.pathways));
  if (steps.length === 0) return undefined;
  return (group, learners) => steps.reduce((left, step) => step(group, left), learners);
}

function ofPlace(location: string): LearnerFilter {
  const isThere = (place: string) => foldName(place).includes(foldName(location));
  return ({ item }, learners) =>
    texts(item['location']).some(isThere)
      ? learners
      : learners.filter(({ locations }) => locations.some(isThere));
}

function ofCurriculum(
  kind: 'program' | 'pathway',
  search: string,
  known: readonly Curriculum[],
): LearnerFilter {
  const named = known.filter((one) => isNamed(one, search));
  const ids = new Set([search, ...named.map(({ id }) => id)]);
  const courses = new Set(named.flatMap((one) => [...one.courses]));
  const folded = foldName(search);
  return ({ item }, learners) => {
    const isOfGroup = records(item[`${kind}s`]).some(
      (one) =>
        texts(one[`${kind}_id`]).some((id) => ids.has(id)) ||
        texts(one['name']).some((name) => foldName(name).includes(folded)),
    );
    if (isOfGroup) return learners;
    return learners.filter(({ enrolments }) =>
      enrolments.some((enrolment) => ids.has(enrolment[kind] ?? '') || courses.has(enrolment.course ?? '')),
    );
  };
}
