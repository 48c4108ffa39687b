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

const TEACHERS = 20;
const LESSONS = 40;
/** So many of the words most shared are weighed by how rare they are: counting a word costs a look at all that have it. */
const CANDIDATES = 200;
/** How much more the better teachers count than the others. */
const STEEPNESS = 1.5;

/**
 * What the documents that score best in `search` teach one who sees what `pupil` sees. The heaviest lesson weighs as
 * much as the teachers are sure: their mean score against the greatest there could be.
 */
export function lessonsFrom(best: Scores, search: TextSearch, sources: Sources, pupil: Scorer): Lesson[] {
  const { terms, names, descriptions, settings } = sources;
  const teachers = best.best(TEACHERS);
  const shares = new Map<number, number>();
  let sure = 0;
  for (const ordinal of teachers) {
    const score = best.values[ordinal] ?? 0;
    const voice = score ** STEEPNESS;
    share(names.of(ordinal), voice, shares);
    if (settings.described > 0) share(descriptions.of(ordinal), settings.described * voice, shares);
    sure += score / search.possible / teachers.length;
  }
  const { documents } = pupil.visible;
  const lessons: Lesson[] = [];
  const most = [...shares].toSorted(([, one], [, other]) => other - one).slice(0, CANDIDATES);
  for (const [family, weight] of most) {
    const members = terms.members(family);
    const having = Math.min(pupil.count(members), documents);
    if (having > 0 && !members.some((term) => search.isUsed(term)))
      lessons.push({ terms: members, weight: weight * Math.sqrt(inverseFrequency(documents, having)) });
  }
  lessons.sort((one, other) => other.weight - one.weight);
  const unit = (settings.taught * sure) / (lessons[0]?.weight ?? 1);
  return lessons.slice(0, LESSONS).map((lesson) => ({ ...lesson, weight: lesson.weight * unit }));
}

/** Spreads `weight` evenly over the families. */
function share(families: Uint32Array, weight: number, shares: Map<number, number>): void {
  for (const family of families) shares.set(family, (shares.get(family) ?? 0) + weight / families.length);
}
