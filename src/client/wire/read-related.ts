// What stands near an item and who can help, whatever form the wire gave it: what cannot be read is left out.
import { ApiError } from '#client/api-error.ts';
import type { Helper, Related } from '#client/related-query.ts';
import { readItem } from './read-item.ts';
import { isObject, nameOf, textOf } from './read-value.ts';
import { safeImage } from './safe-url.ts';

/** @throws ApiError `unreadable` when it is no answer at all. */
export function readRelated(answer: unknown, baseUrl = ''): Related {
  if (!isObject(answer)) throw new ApiError('unreadable');
  return {
    similar: listed(answer['similar']).flatMap((one) => readItem(one, baseUrl) ?? []),
    mentors: listed(answer['mentors']).flatMap((one) => readHelper(one, baseUrl) ?? []),
  };
}

/** Undefined for a mentor that has no name, or no page. */
function readHelper(one: unknown, baseUrl: string): Helper | undefined {
  if (!isObject(one)) return undefined;
  const id = textOf(one['unique_id']);
  const name = nameOf(one);
  if (id === undefined || name === undefined) return undefined;
  const said = {
    description: textOf(one['description']),
    image: safeImage(textOf(one['image_url']), baseUrl),
    subject: nameOf(one['subjects']),
    category: nameOf(one['category']),
  };
  return { id, name, ...Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined)) };
}

function listed(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
