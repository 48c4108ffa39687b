// How many results of an answer were made after a time.
import { ApiError } from '#client/api-error.ts';
import { isObject, textOf } from './read-value.ts';

/**
 * `since` in milliseconds. A result that does not say when it was made is not new.
 * @throws ApiError `unreadable` when it is no page at all.
 */
export function countNewer(answer: unknown, since: number): number {
  const results = isObject(answer) ? answer['results'] : undefined;
  if (!Array.isArray(results)) throw new ApiError('unreadable');
  return results.filter((one: unknown) => {
    const whole = isObject(one) ? one : {};
    const inner = isObject(whole['data']) ? whole['data'] : {};
    return Date.parse(textOf(whole['created_at'] ?? inner['created_at']) ?? '') > since;
  }).length;
}
