// The engine's rules by the shortest way: filter arrays, count with maps. What the property tests compare with.
import type { EngineDocument, FacetRequest, FacetResult, SearchRequest } from '#server/engine/engine.ts';

const fold = (value: string) => value.normalize('NFKC').toLowerCase();
const order = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
const valuesOf = (document: EngineDocument, facet: string) =>
  new Set(new Map(Object.entries(document.facets)).get(facet));

/** What `search` must answer for these documents; the text, if any, is one word that the name must contain whole. */
export function oracle(documents: readonly EngineDocument[], request: SearchRequest) {
  const visible = documents.filter(({ access }) => access.some((label) => request.access.includes(label)));
  const filters = Object.entries(request.filters).filter(([, values]) => values.length > 0);
  const matching = (but?: string) =>
    visible.filter(
      (document) =>
        (request.keys ?? []).every((key) => document.keys.includes(key)) &&
        (request.among ?? [document.id]).includes(document.id) &&
        (request.text === undefined || document.text.name.toLowerCase().split(' ').includes(request.text)) &&
        filters.every(
          ([facet, chosen]) =>
            facet === but ||
            [...valuesOf(document, facet)].some((value) => chosen.some((one) => fold(one) === fold(value))),
        ),
    );
  const facet = ({ name, limit, parent }: FacetRequest, contains = ''): FacetResult => {
    const counted = matching(name);
    const fits = (value: string) => fold(value).includes(fold(contains));
    const counts = new Map([...countValues(counted, name)].filter(([value]) => fits(value)));
    const seen = [...countValues(visible, name).keys()];
    const chosen = new Set(
      (new Map(filters).get(name) ?? []).flatMap((one) => {
        const spellings = seen.filter((value) => fold(value) === fold(one));
        return (spellings.length > 0 ? spellings : [one]).filter(fits);
      }),
    );
    const bucket = (value: string) => {
      const count = counts.get(value) ?? 0;
      const above = parent === undefined ? undefined : parentOf(counted, name, value, parent);
      return above === undefined ? { value, count } : { value, count, parent: above };
    };
    const sorted = (values: Iterable<string>) =>
      [...values].map(bucket).toSorted((a, b) => b.count - a.count || order(a.value, b.value));
    const rest = sorted([...counts.keys()].filter((value) => !chosen.has(value)));
    const other = rest.slice(limit).reduce((sum, { count }) => sum + count, 0);
    return { total: counts.size, buckets: [...sorted(chosen), ...rest.slice(0, limit)], other };
  };
  const { by, descending } = request.sort;
  const key = (document: EngineDocument) => new Map(Object.entries(document.numbers)).get(by) ?? Number.NaN;
  const found = matching().toSorted((a, b) => {
    const named = order(fold(a.text.name), fold(b.text.name));
    const difference =
      by === 'relevance'
        ? named
        : by === 'name'
          ? named * (descending ? -1 : 1)
          : compare(key(a), key(b), descending);
    return difference || order(a.id, b.id);
  });
  return {
    count: found.length,
    ids: found.map(({ id }) => id).slice(request.offset, request.offset + request.limit),
    facets: Object.fromEntries(request.facets.map((one) => [one.name, facet(one)])),
    facet,
  };
}

function countValues(documents: readonly EngineDocument[], facet: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const document of documents)
    for (const value of valuesOf(document, facet)) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

function parentOf(documents: readonly EngineDocument[], facet: string, value: string, parent: string) {
  const having = documents.filter((document) => valuesOf(document, facet).has(value));
  const above = [...countValues(having, parent)];
  return above.toSorted(([a, m], [b, n]) => n - m || order(a, b))[0]?.[0];
}

function compare(a: number, b: number, descending: boolean): number {
  if (Number.isNaN(a) || Number.isNaN(b)) return Number(Number.isNaN(a)) - Number(Number.isNaN(b));
  return (a - b) * (descending ? -1 : 1);
}
