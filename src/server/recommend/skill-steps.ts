// Skills are learned in five steps. A need is the steps up to a level; a course teaches the steps of its own level; so
// what is open and what closes it are sets, and their sizes add up.
import { isRecord, names } from '#server/engine/document-fields.ts';
import { foldName } from '#server/normalise/fold-name.ts';
import type { StoredItem } from '#server/store/store.ts';

export const HIGHEST = 5;
/** The level that is meant where a role names a skill and no level. */
export const WORKING_LEVEL = 3;

/** First and last step that a course of a level teaches. They overlap: an intermediate course repeats. */
const BANDS: Readonly<Record<string, Band>> = {
  Beginner: [1, 2],
  Intermediate: [2, 4],
  Advanced: [3, 5],
  'All levels': [1, 3],
};
const UNKNOWN: Band = [1, 3];
export type Band = readonly [first: number, last: number];

/**
 * The steps that an item teaches of each skill, by the skill's folded name. A level told with a skill is its last step.
 * A skill is all of its own steps.
 */
export function stepsTaught({ kind, item }: Pick<StoredItem, 'kind' | 'item'>): ReadonlyMap<string, Band> {
  if (kind === 'skill') return new Map(names(item['name']).map((name) => [foldName(name), [1, HIGHEST]]));
  const band = BANDS[String(item['level'])] ?? UNKNOWN;
  const told: readonly unknown[] = Array.isArray(item['skills']) ? item['skills'] : [];
  return new Map(
    told.flatMap((skill) => {
      const last = isRecord(skill) ? levelOf(skill['level']) : undefined;
      const taught: Band = last === undefined ? band : [Math.min(band[0], last), last];
      return names(skill).map((name) => [foldName(name), taught]);
    }),
  );
}

/** A level of 0 to 5 in whole steps; undefined for what is none. */
export function levelOf(value: unknown): number | undefined {
  if (typeof value !== 'number' || !Number.isFinite(value)) return undefined;
  return Math.min(HIGHEST, Math.max(0, Math.floor(value)));
}

/** How many of the steps above `from` up to `to` are in the band. */
export function stepsIn([first, last]: Band, from: number, to: number): number {
  return Math.max(0, Math.min(last, to) - Math.max(first, from + 1) + 1);
}
