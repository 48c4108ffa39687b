// What is recommended and why. What cannot be read of a reason is left out, and the reason with it.
import { ApiError } from '#client/api-error.ts';
import { keyOf } from '#client/item-key.ts';
import type { Recommended } from '#client/learning-query.ts';
import type { Mentor } from '#client/mentor.ts';
import type { ListPage } from '#client/result-page.ts';
import {
  EVIDENCE_KINDS,
  type Evidence,
  REASON_KINDS,
  type Reason,
} from '#contract/discovery/reason-schema.ts';
import { readItem } from './read-item.ts';
import { readList } from './read-list.ts';
import { readMentor } from './read-mentor.ts';
import { isObject, listOf, numberOf } from './read-value.ts';

/** @throws ApiError `unreadable` when it is no page at all. */
export function readRecommended(answer: unknown, baseUrl = ''): ListPage<Recommended> {
  return readList(
    answer,
    (result) => withReasons(result, readItem(result, baseUrl)),
    ({ one }) => JSON.stringify([one.type, one.tenant, keyOf(one)]),
  );
}

/** @throws ApiError `unreadable` when it has no list of mentors. */
export function readRecommendedMentors(answer: unknown, baseUrl = ''): readonly Recommended<Mentor>[] {
  const results = isObject(answer) ? answer['results'] : undefined;
  if (!Array.isArray(results)) throw new ApiError('unreadable');
  return listOf(results, (result) => withReasons(result, readMentor(result, baseUrl)));
}

function withReasons<One>(result: unknown, one: One | undefined): Recommended<One> | undefined {
  if (one === undefined || !isObject(result)) return undefined;
  const reasons = listOf(result['reasons'], reasonOf);
  return { one, score: numberOf(result['score']) ?? 0, reasons };
}

function reasonOf(said: unknown): Reason | undefined {
  if (!isObject(said)) return undefined;
  const kind = REASON_KINDS.find((one) => one === said['kind']);
  const weight = numberOf(said['weight']);
  if (kind === undefined || weight === undefined) return undefined;
  return { kind, message: `reason.${kind}`, weight, evidence: listOf(said['evidence'], evidenceOf) };
}

function evidenceOf(said: unknown): Evidence | undefined {
  if (!isObject(said)) return undefined;
  const kind = EVIDENCE_KINDS.find((one) => one === said['kind']);
  const { key, name, figures } = said;
  if (kind === undefined || typeof key !== 'string' || typeof name !== 'string') return undefined;
  const numbers = Object.entries(isObject(figures) ? figures : {}).flatMap(([figure, value]) => {
    const number = numberOf(value);
    return number === undefined ? [] : [[figure, number] as const];
  });
  return { kind, key, name, weight: numberOf(said['weight']) ?? 0, figures: Object.fromEntries(numbers) };
}
