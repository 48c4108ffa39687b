// Difficulty: the spellings that real catalogs use → the four levels of the facet.
import type { LEVELS } from '#contract/facets.ts';
import { foldName } from './fold-name.ts';

type Level = (typeof LEVELS)[number];

/** Folded spellings, with the words "level", "course" and "learners" taken off. To extend: add a spelling. */
const SPELLINGS: Readonly<Record<Level, readonly string[]>> = {
  Beginner: [
    'beginner',
    'beginners',
    'introductory',
    'introduction',
    'intro',
    'basic',
    'basics',
    'easy',
    'elementary',
    'entry',
    'novice',
    'foundation',
    'foundational',
    'fundamental',
    'fundamentals',
    'starter',
    '1',
    'a1',
    'a2',
    '100',
  ],
  Intermediate: ['intermediate', 'medium', 'moderate', 'middle', 'undergraduate', '2', 'b1', 'b2', '200'],
  Advanced: [
    'advanced',
    'expert',
    'experts',
    'graduate',
    'postgraduate',
    'professional',
    'hard',
    'difficult',
    'proficient',
    'master',
    '3',
    'c1',
    'c2',
    '300',
  ],
  'All levels': ['all', 'all levels', 'any', 'mixed', 'everyone', 'beginner to advanced', 'no prerequisites'],
};

const BY_SPELLING = new Map(
  (Object.keys(SPELLINGS) as Level[]).flatMap((level) =>
    SPELLINGS[level].map((spelling) => [spelling, level] as const),
  ),
);

const EXTRA_WORDS = /[\s_-]+(?:level|levels|course|courses|learner|learners)$/;

/** The level that a text names; undefined when none is known for it. */
export function readLevel(text: string): Level | undefined {
  const folded = foldName(text);
  return BY_SPELLING.get(folded) ?? BY_SPELLING.get(folded.replace(EXTRA_WORDS, ''));
}
