// The engine port: what a search engine must do, and nothing of how. Implementations are the folders beside this file;
// engine.case.ts is what each of them must show. Engines index and find; the store keeps what is shown.

/** What an engine indexes of one item. Plain data: it crosses threads. */
export interface EngineDocument {
  /** The stored version's row number: what a hit answers with. A new version of an item has a new row. */
  readonly row: number;
  /** The item's id, the same over its versions. Ties in any order are broken by it, ascending by code unit. */
  readonly id: string;
  /** Labels of who may see it; it is visible to callers who hold one of them (see `#server/access/labels.ts`). */
  readonly access: readonly string[];
  /** ISO 639 code of the text's language ("en"), chooses the stemmer; absent: told by script, else English. */
  readonly language?: string;
  readonly text: DocumentText;
  /** Facet name → values. Only names that the collection's manifest has. */
  readonly facets: Readonly<Record<string, readonly string[]>>;
  /** What can be ordered by, each a finite number (dates are epoch milliseconds). Absent sorts last, both ways. */
  readonly numbers: Readonly<Record<string, number>>;
  /** Identities that a request may ask for ("course_id:CS101", "id:17"). */
  readonly keys: readonly string[];
}

/** The searchable text by weight, heaviest first. */
export interface DocumentText {
  readonly name: string;
  /** Other names of the same thing: they count as much as its name, and feed the synonyms. */
  readonly alternatives?: readonly string[];
  /** Tags, skills, topics, subject, provider. */
  readonly tags?: readonly string[];
  readonly description?: string;
}

export interface SearchRequest {
  readonly collection: string;
  /** Labels the caller holds. Part of the query: counts and facets obey it. Empty sees nothing. */
  readonly access: readonly string[];
  readonly text?: string;
  /** Facet name → chosen values: OR inside, AND across. A value that no document has matches none. */
  readonly filters: Readonly<Record<string, readonly string[]>>;
  /** Keys of which a document must have all (AND). */
  readonly keys?: readonly string[];
  /** Ids of documents: what is not among them is left out, as if it were not there. Unknown ones are ignored. */
  readonly among?: readonly string[];
  /** Facet name → values, like `filters`, but these are no choices: the counts of their own facets obey them too. */
  readonly within?: Readonly<Record<string, readonly string[]>>;
  /** What is left out: documents with one of these values of a facet, one of these keys or one of these ids. */
  readonly without?: {
    readonly facets?: Readonly<Record<string, readonly string[]>>;
    readonly keys?: readonly string[];
    readonly ids?: readonly string[];
  };
  /** Facets to count. A facet's counts ignore its own choices and obey all else. */
  readonly facets: readonly FacetRequest[];
  readonly sort: Sort;
  readonly offset: number;
  readonly limit: number;
  /** Asked before anybody wants it: refused first when there is much to do. */
  readonly priority?: 'prefetch';
}

export interface FacetRequest {
  readonly name: string;
  /** At most so many buckets, chosen ones on top. */
  readonly limit: number;
  /** Say for each bucket which value of this other facet most of its documents have. */
  readonly parent?: string;
}

/**
 * `relevance` is best first, whatever `descending` says; without a text it is `name` from A. `name` compares folded
 * names by code unit.
 */
export interface Sort {
  readonly by: string;
  readonly descending: boolean;
}

export interface SearchResult {
  /** The index generation that answered: one for the whole answer. */
  readonly generation: number;
  /** Exact. */
  readonly count: number;
  /** With a text: whether all its words were asked of each hit, or any, because few had all: those score above the rest. */
  readonly match?: 'all' | 'any';
  readonly hits: readonly Hit[];
  readonly facets: Readonly<Record<string, FacetResult>>;
  /** Folded word forms that matched, stems, typos and synonyms included; for `highlight()`. */
  readonly words: readonly string[];
}

export interface Hit {
  readonly row: number;
  readonly id: string;
  /** 0 without a text. */
  readonly score: number;
}

export interface FacetResult {
  /** How many values have at least one document. */
  readonly total: number;
  /** Chosen values first (count 0 included), then by count descending, then by value by code unit. */
  readonly buckets: readonly Bucket[];
  /** Sum of the counts of values not in `buckets`. */
  readonly other: number;
}

export interface Bucket {
  readonly value: string;
  readonly count: number;
  readonly parent?: string;
}

/**
 * Finds values of one facet whose folded text contains `contains`, counted like {@link Engine.search} would. All of the
 * answer, `total`, `other` and chosen values too, is of those values only.
 */
export interface FacetValuesRequest extends Omit<SearchRequest, 'facets' | 'sort' | 'offset' | 'limit'> {
  readonly facet: FacetRequest;
  readonly contains: string;
}

/** A text whose words may be misspelled. */
export interface CorrectionRequest extends Pick<SearchRequest, 'collection' | 'access' | 'priority'> {
  readonly text: string;
}

export interface Correction {
  readonly generation: number;
  /**
   * The text, in which each word that the caller can find nowhere is the nearest that the caller can find: fewest
   * edits first, then most documents, then by code unit. A word near nothing stays. Absent when nothing is changed.
   */
  readonly text?: string;
}

export interface Changes {
  readonly collection: string;
  /** New and changed documents; one with a known id replaces it. */
  readonly put: readonly EngineDocument[];
  /** Ids to delete; unknown ones are ignored. */
  readonly remove: readonly string[];
}

export interface EngineStatus {
  readonly ready: boolean;
  readonly generation: number;
  readonly documents: number;
  /** Changes have made it slower and larger than a fresh build of the same documents would be. */
  readonly needsCompaction?: boolean;
}

export interface Engine {
  /** @throws EngineBusyError when the queue is full or the engine is not ready. */
  search(request: SearchRequest, signal?: AbortSignal): Promise<SearchResult>;
  facetValues(
    request: FacetValuesRequest,
    signal?: AbortSignal,
  ): Promise<FacetResult & { generation: number }>;
  /** What may have been meant: words of documents that the caller sees, and of no others. */
  correct(request: CorrectionRequest, signal?: AbortSignal): Promise<Correction>;
  /** Applies changes at once; answers after it see all of them, and carry `generation`. */
  apply(changes: readonly Changes[], generation: number): Promise<void>;
  status(): EngineStatus;
  close(): Promise<void>;
}

/** The engine cannot answer now; the same request may succeed after `retryAfter` seconds. */
export class EngineBusyError extends Error {
  override readonly name = 'EngineBusyError';
  readonly retryAfter: number;
  constructor(message: string, retryAfter = 1) {
    super(message);
    this.retryAfter = retryAfter;
  }
}
