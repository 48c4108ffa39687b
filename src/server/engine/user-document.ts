// From a stored user to what an engine indexes of it: a collection of its own, which only the search for users asks.
import {
  USER_DATE_FILTERS,
  USER_FACETS,
  USER_TEXT_FILTERS,
  type UserFacetName,
} from '#contract/people/user-parameters.ts';
import { labelsOf } from '#server/access/labels.ts';
import type { StoredItem } from '#server/store/store.ts';
import { facetsOf, type FacetValues, isRecord, names, records, texts } from './document-fields.ts';
import type { EngineDocument } from './engine.ts';

const FACET_VALUES: FacetValues<UserFacetName> = {
  role: ({ item }) => texts(item['role']),
  department: ({ item }) => departmentsOf(item),
  status: ({ item }) => [statusOf(item)],
};

export function userDocument(stored: StoredItem): EngineDocument {
  const { item, key, number, row, tenant } = stored;
  const facets: Record<string, readonly string[]> = {
    ...facetsOf(USER_FACETS, FACET_VALUES, stored),
    tenant: [tenant],
    email: texts(item['email']),
  };
  for (const name of Object.keys(USER_TEXT_FILTERS)) facets[name] = partOf(item, name);
  // Days, so that a range of them is a choice of values.
  for (const name of Object.keys(USER_DATE_FILTERS))
    facets[name] = texts(item[name]).map((date) => date.slice(0, 10));
  const { title } = isRecord(item['metadata']) ? item['metadata'] : {};
  return {
    row,
    id: `user/${tenant}/${key}`,
    access: labelsOf(stored),
    text: {
      name: texts(item['name'])[0] ?? key,
      alternatives: [key, ...texts(item['alt_names'])],
      tags: [
        ...texts(item['email']).map((email) => email.replace(/@.*/, '')),
        ...texts(title),
        ...names(item['role']),
        ...departmentsOf(item),
        ...partOf(item, 'user_resume__job_title'),
        ...partOf(item, 'user_resume__skills'),
      ],
    },
    facets,
    numbers: {},
    keys: [`id:${number}`, `username:${key}`],
  };
}

/** The departments a user belongs to, as its record names them. */
export function departmentsOf(item: StoredItem['item']): readonly string[] {
  return [...names(item['departments']), ...texts(item['department'])];
}

/** A user whose record does not say is active. */
export function statusOf(item: StoredItem['item']): string {
  return texts(item['status'])[0] ?? 'active';
}

/** The résumé of a user, under either of its names. */
export function resumeOf(item: StoredItem['item']): Readonly<Record<string, unknown>> | undefined {
  const resume = item['user_resume'] ?? item['resume'];
  return isRecord(resume) ? resume : undefined;
}

/** Values of `education__degree`, `user_resume__skills` and their like. */
function partOf(item: StoredItem['item'], name: string): readonly string[] {
  const [part = '', field = ''] = name.split('__');
  const holders = part === 'education' ? records(item['education']) : [resumeOf(item) ?? {}];
  return [...new Set(holders.flatMap((holder) => names(holder[field])))];
}
