// The engine that runs inside the process: indexes in memory, on typed arrays, built at start or read from a file, and changed live.
import type {
  Changes,
  Correction,
  CorrectionRequest,
  Engine,
  EngineDocument,
  EngineStatus,
  FacetResult,
  FacetValuesRequest,
  SearchRequest,
  SearchResult,
} from '#server/engine/engine.ts';
import { CollectionIndex } from './collection-index.ts';
import { Query } from './query.ts';
import { queryFacet } from './query-facets.ts';
import { queryHits } from './query-hits.ts';
import { TEXT_SETTINGS, type TextSettings } from './text-settings.ts';
import type { Transfer } from './transfer.ts';

/** Answers each call at once, so calls never overlap: a worker thread and a queue belong around it (`queued/`). */
export class EmbeddedEngine implements Engine {
  readonly #collections = new Map<string, CollectionIndex>();
  readonly #settings: TextSettings;
  #generation: number;

  private constructor(generation: number, settings = TEXT_SETTINGS) {
    this.#generation = generation;
    this.#settings = settings;
  }

  /**
   * Indexes everything of one generation. Documents are read once, in any order of collections, and not kept.
   * Of documents with the same collection and id the last is kept.
   * @param settings other ones than the default are for engines that are not kept: a file does not have them
   */
  static build(
    documents: Iterable<{ readonly collection: string; readonly document: EngineDocument }>,
    generation: number,
    settings?: TextSettings,
  ): EmbeddedEngine {
    const engine = new EmbeddedEngine(generation, settings);
    for (const { collection, document } of documents) engine.#collection(collection).append(document);
    for (const index of engine.#collections.values()) index.freeze();
    return engine;
  }

  /** The engine that {@link EmbeddedEngine.transfer} wrote. */
  static read(t: Transfer): EmbeddedEngine {
    const engine = new EmbeddedEngine(0);
    engine.transfer(t);
    return engine;
  }

  async search(request: SearchRequest, signal?: AbortSignal): Promise<SearchResult> {
    signal?.throwIfAborted();
    const index = this.#collections.get(request.collection) ?? new CollectionIndex();
    const query = new Query(index, request);
    const chosen = new Map(Object.entries(request.filters));
    const facets = request.facets.map((facet) => {
      const question = { request: facet, chosen: chosen.get(facet.name) ?? [], contains: '' };
      return [facet.name, queryFacet(index, query, question)] as const;
    });
    return {
      generation: this.#generation,
      count: query.matches.size,
      ...(query.text === undefined ? {} : { match: query.text.match }),
      hits: queryHits(index, query, request),
      facets: Object.fromEntries(facets),
      words: query.text?.words ?? [],
    };
  }

  /** `total`, `other` and the chosen values are of the values that contain the text, and no others. */
  async facetValues(
    request: FacetValuesRequest,
    signal?: AbortSignal,
  ): Promise<FacetResult & { generation: number }> {
    signal?.throwIfAborted();
    const index = this.#collections.get(request.collection) ?? new CollectionIndex();
    const query = new Query(index, request);
    const { facet, filters, contains } = request;
    const chosen = new Map(Object.entries(filters)).get(facet.name) ?? [];
    const result = queryFacet(index, query, { request: facet, chosen, contains });
    return { ...result, generation: this.#generation };
  }

  async correct({ collection, access, text }: CorrectionRequest, signal?: AbortSignal): Promise<Correction> {
    signal?.throwIfAborted();
    const index = this.#collections.get(collection);
    const corrected = index?.text.correct(text, index.view(access).sees);
    return { generation: this.#generation, ...(corrected === undefined ? {} : { text: corrected }) };
  }

  async apply(changes: readonly Changes[], generation: number): Promise<void> {
    for (const { collection, put, remove } of changes) this.#collection(collection).apply(put, remove);
    this.#generation = generation;
  }

  status(): EngineStatus {
    const indexes = [...this.#collections.values()];
    return {
      ready: true,
      generation: this.#generation,
      documents: indexes.reduce((sum, index) => sum + index.size, 0),
      needsCompaction: indexes.some((index) => index.needsCompaction()),
    };
  }

  async close(): Promise<void> {
    this.#collections.clear();
  }

  /** Writes all of it. Nothing must be asked or changed meanwhile. */
  transfer(t: Transfer): void {
    this.#generation = t.plain(this.#generation);
    for (const name of t.plain([...this.#collections.keys()])) this.#collection(name).transfer(t);
  }

  #collection(name: string): CollectionIndex {
    const known = this.#collections.get(name);
    if (known !== undefined) return known;
    const made = new CollectionIndex(this.#settings);
    this.#collections.set(name, made);
    return made;
  }
}
