// The embedded engine against the naive oracle, on random worlds that are changed between the searches.
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { EngineDocument } from '#server/engine/engine.ts';
import { EmbeddedEngine } from './embedded-engine.ts';
import { document, request, worded } from '#server/engine/random-worlds.case.ts';
import { oracle } from './oracle.case.ts';

/** Milliseconds: thousands of worlds take their time on a busy machine. */
const LONG = 60_000;

/** As a file brings it back. */
function copyOf(engine: EmbeddedEngine): EmbeddedEngine {
  const tape: unknown[] = [];
  const keep = <T>(value: T) => {
    tape.push(structuredClone(value));
    return value;
  };
  engine.transfer({ column: keep, plain: keep });
  // oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- what was kept in the same place
  const back = <T>() => tape.shift() as T;
  return EmbeddedEngine.read({ column: back, plain: back });
}

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
  { weight: 1, arbitrary: fc.constant('written and read' as const) },
);

const build = (documents: readonly EngineDocument[]) =>
  EmbeddedEngine.build(
    documents.map((one) => ({ collection: 'catalog', document: one })),
    1,
  );

test(
  'answers like filtering and counting by hand, whatever is asked, changed, written and read',
  async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(document, { maxLength: 40 }),
        fc.array(step, { minLength: 1, maxLength: 8 }),
        async (initial, steps) => {
          const world = new Map(initial.map((one) => [one.id, one]));
          let engine = build(initial);
          for (const [generation, one] of steps.entries()) {
            if (one === 'written and read') {
              engine = copyOf(engine);
              continue;
            }
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
