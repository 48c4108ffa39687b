// What the names of the best matches say together: words that other documents use for what was asked. Feedback of this
// kind, from names and alternatives alone, is what connects "physician" and "doctor" when some role is called both.
import { inverseFrequency, type Scorer } from './text-scorer.ts';
import type { Scores } from './text-scores.ts';
import type { Sources, TextSearch } from './text-search.ts';

/** Words of one family that may be looked for as well, and what they count. */
export interface Lesson {
  readonly terms: readonly number[];
  readonly weight: number;
}

const TEACHERS = 10;
const LESSONS = 30;

/**
 * What the documents that score best in `search` teach one who sees what `pupil` sees. The heaviest lesson weighs as
 * much as the teachers are sure: their mean score against the greatest there could be.
 */
export function lessonsFrom(best: Scores, search: TextSearch, sources: Sources, pupil: Scorer): Lesson[] {
  const { terms, names, settings } = sources;
  const teachers = best.best(TEACHERS);
  const shares = new Map<number, number>();
  let sure = 0;
  for (const ordinal of teachers) {
    const score = best.values[ordinal] ?? 0;
    const families = names.of(ordinal);
    for (const family of families) shares.set(family, (shares.get(family) ?? 0) + score / families.length);
    sure += score / search.possible / teachers.length;
  }
  const { documents } = pupil.visible;
  const lessons: Lesson[] = [];
  for (const [family, share] of shares) {
    const members = terms.members(family);
    const having = Math.min(pupil.count(members), documents);
    if (having > 0 && !members.some((term) => search.isUsed(term)))
      lessons.push({ terms: members, weight: share * inverseFrequency(documents, having) });
  }
  lessons.sort((one, other) => other.weight - one.weight);
  const unit = (settings.taught * sure) / (lessons[0]?.weight ?? 1);
  return lessons.slice(0, LESSONS).map((lesson) => ({ ...lesson, weight: lesson.weight * unit }));
}
