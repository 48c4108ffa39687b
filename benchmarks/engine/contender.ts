// What each engine in the comparison must do.
import type { EngineDocument, SearchRequest } from '../../src/server/engine/engine.ts';
import { WithOurFacets } from './our-facets.ts';

export interface Contender {
  /** What it cannot do, or does differently; '' when it answers all that is asked. */
  readonly remark: string;
  /** What comes before the building and is not counted. */
  prepare?(): Promise<void>;
  build(documents: Iterable<EngineDocument>): void | Promise<void>;
  /** Says how many documents match, and has counted the facets. */
  search(request: SearchRequest): number | Promise<number>;
  /** Bytes that the process's own figures do not show. */
  bytes?(): number;
  /** CPU milliseconds that other processes have used for it. */
  cpu?(): number;
  close?(): Promise<void>;
}

export interface ContenderEntry {
  readonly name: string;
  /** It is not tried on more documents: it could not finish. */
  readonly most: number;
  readonly load: () => Promise<Contender>;
}

export const CONTENDERS: readonly ContenderEntry[] = [
  {
    name: 'Wayfinder',
    most: Number.POSITIVE_INFINITY,
    load: async () => new (await import('./wayfinder.ts')).Wayfinder(),
  },
  {
    name: 'MiniSearch + our facets',
    most: 100_000,
    load: async () => new WithOurFacets(new (await import('./minisearch.ts')).MiniSearchFinder()),
  },
  {
    name: 'FlexSearch + our facets',
    most: 100_000,
    load: async () => new WithOurFacets(new (await import('./flexsearch.ts')).FlexSearchFinder()),
  },
  { name: 'FTS5 + GROUP BY', most: 100_000, load: async () => new (await import('./fts5.ts')).Fts5() },
  { name: 'Orama', most: 100_000, load: async () => new (await import('./orama.ts')).Orama() },
  {
    name: 'OpenSearch',
    most: 10_000,
    load: async () => new (await import('./opensearch.ts')).OpenSearch(),
  },
  { name: 'itemsjs', most: 10_000, load: async () => new (await import('./items-js.ts')).ItemsJs() },
];
