import { EmbeddedEngine } from '../../src/server/engine/embedded/embedded-engine.ts';
import type { EngineDocument, SearchRequest } from '../../src/server/engine/engine.ts';
import type { Contender } from './contender.ts';

export class Wayfinder implements Contender {
  readonly remark = '';
  #engine = EmbeddedEngine.build([], 1);

  build(documents: Iterable<EngineDocument>): void {
    this.#engine = EmbeddedEngine.build(inCatalog(documents), 1);
  }

  async search(request: SearchRequest): Promise<number> {
    return (await this.#engine.search(request)).count;
  }
}

function* inCatalog(documents: Iterable<EngineDocument>) {
  for (const document of documents) yield { collection: 'catalog', document };
}
