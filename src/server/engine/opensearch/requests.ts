// What a request of the port asks of the cluster, besides its text and its choices.
import type { FacetValuesRequest, SearchRequest } from '#server/engine/engine.ts';
import { choiceClauses } from './facet-aggregations.ts';
import { numberField } from './opensearch-document.ts';
import type { Clause } from './words-query.ts';

export function accessClause(access: readonly string[]): Clause {
  return { terms: { access } };
}

export function baseClauses(request: Omit<FacetValuesRequest, 'facet' | 'contains'>): Clause[] {
  const { access, keys = [], among, within = {}, without = {} } = request;
  const unwanted = [
    ...some('keys', without.keys),
    ...some('id', without.ids),
    ...choiceClauses(without.facets ?? {}),
  ];
  return [
    accessClause(access),
    ...keys.map((key) => ({ term: { keys: key } })),
    ...(among === undefined ? [] : [{ terms: { id: among } }]),
    ...choiceClauses(within),
    ...(unwanted.length === 0 ? [] : [{ bool: { must_not: unwanted } }]),
  ];
}

export function sortOf({ by, descending }: SearchRequest['sort'], isText: boolean): Clause[] {
  const order = descending ? 'desc' : 'asc';
  const tie = { id: 'asc' };
  if (by === 'relevance') return [isText ? { _score: 'desc' } : { named: 'asc' }, tie];
  if (by === 'name') return [{ named: order }, tie];
  return [{ [numberField(by)]: { order, missing: '_last', unmapped_type: 'double' } }, tie];
}

export function filterOf(filters: SearchRequest['filters'], name: string): readonly string[] {
  return Object.hasOwn(filters, name) ? (filters[name] ?? []) : [];
}

/** Nothing where there are no values. */
function some(field: string, values: readonly string[] = []): Clause[] {
  return values.length === 0 ? [] : [{ terms: { [field]: values } }];
}
