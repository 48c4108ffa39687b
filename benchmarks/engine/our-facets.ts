// Another library finds the text, our own facet arrays count: what its search costs with the best facets we have.
import { CollectionIndex } from '../../src/server/engine/embedded/collection-index.ts';
import { Query } from '../../src/server/engine/embedded/query.ts';
import { queryFacet } from '../../src/server/engine/embedded/query-facets.ts';
import { queryHits } from '../../src/server/engine/embedded/query-hits.ts';
import type { DocumentText, EngineDocument, SearchRequest } from '../../src/server/engine/engine.ts';
import type { Contender } from './contender.ts';

/** A text search of others. */
export interface Finder {
  readonly remark: string;
  add(ordinal: number, text: DocumentText): void;
  /** What it finds among what is accepted, in any order. */
  find(text: string, accepts: (ordinal: number) => boolean): { ordinal: number; score: number }[];
}

const NO_TEXT = { name: '' };

export class WithOurFacets implements Contender {
  readonly remark: string;
  readonly #index = new CollectionIndex();
  readonly #finder: Finder;

  constructor(finder: Finder) {
    this.#finder = finder;
    this.remark = `facets, filters and access by our arrays${finder.remark}`;
  }

  build(documents: Iterable<EngineDocument>): void {
    let ordinal = 0;
    for (const document of documents) {
      this.#finder.add(ordinal, document.text);
      this.#index.append({ ...document, text: NO_TEXT });
      ordinal += 1;
    }
    this.#index.freeze();
    const search = (text: string, accepts: (ordinal: number) => boolean) => {
      if (text === '') return undefined;
      const hits = this.#finder.find(text, accepts).toSorted((a, b) => a.ordinal - b.ordinal);
      return {
        ordinals: Uint32Array.from(hits, (hit) => hit.ordinal),
        scores: Float32Array.from(hits, ({ score }) => score),
        match: 'all',
        words: [],
      };
    };
    Object.assign(this.#index, { text: { search } });
  }

  search(request: SearchRequest): number {
    const query = new Query(this.#index, request);
    for (const facet of request.facets)
      queryFacet(this.#index, query, {
        request: facet,
        chosen: request.filters[facet.name] ?? [],
        contains: '',
      });
    queryHits(this.#index, query, request);
    return query.matches.size;
  }
}
