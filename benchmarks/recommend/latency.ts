// What a recommendation costs among 100,000 items and 100,000 learners: `node --expose-gc benchmarks/recommend/latency.ts`.
// Times are of the CPU, of the whole answer: scores, order, and the search that checks access and counts facets.
import { createApp } from '../../src/server/app.ts';
import { EmbeddedEngine } from '../../src/server/engine/embedded/embedded-engine.ts';
import { indexedDocuments } from '../../src/server/engine/indexed-documents.ts';
import type { NewItem } from '../../src/server/store/import-session.ts';
import { openStore } from '../../src/server/store/sqlite-store.ts';
import { RecommendModels } from '../../src/server/recommend/recommend-models.ts';

const ITEMS = Number(process.env['ITEMS'] ?? 100_000);
const LEARNERS = Number(process.env['LEARNERS'] ?? 100_000);
const ASKED = Number(process.env['ASKED'] ?? 1_000);
const SKILLS = 2_000;
const TOPICS = 200;
const LEVELS = ['Beginner', 'Intermediate', 'Advanced'];

/** Numbers from 0 to 1 that are the same in each run. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
const random = randomFrom(1);
/** Few numbers often, most of them seldom. */
const zipf = (most: number) => Math.min(most - 1, Math.floor(most ** random()) - 1);
const pick = (most: number) => Math.floor(random() * most);

function* world(): Generator<NewItem> {
  const common = { tenant: 't', visibility: 'public' } as const;
  for (let i = 0; i < ITEMS; i += 1) {
    const skills = [...new Set([zipf(SKILLS), zipf(SKILLS), zipf(SKILLS)])].map((n) => `skill ${n}`);
    const topic = zipf(TOPICS);
    const item = {
      name: `Course ${i} on topic ${topic} and ${skills[0]}`,
      short_description: `What ${skills.join(', ')} are for, part ${pick(5_000)} of word${pick(5_000)}.`,
      skills,
      topics: [`topic ${topic}`],
      subject: `subject ${topic % 20}`,
      level: LEVELS[pick(3)],
      duration_hours: 1 + pick(60),
      enrolled: pick(50_000),
    };
    yield { ...common, kind: 'course', key: `C${i}`, item };
  }
  for (let i = 0; i < LEARNERS; i += 1) {
    const home = zipf(200);
    const taken = new Set(Array.from({ length: 2 + pick(16) }, () => (home * 500 + zipf(5_000)) % ITEMS));
    const item = {
      name: `Learner ${i}`,
      departments: [`department ${home % 40}`],
      reported_skills: Array.from({ length: 4 }, () => ({ name: `skill ${zipf(SKILLS)}`, level: pick(4) })),
      desired_roles: [
        {
          name: 'Role',
          skills: Array.from({ length: 8 }, () => ({ name: `skill ${zipf(SKILLS)}`, level: 4 })),
        },
      ],
      enrolments: [...taken].map((n, day) => ({
        course_id: `C${n}`,
        enrolled_at: new Date(Date.UTC(2026, 0, 1 + day)).toISOString(),
      })),
    };
    yield { ...common, visibility: 'private', owner: `u${i}`, kind: 'user', key: `u${i}`, item };
  }
}

const store = openStore(':memory:');
const session = store.beginImport();
let batch: NewItem[] = [];
for (const item of world()) {
  batch.push(item);
  if (batch.length === 5_000) session.stage(batch.splice(0));
}
session.stage(batch);
session.commit();
batch = [];

const engine = EmbeddedEngine.build(indexedDocuments(store.all()), store.generation());
const heap = () => {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed / 2 ** 20;
};
const before = heap();
const started = performance.now();
const models = new RecommendModels(store);
await models.of('t');
console.log(`${ITEMS} items, ${LEARNERS} learners`);
console.log(`model read in ${((performance.now() - started) / 1000).toFixed(1)} s`);

const app = createApp({ engine, store, models, config: { name: 'Bench', basePath: '', buildId: 'bench' } });
const token = store.issueToken({ tenant: 't', username: 'root', role: 'tenant-admin' });
/** CPU of each answer, in milliseconds, smallest first. */
async function measure(address: () => string): Promise<number[]> {
  const times: number[] = [];
  for (let i = 0; i < ASKED; i += 1) {
    const request = new Request(`http://bench${address()}`, { headers: { Authorization: `Token ${token}` } });
    const from = process.cpuUsage();
    const response = await app(request);
    await response.text();
    const { user, system } = process.cpuUsage(from);
    if (!response.ok) throw new Error(`Wayfinder: ${response.status}`);
    times.push((user + system) / 1000);
  }
  return times.toSorted((a, b) => a - b);
}

const plain = await measure(() => `/api/search/catalog/?content=courses&limit=24&offset=${pick(1_000)}`);
const ours = await measure(() => `/api/search/orgs/t/users/u${pick(LEARNERS)}/recommended/?limit=24`);
for (const [name, sorted] of [
  ['a page of the catalog', plain],
  ['recommended', ours],
] as const) {
  const at = (part: number) => (sorted[Math.floor(sorted.length * part)] ?? 0).toFixed(1);
  console.log(`${name}, CPU of ${ASKED} answers: p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, p99 ${at(0.99)} ms`);
}
console.log(`memory of the model, with what it remembers: ${(heap() - before).toFixed(0)} MB`);
