// The engine of tenants who outgrow one machine: an OpenSearch cluster behind the port.
import { isFunctionWord } from '#server/engine/analysis/function-words.ts';
import { words } from '#server/engine/analysis/words.ts';
import { byCodeUnit } from '#server/engine/embedded/fold-value.ts';
import { editsAllowed } from '#server/engine/embedded/text-fuzzy.ts';
import { enoughOf, TEXT_SETTINGS } from '#server/engine/embedded/text-settings.ts';
import {
  type Changes,
  type Correction,
  type CorrectionRequest,
  type Engine,
  type EngineDocument,
  type EngineStatus,
  type FacetResult,
  type FacetValuesRequest,
  type SearchRequest,
  type SearchResult,
} from '#server/engine/engine.ts';
import { choiceClauses, facetAggregation, readFacet, spellingAggregation } from './facet-aggregations.ts';
import { type Cluster, createCluster } from './cluster.ts';
import { type IndexOptions, readState, writeState } from './index-state.ts';
import { fillIndices, indexChanges } from './opensearch-indices.ts';
import { accessClause, baseClauses, filterOf, sortOf } from './requests.ts';
import { askedIn, type AskedWord, type Clause, distance, standsFor, wordClause } from './words-query.ts';

/** What has all required words stands above what has not. */
const ABOVE = 10_000;

export class OpenSearchEngine implements Engine {
  readonly #options: IndexOptions;
  readonly #cluster: Cluster;
  #generation: number;
  #documents: number;

  private constructor(options: IndexOptions, generation: number, documents: number) {
    this.#options = options;
    this.#cluster = createCluster(options);
    this.#generation = generation;
    this.#documents = documents;
  }

  /** Indexes these documents beside what is there, and swaps. */
  static async build(
    options: IndexOptions,
    documents: Iterable<{ readonly collection: string; readonly document: EngineDocument }>,
    generation: number,
  ): Promise<OpenSearchEngine> {
    const count = await fillIndices(options, documents, generation);
    return new OpenSearchEngine(options, generation, count);
  }

  /** What the cluster holds of this generation; undefined where it is of another, or nothing is there. */
  static async found(options: IndexOptions, generation: number): Promise<OpenSearchEngine | undefined> {
    const state = await readState(options);
    if (state?.generation !== generation) return undefined;
    return new OpenSearchEngine(options, generation, state.documents);
  }

  /** Indexes these documents anew beside what is there, and swaps. */
  async rebuild(
    documents: Iterable<{ readonly collection: string; readonly document: EngineDocument }>,
    generation: number,
  ): Promise<void> {
    this.#documents = await fillIndices(this.#options, documents, generation);
    this.#generation = generation;
  }

  /** Questions at the cluster, for the metrics. */
  get waiting(): number {
    return this.#cluster.underWay();
  }

  async search(request: SearchRequest, signal?: AbortSignal): Promise<SearchResult> {
    const { facets, filters, sort, offset, limit, text = '' } = request;
    const generation = this.#generation;
    const base = baseClauses(request);
    const reading = await this.#read(request.collection, base, text, signal);
    const aggregations = facets.flatMap((facet, i) => {
      const chosen = filterOf(filters, facet.name);
      return [
        [`f${i}`, facetAggregation(facet, filters)] as const,
        ...(chosen.length === 0
          ? []
          : [[`s${i}`, spellingAggregation(facet, chosen, accessClause(request.access))] as const]),
      ];
    });
    const answer = await this.#cluster.ask(
      request.collection,
      {
        query: { bool: { filter: base, ...reading.clauses } },
        post_filter: { bool: { filter: choiceClauses(filters) } },
        aggs: Object.fromEntries(aggregations),
        sort: sortOf(sort, reading.asked.length > 0),
        from: offset,
        size: limit,
        _source: reading.asked.length > 0 ? ['id', 'row', 'words'] : ['id', 'row'],
      },
      signal,
    );
    return {
      generation,
      count: answer.count,
      ...(reading.match === undefined ? {} : { match: reading.match }),
      hits: answer.hits.map(({ id, row, score }) => ({
        id,
        row,
        score: reading.asked.length === 0 ? 0 : score,
      })),
      facets: Object.fromEntries(
        facets.map((facet, i) => [
          facet.name,
          readFacet(
            facet,
            filterOf(filters, facet.name),
            answer.aggregations.get(`f${i}`),
            answer.aggregations.get(`s${i}`),
          ),
        ]),
      ),
      words: wordsIn(
        answer.hits.flatMap((hit) => hit.words),
        reading.asked,
      ),
    };
  }

  async facetValues(
    request: FacetValuesRequest,
    signal?: AbortSignal,
  ): Promise<FacetResult & { generation: number }> {
    const { facet, filters, contains, text = '' } = request;
    const generation = this.#generation;
    const base = baseClauses(request);
    const reading = await this.#read(request.collection, base, text, signal);
    const chosen = filterOf(filters, facet.name);
    const answer = await this.#cluster.ask(
      request.collection,
      {
        query: { bool: { filter: base, ...reading.clauses } },
        aggs: {
          counted: facetAggregation(facet, filters),
          ...(chosen.length === 0
            ? {}
            : { spelled: spellingAggregation(facet, chosen, accessClause(request.access)) }),
        },
        size: 0,
      },
      signal,
    );
    const [counted, spelled] = ['counted', 'spelled'].map((name) => answer.aggregations.get(name));
    return { generation, ...readFacet(facet, chosen, counted, spelled, contains) };
  }

  async correct({ collection, access, text }: CorrectionRequest, signal?: AbortSignal): Promise<Correction> {
    const generation = this.#generation;
    const base = [accessClause(access)];
    const counts = await this.#counts(collection, base, askedIn(text), signal);
    const unknown = askedIn(text).filter(({ word }, i) => counts[i] === 0 && !isFunctionWord(word.form));
    const nearest = new Map<string, string>();
    for (const { word } of unknown) {
      if (editsAllowed(word.form) === 0) continue;
      // One after another: a text has few unknown words.
      // oxlint-disable-next-line no-await-in-loop
      const near = await this.#nearest(collection, base, word.form, signal);
      if (near !== undefined) nearest.set(word.form, near);
    }
    if (nearest.size === 0) return { generation };
    let spelled = '';
    let at = 0;
    for (const { form, start, end } of words(text)) {
      const near = nearest.get(form);
      if (near === undefined) continue;
      spelled += text.slice(at, start) + near;
      at = end;
    }
    return { generation, text: spelled + text.slice(at) };
  }

  async apply(changes: readonly Changes[], generation: number): Promise<void> {
    this.#documents += await indexChanges(this.#options, changes, generation);
    await writeState(this.#options, { generation, documents: this.#documents });
    this.#generation = generation;
  }

  status(): EngineStatus {
    return { ready: true, generation: this.#generation, documents: this.#documents };
  }

  async close(): Promise<void> {
    await this.#options.client.close();
  }

  /** How a text is read: which words, whether all of them or any, and the clauses that ask for that. */
  async #read(
    collection: string,
    base: readonly Clause[],
    text: string,
    signal: AbortSignal | undefined,
  ): Promise<{ asked: AskedWord[]; match?: 'all' | 'any'; clauses: Clause }> {
    let asked = askedIn(text);
    if (asked.length === 0) return { asked, clauses: {} };
    const counts = await this.#counts(collection, base, asked, signal);
    asked = asked.map(({ word }, i) => ({ word, misspelt: counts[i] === 0 && editsAllowed(word.form) > 0 }));
    const required = asked.filter(({ word }) => word.required);
    const all = required.map((one) => wordClause(one));
    const heads = required.map((one) => wordClause(one, true));
    const answer = await this.#cluster.ask(
      collection,
      {
        query: { bool: { filter: base } },
        aggs: {
          having: { filter: { bool: { filter: all } } },
          naming: { filter: { bool: { filter: heads } } },
          whole: { filter: { bool: { filter: [...heads, { range: { length: { lte: asked.length } } }] } } },
        },
        size: 0,
      },
      signal,
    );
    const many = (name: string) => answer.aggregations.get(name)?.doc_count ?? 0;
    const { enough, named } = TEXT_SETTINGS;
    const isAll =
      many('naming') >= named || many('whole') > 0 || many('having') >= (required.length === 1 ? 1 : enough);
    const others = asked.filter(({ word }) => !word.required).map((one) => wordClause(one));
    const some = { bool: { should: all, minimum_should_match: enoughOf(required.length, TEXT_SETTINGS) } };
    return {
      asked,
      match: isAll ? 'all' : 'any',
      clauses: isAll
        ? { must: all, should: others }
        : {
            must: [some],
            should: [...others, { constant_score: { filter: { bool: { filter: all } }, boost: ABOVE } }],
          },
    };
  }

  /** How many of the documents have each word, typos aside. */
  async #counts(
    collection: string,
    base: readonly Clause[],
    asked: readonly AskedWord[],
    signal: AbortSignal | undefined,
  ): Promise<number[]> {
    if (asked.length === 0) return [];
    const answer = await this.#cluster.ask(
      collection,
      {
        query: { bool: { filter: base } },
        aggs: Object.fromEntries(asked.map((one, i) => [`w${i}`, { filter: wordClause(one) }])),
        size: 0,
      },
      signal,
    );
    return asked.map((_, i) => answer.aggregations.get(`w${i}`)?.doc_count ?? 0);
  }

  /** The nearest word that the caller can find: fewest edits, then most documents, then by code unit. */
  async #nearest(
    collection: string,
    base: readonly Clause[],
    form: string,
    signal: AbortSignal | undefined,
  ): Promise<string | undefined> {
    const edits = editsAllowed(form);
    const near = {
      fuzzy: { words: { value: form, fuzziness: edits, max_expansions: 200, transpositions: true } },
    };
    const answer = await this.#cluster.ask(
      collection,
      {
        query: { bool: { filter: [...base, near] } },
        aggs: {
          all: { filter: { match_all: {} }, aggs: { values: { terms: { field: 'words', size: 10_000 } } } },
        },
        size: 0,
      },
      signal,
    );
    const [best] = (answer.aggregations.get('all')?.values?.buckets ?? [])
      .map(({ key, doc_count }) => ({ key, doc_count, edits: distance(form, key) }))
      .filter((one) => one.edits <= edits && [form[0], form[1]].includes(one.key[0]))
      .toSorted((a, b) => a.edits - b.edits || b.doc_count - a.doc_count || byCodeUnit(a.key, b.key));
    return best?.key;
  }
}

function wordsIn(forms: readonly string[], asked: readonly AskedWord[]): string[] {
  if (asked.length === 0) return [];
  return [...new Set(forms)].filter((form) => asked.some((one) => standsFor(one, form))).toSorted(byCodeUnit);
}
