// The wire between a queued engine and an engine that runs elsewhere: a worker thread, a web worker, a message channel.
import type {
  Changes,
  Correction,
  CorrectionRequest,
  EngineStatus,
  FacetResult,
  FacetValuesRequest,
  SearchRequest,
  SearchResult,
} from '#server/engine/engine.ts';

/** One end of the wire. Messages are plain data and arrive in the order they were posted. */
export interface EnginePort {
  post(message: unknown): void;
  /** Called once. `onExit` may be called more than once, or never on the engine's end. */
  listen(onMessage: (message: unknown) => void, onExit: () => void): void;
  /** Ends the wire and, from the queue's end, what runs behind it. */
  close(): void;
}

export type EngineCall =
  | { readonly method: 'search'; readonly request: SearchRequest }
  | { readonly method: 'facetValues'; readonly request: FacetValuesRequest }
  | { readonly method: 'correct'; readonly request: CorrectionRequest };

export type EngineAnswer = SearchResult | (FacetResult & { readonly generation: number }) | Correction;

export type ToEngine =
  | { readonly kind: 'ask'; readonly call: EngineCall }
  | { readonly kind: 'apply'; readonly changes: readonly Changes[]; readonly generation: number };

/** Each message to the engine is answered by one of the last three, in order. */
export type FromEngine =
  | { readonly kind: 'ready'; readonly status: EngineStatus }
  | { readonly kind: 'answer'; readonly answer: EngineAnswer }
  | { readonly kind: 'applied'; readonly status: EngineStatus }
  | { readonly kind: 'failed'; readonly message: string };
