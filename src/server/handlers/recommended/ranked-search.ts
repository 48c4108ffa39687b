// A search in the order of recommendations: what something speaks for first, by its score, then the most popular.
import type { UserCaller } from '#server/access/user-caller.ts';
import type { SearchRequest, SearchResult } from '#server/engine/engine.ts';
import type { ApiContext } from '#server/handlers/api.ts';
import { diversify } from '#server/recommend/diversify.ts';
import { type Learner, learnerOf } from '#server/recommend/learner.ts';
import { readNot } from '#server/recommend/read-not.ts';
import { type Scored, scoreItems } from '#server/recommend/score-items.ts';
import { idOf, type TenantModel } from '#server/recommend/tenant-model.ts';
import { DIVERSITY } from '#server/recommend/weights.ts';

/** So often the engine may move on while it is asked for the parts of one answer. */
const ATTEMPTS = 3;

export interface RankedResult extends SearchResult {
  /** By engine id, of every hit that something speaks for. */
  readonly scored: ReadonlyMap<string, Scored>;
}

/**
 * Searches like the engine, less what was taken and what is not wanted, in the order of recommendations. With a text the
 * best match is first: who asks for something wants that. Count and facets are exact, and of one generation.
 * @param not as the parameter `not` has it
 * @throws ProblemError 400
 */
export async function rankedSearch(
  { engine, store, models, signal }: ApiContext,
  viewer: UserCaller,
  request: SearchRequest,
  not: readonly string[],
): Promise<RankedResult> {
  const unwanted = readNot(not, viewer.tenant);
  const learner = learnerOf(store, viewer);
  const model = await models.of(viewer.tenant);
  const without = new Set(unwanted.items.flatMap((id) => model.ordinalOfId(id) ?? []));
  const ranked = scoreItems(model, learner, { dismissed: unwanted.reasons, without });
  const scored = new Map(ranked.map((one) => [model.item(one.item)?.id ?? '', one]));
  const out = [...takenIds(learner), ...unwanted.items];
  const open: SearchRequest = { ...request, without: { ids: out } };
  if (request.text !== undefined) return { ...(await engine.search(open, signal)), scored };
  const popular = { ...open, sort: { by: 'popularity', descending: true } };
  if (scored.size === 0) return { ...(await engine.search(popular, signal)), scored };

  const inOrder = async (attempts: number): Promise<SearchResult> => {
    const ids = [...scored.keys()];
    const { offset, limit } = request;
    const [all, head] = await Promise.all([
      engine.search({ ...popular, offset: 0, limit: 0 }, signal),
      engine.search({ ...popular, among: ids, facets: [], offset: 0, limit: ids.length }, signal),
    ]);
    const hits = arrange(model, head.hits, scored).slice(offset, offset + limit);
    const place = { offset: Math.max(0, offset - head.count), limit: limit - hits.length };
    const tail =
      place.limit > 0
        ? await engine.search(
            { ...popular, ...place, without: { ids: [...out, ...ids] }, facets: [] },
            signal,
          )
        : undefined;
    const generations = [all, head, ...(tail === undefined ? [] : [tail])].map(
      ({ generation }) => generation,
    );
    if (new Set(generations).size > 1 && attempts > 1) return inOrder(attempts - 1);
    return { ...all, hits: [...hits, ...(tail?.hits ?? [])] };
  };
  return { ...(await inOrder(ATTEMPTS)), scored };
}

/** The hits by score, each with it, those above unlike one another. */
function arrange(
  model: TenantModel,
  hits: SearchResult['hits'],
  scored: RankedResult['scored'],
): SearchResult['hits'] {
  const sorted = hits
    .map((hit) => ({ ...hit, score: scored.get(hit.id)?.score ?? 0 }))
    .toSorted((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
  const skills = new Map(
    sorted.map(({ id }) => [id, model.item(scored.get(id)?.item ?? -1)?.taught ?? new Map()]),
  );
  return diversify(sorted, (one, other) => shared(skills.get(one.id), skills.get(other.id)), {
    diversity: DIVERSITY,
  });
}

/** Which part of the skills of two items both have. */
function shared(
  one: ReadonlyMap<string, unknown> = new Map(),
  other: ReadonlyMap<string, unknown> = new Map(),
) {
  const both = [...one.keys()].filter((skill) => other.has(skill)).length;
  return both === 0 ? 0 : both / (one.size + other.size - both);
}

function takenIds({ tenant, taken }: Learner): string[] {
  return taken.map(({ kind, key }) => idOf(kind, tenant, key));
}
