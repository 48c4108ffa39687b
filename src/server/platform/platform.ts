// The ibl.ai platform behind this server: the same endpoints, answered by asking the platform. It answers whole items,
// so it stands where the handlers stand, not where an engine does (docs/decisions/007-platform-mode.md).
import { LRUCache } from 'lru-cache';
import { ENDPOINTS, type QueryName } from '#contract/endpoints.ts';
import type { RelatedResponse } from '#contract/discovery/related-schema.ts';
import { readParameters } from '#contract/parameters.ts';
import type { Caller } from '#server/access/labels.ts';
import type { EngineStatus } from '#server/engine/engine.ts';
import { catalogFacet } from '#server/handlers/catalog/facet-values.ts';
import { checkRelated } from '#server/handlers/related/related.ts';
import { ProblemError, refuse } from '#server/http/problems.ts';
import { createCircuit } from './circuit.ts';
import { facetValuesIn } from './facet-values.ts';
import { createFlights, type Passenger } from './flights.ts';
import { withOwnLinks } from './own-links.ts';
import { type Question, questionOf } from './question.ts';
import { shownAnswer } from './shown-answer.ts';
import { createUpstream, type UpstreamAnswer, type UpstreamOptions } from './upstream.ts';

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
  const circuit = createCircuit(now);
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

  async function facetValues(request: PlatformRequest): Promise<unknown> {
    const search = new URLSearchParams(request.address.searchParams);
    const { values, problems } = readParameters(ENDPOINTS.facetValues.parameters, search);
    if (problems.length > 0) throw refuse(problems);
    const facet = catalogFacet(values.facet);
    for (const [name, value] of Object.entries({ limit: '1', offset: '0', return_facet: 'true' }))
      search.set(name, value);
    return facetValuesIn(await page('catalog', search, request), facet.name, values.facet_query ?? '');
  }

  return {
    answer: async (request) => {
      const { name, address } = request;
      if (name === 'facetValues') return facetValues(request);
      if (name === 'related') return nothingRelated(address);
      return withOwnLinks(await page(name, address.searchParams, request), address);
    },
    status: () => ({ ready: true, generation: 0, documents: 0 }),
  };
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
