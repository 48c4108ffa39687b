// A search thread that dies: how long until another one answers, and what is said meanwhile.
import { join } from 'node:path';
import { QueuedEngine } from '../../src/server/engine/queued/queued-engine.ts';
import type { EnginePort } from '../../src/server/engine/queued/engine-port.ts';
import { EngineBusyError, type SearchRequest } from '../../src/server/engine/engine.ts';
import { indexMaker } from '../../src/server/indexing/index-maker.ts';
import { spawnEngineThread } from '../../src/server/indexing/spawn-engine-thread.ts';
import { itemsIn } from '../../tests/durability/editions.ts';
import { importEdition } from '../../tests/durability/importing.ts';
import { passed } from '../../tests/durability/serving.ts';

const REQUEST: SearchRequest = {
  collection: 'catalog',
  access: ['public'],
  filters: {},
  facets: [{ name: 'subject', limit: 10 }],
  sort: { by: 'name', descending: false },
  offset: 0,
  limit: 10,
};

export interface DeathsReport {
  /** Milliseconds from each death to the first answer after it. */
  readonly recoveries: readonly number[];
  readonly refused: number;
  readonly wrong: readonly string[];
}

/** Ends the only search thread of an engine over so many items again and again. */
export async function endThreads(data: string, items: number, deaths: number): Promise<DeathsReport> {
  await importEdition(data, 1, items);
  const file = { path: join(data, 'index.snapshot'), maker: indexMaker() };
  const database = join(data, 'wayfinder.sqlite');
  const threads: EnginePort[] = [];
  const engine = new QueuedEngine({
    spawn() {
      const thread = spawnEngineThread({ database, file, served: { oldest: 0, least: 0 } });
      threads.push(thread);
      return thread;
    },
  });
  await engine.started();
  const report = { recoveries: [] as number[], refused: 0, wrong: [] as string[] };
  for (let death = 0; death < deaths; death += 1) {
    threads.at(-1)?.close();
    const died = performance.now();
    // oxlint-disable-next-line no-await-in-loop -- until the thread is known to be gone
    while (engine.status().ready) await passed(1);
    // oxlint-disable-next-line no-await-in-loop -- one question after another
    while (!(await isAnswered(engine, items, report))) await passed(5);
    report.recoveries.push(performance.now() - died);
  }
  await engine.close();
  return report;
}

async function isAnswered(
  engine: QueuedEngine,
  items: number,
  report: { refused: number; wrong: string[] },
): Promise<boolean> {
  try {
    const { count } = await engine.search(REQUEST);
    if (count !== itemsIn(1, items)) report.wrong.push(`${count} items`);
    return true;
  } catch (error) {
    if (error instanceof EngineBusyError) report.refused += 1;
    else report.wrong.push(String(error));
    return !(error instanceof EngineBusyError);
  }
}
