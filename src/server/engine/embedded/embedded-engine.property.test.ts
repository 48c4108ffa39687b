// The embedded engine against the naive oracle, on random worlds that are changed between the searches.
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { EngineDocument, SearchRequest } from '#server/engine/engine.ts';
import { EmbeddedEngine } from './embedded-engine.ts';
import { oracle } from './oracle.case.ts';

/** Milliseconds: thousands of worlds take their time on a busy machine. */
const LONG = 60_000;

const LABELS = ['public', 'tenant:a', 'tenant:b', 'user:a/x', 'constructor'];
const VALUES = [
  'Beginner',
  'beginner',
  'ＢEGINNER',
  'Advanced',
  '__proto__',
  'constructor',
  '',
  'ß',
  'élan',
  '100% online',
];
const FACETS = ['level', 'topics', 'subject', '__proto__', 'toString'];
const NUMBERS = ['rating', 'price', 'constructor'];
const KEYS = ['id:1', 'id:2', 'course_id:CS101', '__proto__'];
const WORDS = ['linear', 'algebra', 'Ökologie', 'zebra', 'Linear'];

const some = <T>(values: readonly T[], maxLength: number) =>
  fc.array(fc.constantFrom(...values), { maxLength });
const record = <T>(names: readonly string[], value: fc.Arbitrary<T>) =>
  fc
    .array(fc.tuple(fc.constantFrom(...names), value), { maxLength: names.length })
    .map((entries) => Object.fromEntries(entries));

const document: fc.Arbitrary<EngineDocument> = fc.record({
  row: fc.nat(1e12),
  id: fc
    .tuple(fc.constantFrom('a', '\ufffd', '\u{1f600}'), fc.nat(9))
    .map(([key, number]) => `course/${key}${number}`),
  access: some(LABELS, 3),
  text: fc.record({ name: some(WORDS, 2).map((words) => words.join(' ')) }),
  facets: record(FACETS, fc.oneof({ weight: 5, arbitrary: some(VALUES, 3) }, some(VALUES, 12))),
  numbers: record(NUMBERS, fc.constantFrom(-1.5, 0, 1, 2, 1e13)),
  keys: some(KEYS, 3),
});

const request: fc.Arbitrary<SearchRequest> = fc.record({
  collection: fc.constant('catalog'),
  access: some([...LABELS, 'unknown'], 3),
  keys: fc.oneof({ weight: 4, arbitrary: fc.constant([]) }, some([...KEYS, 'unknown'], 2)),
  filters: record([...FACETS, 'unknown'], some([...VALUES, 'ADVANCED', 'unknown', 'Unknown'], 3)),
  facets: fc
    .subarray([...FACETS, 'unknown'])
    .chain((names) =>
      fc.tuple(
        ...names.map((name) =>
          fc.record(
            { name: fc.constant(name), limit: fc.nat(4), parent: fc.constantFrom(...FACETS) },
            { requiredKeys: ['name', 'limit'] },
          ),
        ),
      ),
    ),
  sort: fc.record({
    by: fc.constantFrom('relevance', 'name', ...NUMBERS, 'unknown'),
    descending: fc.boolean(),
  }),
  offset: fc.nat(8),
  limit: fc.nat(12),
});

/** Orders by relevance are the text index's own to show: here a text only finds. */
const worded = fc
  .tuple(request, fc.option(fc.constantFrom('linear', 'algebra', 'zebra'), { nil: undefined, freq: 2 }))
  .map(([one, text]): SearchRequest => {
    if (text === undefined) return one;
    return { ...one, text, sort: one.sort.by === 'relevance' ? { by: 'name', descending: true } : one.sort };
  });

const step = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({ ask: worded, contains: fc.constantFrom('', 'NER', 'e', '%', 'nothing') }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      put: fc.array(document, { maxLength: 4 }),
      remove: fc.array(
        document.map(({ id }) => id),
        { maxLength: 3 },
      ),
    }),
  },
);

const build = (documents: readonly EngineDocument[]) =>
  EmbeddedEngine.build(
    documents.map((one) => ({ collection: 'catalog', document: one })),
    1,
  );

test(
  'answers like filtering and counting by hand, whatever is asked and changed',
  async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(document, { maxLength: 40 }),
        fc.array(step, { minLength: 1, maxLength: 8 }),
        async (initial, steps) => {
          const world = new Map(initial.map((one) => [one.id, one]));
          const engine = build(initial);
          for (const [generation, one] of steps.entries()) {
            if ('put' in one) {
              for (const id of one.remove) world.delete(id);
              for (const added of one.put) world.set(added.id, added);
              // oxlint-disable-next-line no-await-in-loop -- steps follow one another
              await engine.apply([{ collection: 'catalog', ...one }], generation);
              continue;
            }
            const expected = oracle([...world.values()], one.ask);
            // oxlint-disable-next-line no-await-in-loop -- steps follow one another
            const { count, hits, facets } = await engine.search(one.ask);
            const { ids, facet } = expected;
            expect({ count, ids: hits.map(({ id }) => id), facets }).toEqual({
              count: expected.count,
              ids,
              facets: expected.facets,
            });
            const [inside] = one.ask.facets;
            if (inside === undefined) continue;
            // oxlint-disable-next-line no-await-in-loop -- steps follow one another
            const values = await engine.facetValues({ ...one.ask, facet: inside, contains: one.contains });
            expect(values).toMatchObject(facet(inside, one.contains));
          }
          expect(engine.status().documents).toBe(world.size);
        },
      ),
      { numRuns: 2000 },
    );
  },
  LONG,
);

test(
  'documents that a caller may not see change nothing, not even a score',
  async () => {
    const texts = ['linear', 'algebre', 'alg', 'zebra algebra', 'Ökologi', undefined];
    await fc.assert(
      fc.asyncProperty(
        fc.array(document, { maxLength: 30 }),
        request,
        fc.constantFrom(...texts),
        async (documents, one, text) => {
          const asked = text === undefined ? one : { ...one, text };
          const world = [...new Map(documents.map((each) => [each.id, each])).values()];
          const visible = world.filter(({ access }) => access.some((label) => one.access.includes(label)));
          expect(await build(world).search(asked)).toEqual(await build(visible).search(asked));
        },
      ),
      { numRuns: 500 },
    );
  },
  LONG,
);
