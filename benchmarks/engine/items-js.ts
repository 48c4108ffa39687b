import itemsjs from 'itemsjs';
import type { EngineDocument, SearchRequest } from '../../src/server/engine/engine.ts';
import type { Contender } from './contender.ts';
import { FACETS } from './world.ts';

export class ItemsJs implements Contender {
  readonly remark = 'no typos, no parents';
  #engine = itemsjs([], { searchableFields: [], aggregations: {} });

  build(documents: Iterable<EngineDocument>): void {
    const items = Array.from(documents, ({ row, access, text, facets }) => ({
      id: row,
      access,
      ...text,
      ...facets,
    }));
    const facets = [...FACETS, { name: 'access', limit: 10 }];
    this.#engine = itemsjs(items, {
      searchableFields: ['name', 'tags', 'description'],
      aggregations: Object.fromEntries(
        facets.map(({ name, limit }) => [name, { size: limit, conjunction: false }]),
      ),
    });
  }

  search({ text, access, filters, limit }: SearchRequest): number {
    const query = text === undefined ? {} : { query: text };
    return this.#engine.search({ ...query, per_page: limit, filters: { ...filters, access } }).pagination
      .total;
  }
}
