// The ibl.ai platform behind this server: the same endpoints, answered by asking the platform. It answers whole items,
// so it stands where the handlers stand, not where an engine does (docs/decisions/007-platform-mode.md).
import { LRUCache } from 'lru-cache';
import { ENDPOINTS, type QueryName } from '#contract/endpoints.ts';
import type { RelatedResponse } from '#contract/discovery/related-schema.ts';
import { readParameters, writeParameters } from '#contract/parameters.ts';
import type { Caller } from '#server/access/labels.ts';
import type { EngineStatus } from '#server/engine/engine.ts';
import { facetNamed } from '#server/handlers/discovery/facet-values.ts';
import { relax } from '#server/handlers/discovery/relax.ts';
import { checkRelated } from '#server/handlers/related/related.ts';
import { ProblemError, refuse } from '#server/http/problems.ts';
import { createCircuit } from '#server/http/circuit.ts';
import { facetValuesIn } from './facet-values.ts';
import { createFlights, type Passenger } from './flights.ts';
import { withOwnLinks } from './own-links.ts';
import { type Question, questionOf } from './question.ts';
import { FACET_VALUES, type PlatformSearch, RELAXED } from './searches.ts';
import { shownAnswer } from './shown-answer.ts';
import { createUpstream, type UpstreamAnswer, type UpstreamOptions, PlatformDown } from './upstream.ts';

export interface PlatformOptions extends Omit<UpstreamOptions, 'fetch' | 'timeout' | 'now'> {
  /** The tenant to which visitors are kept; without it they see what every tenant shows to everybody. */
  readonly tenant?: string | undefined;
  /** Where relative pictures start from. */
  readonly images: string;
  /** How long an answer may take, in milliseconds. */
  readonly patience: number;
  /** Answers that are kept: how many, of how many bytes together, for how many seconds (0: none). */
  readonly cache: { readonly entries: number; readonly bytes: number; readonly seconds: number };
  readonly fetch?: UpstreamOptions['fetch'];
  readonly timeout?: UpstreamOptions['timeout'];
  readonly now?: UpstreamOptions['now'];
}

/** What a request asks of the platform, and for whom. */
export interface PlatformRequest extends Passenger {
  readonly name: QueryName;
  /** The parameters in the path, by name. */
  readonly path: Readonly<Record<string, string>>;
  readonly address: URL;
  readonly caller: Caller;
}

export interface Platform {
  /** The JSON of the answer. @throws ProblemError */
  readonly answer: (request: PlatformRequest) => Promise<unknown>;
  /** Always ready: whether the platform is, each answer says. */
  readonly status: () => EngineStatus;
}

/** So many choices and pairs of them are asked about for one answer. */
const MOST_CHOICES = 20;
const MOST_PAIRS = 20;
const NO_SUGGESTIONS =
  'This server answers from the ibl.ai platform, which has no suggestions; ask its searches instead.';
const NO_LEARNING =
  'This server answers from the ibl.ai platform, which does not tell what a way could be reckoned from.';
/** Questions under way at once, at most. */
const FLIGHTS = 100;
const NOTHING = {
  count: 0,
  next: null,
  previous: null,
  current_page: 1,
  total_pages: 1,
  num_pages: 1,
  results: [],
  facets: {},
};

export function createPlatform(options: PlatformOptions): Platform {
  const { patience, images, tenant, cache: kept } = options;
  const { now = Date.now, timeout = () => AbortSignal.timeout(patience), fetch: send = fetch } = options;
  const ask = createUpstream({ ...options, now, timeout, fetch: (request) => send(request) });
  const circuit = createCircuit({
    now,
    isDown: (error) => error instanceof PlatformDown,
    refuse: (retry_after) => new ProblemError(503, 'The platform does not answer just now.', { retry_after }),
  });
  const flights = createFlights<unknown>(FLIGHTS);
  const cache = new LRUCache<string, UpstreamAnswer>({
    max: kept.entries,
    maxSize: kept.bytes,
    ttl: kept.seconds * 1000,
    sizeCalculation: ({ bytes }) => Math.max(1, bytes),
    perf: { now },
    ttlResolution: 0,
  });

  async function answerTo({ viewer, rights, address }: Question, passenger: Passenger): Promise<unknown> {
    // Who sees the same is asked for once, and nobody else's answer is ever given.
    const scope = viewer.kind === 'user' ? [viewer.tenant, viewer.username, viewer.role] : [];
    const key = JSON.stringify([rights, ...scope, address]);
    const known = cache.get(key);
    if (known !== undefined) return known.body;
    return flights(key, passenger, async (signal) => {
      const { body, bytes } = await circuit(() => ask(address, rights, signal));
      const shown = { body: shownAnswer(body, viewer, images), bytes };
      if (kept.seconds > 0) cache.set(key, shown);
      return shown.body;
    });
  }

  async function page(name: QueryName, search: URLSearchParams, request: PlatformRequest): Promise<unknown> {
    const question = questionOf(name, request.path, search, request.caller, tenant);
    if (question !== undefined) return answerTo(question, request);
    if (IDS.some((id) => search.has(id)))
      throw new ProblemError(404, 'There is nothing with this id, or not for you.');
    return NOTHING;
  }

  async function facetValues(request: PlatformRequest, search: PlatformSearch): Promise<unknown> {
    const asked = new URLSearchParams(request.address.searchParams);
    // All of them take the same two beside their search's own.
    const { values, problems } = readParameters(ENDPOINTS.facetValues.parameters, asked);
    const own = readParameters(search.parameters, asked).problems;
    const others = problems.filter(({ parameter }) => parameter.startsWith('facet'));
    if (own.length + others.length > 0) throw refuse([...own, ...others]);
    const facet = facetNamed(search.facets, values.facet);
    for (const [name, value] of Object.entries({ limit: '1', offset: '0', return_facet: 'true' }))
      asked.set(name, value);
    return facetValuesIn(await page(search.name, asked, request), facet.name, values.facet_query ?? '');
  }

  /** What the search answers with fewer choices; the platform does not say what a text may have meant. */
  async function relaxed(request: PlatformRequest, search: PlatformSearch): Promise<unknown> {
    const { name, parameters } = search;
    const { values, problems } = readParameters(parameters, request.address.searchParams);
    if (problems.length > 0) throw refuse(problems);
    const fewest = { limit: 1, offset: 0, return_facet: false };
    return relax({
      ...search,
      values,
      mostChoices: MOST_CHOICES,
      mostPairs: MOST_PAIRS,
      count: async (chosen) =>
        countIn(await page(name, writeParameters(parameters, { ...chosen, ...fewest }), request)),
    });
  }

  return {
    answer: async (request) => {
      const { name, address } = request;
      const [inFacet, toRelax] = [FACET_VALUES[name], RELAXED[name]];
      if (inFacet !== undefined) return facetValues(request, inFacet);
      if (toRelax !== undefined) return relaxed(request, toRelax);
      if (name === 'suggest' || isOfLearning(name)) throw notThere(name, address);
      if (name === 'related') return nothingRelated(address);
      return withOwnLinks(await page(name, address.searchParams, request), address);
    },
    status: () => ({ ready: true, generation: 0, documents: 0 }),
  };
}

/** @throws ProblemError 502 for a page that does not say how many results there are. */
function countIn(answer: unknown): number {
  const count: unknown =
    typeof answer === 'object' && answer !== null ? Reflect.get(answer, 'count') : undefined;
  if (typeof count === 'number' && Number.isSafeInteger(count) && count >= 0) return count;
  throw new ProblemError(502, 'The platform’s answer cannot be read.');
}

/** Ours that are reckoned from what the platform does not tell. */
const OF_LEARNING = ['skillGap', 'path', 'mentorsFor'] as const;

function isOfLearning(name: QueryName): name is (typeof OF_LEARNING)[number] {
  return OF_LEARNING.some((one) => one === name);
}

/** The platform has nothing to make suggestions of at each keystroke, and does not tell what to reckon a way from. */
function notThere(name: 'suggest' | (typeof OF_LEARNING)[number], { searchParams }: URL): ProblemError {
  const { problems } = readParameters(ENDPOINTS[name].parameters, searchParams);
  if (problems.length > 0) return refuse(problems);
  return new ProblemError(501, name === 'suggest' ? NO_SUGGESTIONS : NO_LEARNING);
}

/** The platform does not know what stands near an item. */
function nothingRelated({ searchParams }: URL): RelatedResponse {
  const { values, problems } = readParameters(ENDPOINTS.related.parameters, searchParams);
  if (problems.length > 0) throw refuse(problems);
  checkRelated(values);
  return { similar: [], mentors: [] };
}

/** Parameters that ask for one thing, which is there or is not. */
const IDS = [
  'id',
  'unique_id',
  'course_id',
  'program_id',
  'pathway_id',
  'skill_id',
  'role_id',
  'resource_id',
];
