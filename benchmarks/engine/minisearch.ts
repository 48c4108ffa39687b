// MiniSearch finds, our own facet arrays count: what its text search costs with the best facets we have.
import MiniSearch from 'minisearch';
import { CollectionIndex } from '../../src/server/engine/embedded/collection-index.ts';
import { Query } from '../../src/server/engine/embedded/query.ts';
import { queryFacet } from '../../src/server/engine/embedded/query-facets.ts';
import { queryHits } from '../../src/server/engine/embedded/query-hits.ts';
import type { TextMatches } from '../../src/server/engine/embedded/text-index.ts';
import type { EngineDocument, SearchRequest } from '../../src/server/engine/engine.ts';
import type { Contender } from './contender.ts';

const NO_TEXT = { name: '' };

export class MiniSearchWithFacets implements Contender {
  readonly remark = 'facets, filters and access by our arrays';
  readonly #index = new CollectionIndex();
  readonly #text = new MiniSearch<{ id: number; name: string; tags: string; description: string }>({
    fields: ['name', 'tags', 'description'],
    searchOptions: {
      boost: { name: 4, tags: 2 },
      combineWith: 'AND',
      fuzzy: 0.2,
      prefix: (_, i, terms) => i === terms.length - 1,
    },
  });

  build(documents: Iterable<EngineDocument>): void {
    let ordinal = 0;
    for (const document of documents) {
      const { name, tags = [], description = '' } = document.text;
      this.#text.add({ id: ordinal, name, tags: tags.join(' '), description });
      this.#index.append({ ...document, text: NO_TEXT });
      ordinal += 1;
    }
    this.#index.freeze();
    Object.assign(this.#index, {
      text: { search: (text: string, accepts: (ordinal: number) => boolean) => this.#find(text, accepts) },
    });
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

  #find(text: string, accepts: (ordinal: number) => boolean): TextMatches | undefined {
    if (text === '') return undefined;
    const found = this.#text.search(text, { filter: ({ id }) => accepts(id as number) });
    const hits = found.map(({ id, score }) => ({ ordinal: id as number, score }));
    hits.sort((a, b) => a.ordinal - b.ordinal);
    return {
      ordinals: Uint32Array.from(hits, ({ ordinal }) => ordinal),
      scores: Float32Array.from(hits, ({ score }) => score),
      match: 'all',
      words: [],
    };
  }
}
