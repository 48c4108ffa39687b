// The order of recommendations: what teaches a wished skill first, then the rest, the most popular of each first.
import type { Engine, SearchRequest, SearchResult } from '#server/engine/engine.ts';
import type { Wishes } from './wishes.ts';

/** So often the engine may move on while it is asked for the parts of one answer. */
const ATTEMPTS = 3;

/**
 * Searches like the engine, less what is taken, in the order of recommendations. With a text the best match is first:
 * who asks for something wants that. Count and facets are exact, and of one generation.
 */
export async function rankedSearch(
  engine: Engine,
  request: SearchRequest,
  { skills, taken }: Wishes,
  signal?: AbortSignal,
): Promise<SearchResult> {
  const open: SearchRequest = { ...request, without: { keys: taken } };
  if (request.text !== undefined) return engine.search(open, signal);
  const popular = { ...open, sort: { by: 'popularity', descending: true } };
  if (skills.length === 0) return engine.search(popular, signal);
  return inTwo(
    engine,
    popular,
    { within: { skills } },
    { without: { keys: taken, facets: { skills } } },
    signal,
  );
}

async function inTwo(
  engine: Engine,
  request: SearchRequest,
  first: Partial<SearchRequest>,
  second: Partial<SearchRequest>,
  signal: AbortSignal | undefined,
  attempts = ATTEMPTS,
): Promise<SearchResult> {
  const { offset, limit } = request;
  const [all, head] = await Promise.all([
    engine.search({ ...request, limit: 0 }, signal),
    engine.search(
      { ...request, ...first, within: { ...request.within, ...first.within }, facets: [] },
      signal,
    ),
  ]);
  const wanting = limit - head.hits.length;
  const place = { offset: Math.max(0, offset - head.count), limit: wanting };
  const tail =
    wanting > 0 ? await engine.search({ ...request, ...second, ...place, facets: [] }, signal) : undefined;
  const generations = [all, head, ...(tail === undefined ? [] : [tail])].map(({ generation }) => generation);
  if (new Set(generations).size > 1 && attempts > 1)
    return inTwo(engine, request, first, second, signal, attempts - 1);
  return { ...all, hits: [...head.hits, ...(tail?.hits ?? [])] };
}
