// Facets in any of the wire's three forms.
import { CATALOG_FACETS, type Facet } from '#contract/facets.ts';
import { ApiError } from '#client/api-error.ts';
import { byCodeUnit } from '#client/by-code-unit.ts';
import { countOf, isObject, textOf, type Unknowns } from './read-value.ts';
import type { Bucket, FacetPage } from '#client/result-page.ts';

const ORDERS: ReadonlyMap<string, readonly string[]> = new Map(
  (CATALOG_FACETS as readonly Facet[]).map(({ name, values }) => [name, values ?? []]),
);

/** All facets of an answer, by name; those without a value are left out. */
export function readFacets(facets: unknown): ReadonlyMap<string, FacetPage> {
  const pages = new Map<string, FacetPage>();
  if (!isObject(facets)) return pages;
  for (const [name, facet] of Object.entries(facets)) {
    const page = readFacet(facet, name);
    if (page.buckets.length > 0) pages.set(name, page);
  }
  return pages;
}

/**
 * The answer of the endpoint `facetValues`.
 * @throws ApiError when it is not an object.
 */
export function readFacetAnswer(answer: unknown, name = ''): FacetPage {
  if (!isObject(answer)) throw new ApiError('unreadable');
  return readFacet(answer, name);
}

/**
 * One facet: `{ total, terms, other, parents, labels }`, `[{ key, doc_count }]` or `{ term: count }`. A closed vocabulary comes
 * in its own order, all others by count descending, then by code unit: an object's keys have no order to keep.
 */
export function readFacet(facet: unknown, name: string): FacetPage {
  const whole: Unknowns = isObject(facet) ? facet : {};
  const isWhole = isObject(whole['terms']) || Array.isArray(whole['terms']) || whole['terms'] === null;
  const side = (key: string) => new Map(isWhole && isObject(whole[key]) ? Object.entries(whole[key]) : []);
  const parents = side('parents');
  const labels = side('labels');
  const buckets = new Map<string, Bucket>();
  for (const [value, count] of pairs(isWhole ? whole['terms'] : facet)) {
    const parent = textOf(parents.get(value));
    const label = textOf(labels.get(value));
    buckets.set(value, {
      value,
      count,
      ...(parent === undefined ? {} : { parent }),
      ...(label === undefined ? {} : { label }),
    });
  }
  return {
    total: Math.max(buckets.size, (isWhole ? countOf(whole['total']) : undefined) ?? 0),
    buckets: [...buckets.values()].toSorted(inOrder(ORDERS.get(name) ?? [])),
    other: (isWhole ? countOf(whole['other']) : undefined) ?? 0,
  };
}

/** Each value that can be read, with its count. */
function* pairs(terms: unknown): Iterable<[string, number]> {
  const all: unknown[] = Array.isArray(terms) ? terms : isObject(terms) ? Object.entries(terms) : [];
  for (const one of all) {
    const [key, said]: unknown[] = Array.isArray(one)
      ? one
      : isObject(one)
        ? [one['key'], one['doc_count']]
        : [];
    const value = typeof key === 'number' || typeof key === 'boolean' ? String(key) : key;
    const count = countOf(said);
    if (typeof value === 'string' && value.trim() !== '' && count !== undefined) yield [value, count];
  }
}

function inOrder(values: readonly string[]) {
  const place = ({ value }: Bucket) => {
    const index = values.indexOf(value);
    return index < 0 ? values.length : index;
  };
  return (one: Bucket, other: Bucket): number =>
    place(one) - place(other) || other.count - one.count || byCodeUnit(one.value, other.value);
}
