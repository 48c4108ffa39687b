// What a caller may find, the slow and plain way: every item is looked at. It shares nothing with the server.
import type { NewItem } from '#server/store/import-session.ts';

export interface Asker {
  readonly tenant: string;
  readonly username: string;
  readonly admin: boolean;
  readonly departments: readonly string[];
}

export interface Wanted {
  readonly text: string | undefined;
  /** Facet → chosen values. */
  readonly chosen: Readonly<Record<string, readonly string[]>>;
}

function maySee(item: NewItem, asker: Asker | undefined): boolean {
  if (item.visibility === 'public') return true;
  if (asker?.tenant !== item.tenant) return false;
  if (item.visibility === 'tenant' || asker.admin) return true;
  if (item.visibility === 'private') return item.owner === asker.username;
  if (item.visibility === 'admins') return false;
  return (item.departments ?? []).some((name) => asker.departments.includes(name));
}

const valuesOf = ({ tenant, item }: NewItem, facet: string) =>
  facet === 'tenant' ? [tenant] : [item[facet] ?? []].flat().map(String);

const has = (item: NewItem, { text, chosen }: Wanted, but?: string) =>
  (text === undefined || String(item.item['name']).split(' ').includes(text)) &&
  Object.entries(chosen).every(
    ([facet, wanted]) =>
      facet === but || wanted.length === 0 || valuesOf(item, facet).some((value) => wanted.includes(value)),
  );

/** Keys of what is found, and for each facet how often each value is, its own choices left out. */
export function expected(
  items: readonly NewItem[],
  asker: Asker | undefined,
  wanted: Wanted,
  facets: readonly string[],
) {
  const seen = items.filter((item) => maySee(item, asker));
  const counts = facets.map((facet) => {
    const terms = new Map<string, number>((wanted.chosen[facet] ?? []).map((value) => [value, 0]));
    for (const item of seen.filter((one) => has(one, wanted, facet)))
      for (const value of valuesOf(item, facet)) terms.set(value, (terms.get(value) ?? 0) + 1);
    return [facet, Object.fromEntries(terms)] as const;
  });
  return {
    keys: seen.filter((item) => has(item, wanted)).map(({ tenant, key }) => `${tenant}/${key}`),
    facets: Object.fromEntries(counts.filter(([, terms]) => Object.keys(terms).length > 0)),
  };
}
