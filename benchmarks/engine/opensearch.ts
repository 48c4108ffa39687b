// OpenSearch: our own engine on a cluster of three nodes on this machine, or on the one that OPENSEARCH_URL names.
import { existsSync, globSync, readFileSync } from 'node:fs';
import { Client } from '@opensearch-project/opensearch';
import { OpenSearchEngine } from '../../src/server/engine/opensearch/opensearch-engine.ts';
import type { EngineDocument, SearchRequest } from '../../src/server/engine/engine.ts';
import { startCluster } from '../../tests/opensearch/cluster.ts';
import type { Contender } from './contender.ts';

export class OpenSearch implements Contender {
  readonly remark = 'our engine on a real cluster of three nodes in one process; its CPU is in it';
  #engine: OpenSearchEngine | undefined;
  #stop: (() => Promise<void>) | undefined;
  /** Processes that were not there before. */
  #java: string[] = [];

  async prepare(): Promise<void> {
    const before = new Set(javas());
    const cluster = await startCluster((line) => process.stderr.write(`${line}\n`));
    if (cluster === undefined) throw new Error('Wayfinder: there is no OpenSearch here.');
    this.#java = javas().filter((one) => !before.has(one));
    this.#stop = cluster.stop;
    this.#client = new Client({ node: cluster.url, requestTimeout: 120_000 });
  }

  #client: Client | undefined;

  async build(documents: Iterable<EngineDocument>): Promise<void> {
    if (this.#client === undefined) throw new Error('Wayfinder: prepare() comes first.');
    const options = { client: this.#client, prefix: 'bench' };
    this.#engine = await OpenSearchEngine.build(options, inCatalog(documents), 1);
  }

  async search(request: SearchRequest): Promise<number> {
    return (await this.#engine?.search(request))?.count ?? 0;
  }

  cpu(): number {
    return this.#java.reduce((sum, process) => sum + milliseconds(process), 0);
  }

  bytes(): number {
    const kilobytes = this.#java.map((process) =>
      Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`${process}/status`, 'utf8'))?.[1] ?? 0),
    );
    return kilobytes.reduce((a, b) => a + b, 0) * 1024;
  }

  async close(): Promise<void> {
    await this.#engine?.close();
    await this.#stop?.();
  }
}

function* inCatalog(documents: Iterable<EngineDocument>) {
  for (const document of documents) yield { collection: 'catalog', document };
}

function javas(): string[] {
  return globSync('/proc/[0-9]*').filter(
    (process) => existsSync(`${process}/comm`) && readFileSync(`${process}/comm`, 'utf8') === 'java\n',
  );
}

/** What all threads of a process have used, to the microsecond. */
function milliseconds(process: string): number {
  const threads = globSync(`${process}/task/*/schedstat`).map((file) => {
    try {
      return Number(readFileSync(file, 'utf8').split(' ', 1)[0]) / 1e6;
    } catch {
      // It has ended.
      return 0;
    }
  });
  return threads.reduce((a, b) => a + b, 0);
}
