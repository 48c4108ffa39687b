// MiniSearch finds the text.
import MiniSearch from 'minisearch';
import type { DocumentText } from '../../src/server/engine/engine.ts';
import type { Finder } from './our-facets.ts';

export class MiniSearchFinder implements Finder {
  readonly remark = '';
  readonly #text = new MiniSearch<{ id: number; name: string; tags: string; description: string }>({
    fields: ['name', 'tags', 'description'],
    searchOptions: {
      boost: { name: 4, tags: 2 },
      combineWith: 'AND',
      fuzzy: 0.2,
      prefix: (_, i, terms) => i === terms.length - 1,
    },
  });

  add(id: number, { name, tags = [], description = '' }: DocumentText): void {
    this.#text.add({ id, name, tags: tags.join(' '), description });
  }

  find(text: string, accepts: (ordinal: number) => boolean) {
    const found = this.#text.search(text, { filter: ({ id }) => accepts(id as number) });
    return found.map(({ id, score }) => ({ ordinal: id as number, score }));
  }
}
