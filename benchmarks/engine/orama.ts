import { create, insertMultiple, search, type AnyOrama } from '@orama/orama';
import type { EngineDocument, SearchRequest } from '../../src/server/engine/engine.ts';
import type { Contender } from './contender.ts';
import { FACETS } from './world.ts';

export class Orama implements Contender {
  readonly remark = 'its facets obey their own choices; no parents';
  readonly #database: AnyOrama = create({
    schema: {
      access: 'enum',
      name: 'string',
      tags: 'string[]',
      description: 'string',
      // An enum cannot be counted by Orama, and a string is matched by word, so each facet is indexed both ways.
      ...Object.fromEntries(
        FACETS.flatMap(({ name }) => [
          [name, 'string[]'],
          [`${name}_is`, 'enum[]'],
        ]),
      ),
    },
  });

  async build(documents: Iterable<EngineDocument>): Promise<void> {
    let batch: object[] = [];
    for (const { id, access, text, facets } of documents) {
      const chosen = Object.entries(facets).flatMap(([name, values]) => [
        [name, values],
        [`${name}_is`, values],
      ]);
      batch.push({ id, access: access[0] ?? '', ...text, ...Object.fromEntries(chosen) });
      if (batch.length < 1_000) continue;
      // oxlint-disable-next-line no-await-in-loop -- batch after batch
      await insertMultiple(this.#database, batch);
      batch = [];
    }
    await insertMultiple(this.#database, batch);
  }

  async search({ text = '', access, filters, facets, limit }: SearchRequest): Promise<number> {
    const chosen = Object.entries(filters).map(([name, values]) => [
      `${name}_is`,
      { containsAny: [...values] },
    ]);
    const { count } = await search(this.#database, {
      term: text,
      properties: ['name', 'tags', 'description'],
      boost: { name: 4, tags: 2 },
      threshold: 0,
      // Orama takes a tolerance for all words; it is asked for only where a typo is.
      tolerance: text === '' ? 0 : 1,
      where: { access: { in: [...access] }, ...Object.fromEntries(chosen) },
      facets: Object.fromEntries(facets.map((facet) => [facet.name, { limit: facet.limit }])),
      limit,
    });
    return count;
  }
}
