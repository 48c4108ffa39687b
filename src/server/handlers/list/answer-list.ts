// A list endpoint in one piece: ask the engine, take the stored versions, say them in the wire's words.
import type { Facet } from '#contract/facets.ts';
import type { FacetCounts } from '#contract/list-schema.ts';
import { labelsHeldBy } from '#server/access/labels.ts';
import type { Collection } from '#server/engine/indexed-documents.ts';
import type { SearchRequest, Sort } from '#server/engine/engine.ts';
import type { ApiContext } from '#server/handlers/api.ts';
import { ProblemError, refuse } from '#server/http/problems.ts';
import type { StoredItem } from '#server/store/store.ts';
import { checkDepth, type Paged, paging } from './paging.ts';
import { facetRequest, wireFacets } from './wire-facets.ts';

export interface ListQuestion extends Pick<
  SearchRequest,
  'filters' | 'keys' | 'within' | 'sort' | 'offset' | 'limit'
> {
  readonly collection: Collection;
  readonly text: string | undefined;
  readonly facets: readonly Facet[];
  readonly paged?: Paged;
  /** Facets and the count, no results. */
  readonly facetsOnly?: boolean;
}

interface ListAnswer<Item> extends ReturnType<typeof paging> {
  readonly results: Item[];
  readonly facets: Record<string, FacetCounts>;
  readonly match?: 'all' | 'any';
}

/** Stored items as the wire has them. `words` are those that the text matched, for highlights. */
export type Show<Item> = (stored: readonly StoredItem[], words: ReadonlySet<string>) => Item[];

/** @throws ProblemError 400 for a page too deep. */
export async function answerList<Item>(
  context: ApiContext,
  question: ListQuestion,
  show: Show<Item>,
): Promise<ListAnswer<Item>> {
  const { engine, store, address, signal } = context;
  const { paged, facetsOnly = false, offset, limit } = question;
  const result = await engine.search(requestOf(context, question), signal);
  const stored = store.items(result.hits.map(({ row }) => row));
  return {
    results: show(stored, new Set(result.words)),
    ...(facetsOnly
      ? paging(address, result.count, 0, Math.max(1, result.count))
      : paging(address, result.count, offset, limit, paged)),
    facets: wireFacets(result.facets),
    ...(result.match === undefined ? {} : { match: result.match }),
  };
}

/** What the engine is asked. @throws ProblemError 400 for a page too deep. */
export function requestOf(
  { viewer, prefetch }: Pick<ApiContext, 'viewer' | 'prefetch'>,
  question: ListQuestion,
): SearchRequest {
  const { text, facets, paged, facetsOnly = false, offset, limit, ...rest } = question;
  const problems = checkDepth(offset, limit, paged);
  if (problems.length > 0) throw refuse(problems);
  return {
    ...rest,
    access: labelsHeldBy(viewer),
    ...(text === undefined ? {} : { text }),
    facets: facets.map(facetRequest),
    offset: facetsOnly ? 0 : offset,
    limit: facetsOnly ? 0 : limit,
    ...(prefetch ? { priority: 'prefetch' } : {}),
  };
}

/**
 * One item, by `keys`: its own fields (the seeds' form of a detail) beside a page of it alone (the official schema's).
 * @throws ProblemError 404 alike for what is not there and what the viewer may not see.
 */
export async function answerDetail<Item extends object>(
  context: ApiContext,
  question: Pick<ListQuestion, 'collection' | 'within' | 'keys'>,
  show: Show<Item>,
): Promise<Item & ListAnswer<Item>> {
  const one = { text: undefined, filters: {}, facets: [], sort: BY_NAME, offset: 0, limit: 1 };
  const page = await answerList(context, { ...question, ...one }, show);
  const [item] = page.results;
  if (item === undefined) throw new ProblemError(404, 'There is nothing with this id, or not for you.');
  return { ...item, ...page, ...paging(context.address, 1, 0, 1) };
}

const BY_NAME: Sort = { by: 'name', descending: false };

/** The order that a list asks for; without one, relevance (with a text) or name from A. */
export function sortOf(by: string | undefined, direction: 'asc' | 'desc'): Sort {
  if (by === undefined || by === 'relevance') return { by: 'relevance', descending: true };
  return { by, descending: direction === 'desc' };
}

/** Filters of the facets that have choices: a list, a text or a flag each. */
export function filtersFrom(
  choices: Readonly<Record<string, readonly string[] | string | boolean | undefined>>,
): Record<string, readonly string[]> {
  const filters: Record<string, readonly string[]> = {};
  for (const [name, choice] of Object.entries(choices)) {
    const values = typeof choice === 'object' ? choice : choice === undefined ? [] : [String(choice)];
    if (values.length > 0) filters[name] = values;
  }
  return filters;
}

/** The prose says `num_pages` where the schema says `total_pages`. */
export function withNumPages<A extends Pick<ListAnswer<unknown>, 'total_pages'>>(answer: A) {
  return { ...answer, num_pages: answer.total_pages };
}
