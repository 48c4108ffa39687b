// Course format: whether the learner or a calendar sets the pace.
import { foldName } from './fold-name.ts';

const SELF_PACED = [
  'true',
  'yes',
  '1',
  'self-paced',
  'selfpaced',
  'self-directed',
  'self-guided',
  'self-study',
  'asynchronous',
  'async',
  'on-demand',
  'any time',
  'anytime',
  'flexible',
  'flexible schedule',
];
const LED = [
  'false',
  'no',
  '0',
  'instructor-led',
  'instructor-paced',
  'teacher-led',
  'led',
  'scheduled',
  'fixed schedule',
  'cohort',
  'cohort-based',
  'live',
  'synchronous',
  'in-person',
  'session-based',
];

const key = (text: string) => foldName(text).replaceAll(/[\s_\-‐-–]+/gu, ' ');
const BY_SPELLING = new Map([
  ...SELF_PACED.map((spelling) => [key(spelling), true] as const),
  ...LED.map((spelling) => [key(spelling), false] as const),
]);

/** true: self-paced; false: instructor-led; undefined: the text does not say. */
export function readSelfPaced(text: string): boolean | undefined {
  return BY_SPELLING.get(key(text));
}
