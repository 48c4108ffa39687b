// Values of one facet, found in a page of the platform, which has no endpoint for them.
import type { FacetCounts } from '#contract/list-schema.ts';
import { foldName } from '#server/normalise/fold-name.ts';

/** Values of a page's facet whose text contains `contains`. The facet may have any of the wire's three forms. */
export function facetValuesIn(
  page: unknown,
  name: string,
  contains: string,
): { facet: string } & FacetCounts {
  const facet = fieldOf(fieldOf(page, 'facets'), name);
  const inner = fieldOf(facet, 'terms');
  // A flat facet may have a value of that name.
  const terms = typeof inner === 'object' ? inner : facet;
  const wanted = foldName(contains);
  const found = [...pairs(terms)].filter(([value]) => foldName(value).includes(wanted));
  return { facet: name, total: found.length, terms: Object.fromEntries(found), other: 0 };
}

function* pairs(terms: unknown): Iterable<[string, number]> {
  const all: unknown[] = Array.isArray(terms)
    ? terms.map((one) => [fieldOf(one, 'key'), fieldOf(one, 'doc_count')])
    : Object.entries(typeof terms === 'object' && terms !== null ? terms : {});
  for (const one of all) {
    const [value, count]: unknown[] = Array.isArray(one) ? one : [];
    if ((typeof value === 'string' || typeof value === 'number') && typeof count === 'number')
      yield [String(value), count];
  }
}

function fieldOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? (Reflect.get(value, name) as unknown)
    : undefined;
}
