// Ways out of no results: what cannot be read is left out.
import { ApiError } from '#client/api-error.ts';
import type { Relaxed } from '#contract/discovery/relax-schema.ts';
import { countOf, isObject, textOf } from './read-value.ts';

type Choice = Omit<Relaxed['without'][number], 'count'>;

/** @throws ApiError `unreadable` when it is no answer at all. */
export function readRelaxed(answer: unknown): Relaxed {
  if (!isObject(answer)) throw new ApiError('unreadable');
  const { without, pair } = answer;
  return {
    count: countOf(answer['count']) ?? 0,
    without: listed(without).flatMap((one) => {
      const choice = readChoice(one);
      const count = isObject(one) ? countOf(one['count']) : undefined;
      return choice === undefined || count === undefined ? [] : [{ ...choice, count }];
    }),
    pair: readPair(pair),
    spelling: readSpelling(answer['spelling']),
  };
}

/** A text and how many results it has; null for anything else. */
export function readSpelling(value: unknown): Relaxed['spelling'] {
  if (!isObject(value)) return null;
  const query = textOf(value['query']);
  const count = countOf(value['count']);
  return query === undefined || count === undefined ? null : { query, count };
}

function readPair(value: unknown): Relaxed['pair'] {
  if (!isObject(value)) return null;
  const [first, second] = listed(value['choices']).map(readChoice);
  const count = countOf(value['count']);
  if (first === undefined || second === undefined || count === undefined) return null;
  return { choices: [first, second], count };
}

function readChoice(one: unknown): Choice | undefined {
  if (!isObject(one)) return undefined;
  const facet = textOf(one['facet']);
  const value = textOf(one['value']);
  return facet === undefined || value === undefined ? undefined : { facet, value };
}

function listed(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
