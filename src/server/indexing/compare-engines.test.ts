import { describe, expect, it } from 'vitest';
import { EmbeddedEngine } from '#server/engine/embedded/embedded-engine.ts';
import type { EngineDocument, SearchRequest } from '#server/engine/engine.ts';
import { compareEngines, isAlike, type Question, total } from './compare-engines.ts';

const course = (row: number, changed: Partial<EngineDocument> = {}): EngineDocument => ({
  row,
  id: `course-${row}`,
  access: ['public'],
  text: { name: `Statistics ${row}` },
  facets: { level: ['Beginner'] },
  numbers: { rating: row },
  keys: [],
  ...changed,
});
const engineOf = (...documents: EngineDocument[]) =>
  EmbeddedEngine.build(
    documents.map((document) => ({ collection: 'catalog', document })),
    1,
  );
const question = (changed: Partial<SearchRequest> = {}, caller = 'nobody'): Question => ({
  caller,
  request: {
    collection: 'catalog',
    access: ['public'],
    filters: {},
    facets: [{ name: 'level', limit: 5 }],
    sort: { by: 'name', descending: false },
    offset: 0,
    limit: 10,
    ...changed,
  },
});
const whole = [course(1), course(2), course(3)];

/** What the first question is answered differently in, if anything. */
async function differing(other: EngineDocument[], asked = question()) {
  const { differences } = await compareEngines(engineOf(...whole), engineOf(...other), [asked]);
  return differences.map(({ what, one, other: second }) => [what, one, second]);
}

describe('two engines', () => {
  it('that hold the same are the same', async () => {
    const asked = [
      question(),
      question({ text: 'statistics' }),
      question({ collection: 'mentors' }),
      question({ sort: { by: 'rating', descending: true }, limit: 1 }),
    ];
    const { collections, differences } = await compareEngines(engineOf(...whole), engineOf(...whole), asked);
    expect(differences).toEqual([]);
    expect(Object.fromEntries(collections)).toEqual({
      catalog: { plain: { asked: 2, different: 0 }, text: { asked: 1, different: 0 } },
      mentors: { plain: { asked: 1, different: 0 }, text: { asked: 0, different: 0 } },
    });
  });

  it('differ where one lacks a document, in the count', async () => {
    expect(await differing(whole.slice(1))).toEqual([['count', '3', '2']]);
  });

  it('differ where one shows a document to somebody it is not for', async () => {
    const hidden = [course(1), course(2), course(3, { access: ['tenant:acme'] })];
    expect(await differing(hidden)).toEqual([['count', '3', '2']]);
    expect(await differing(hidden, question({ access: ['tenant:acme'] }))).toEqual([['count', '0', '1']]);
  });

  it('differ where one holds an older version, in the hits', async () => {
    const older = [course(1), course(2), course(7, { id: 'course-3', text: { name: 'Statistics 3' } })];
    expect(await differing(older)).toEqual([
      [
        'hits',
        'course-1 (row 1), course-2 (row 2), course-3 (row 3)',
        'course-1 (row 1), course-2 (row 2), course-3 (row 7)',
      ],
    ]);
  });

  it('differ where one has other facets, in the name of the facet', async () => {
    const [[what] = []] = await differing([
      course(1),
      course(2),
      course(3, { facets: { level: ['Advanced'] } }),
    ]);
    expect(what).toBe('level');
  });

  it('are the same where only scores put hits in another order, and not where the order is a name’s', async () => {
    // Its name matches better than the others' here, and worse there.
    const shorter = (at: number) =>
      [1, 2, 3].map((row) =>
        course(row, { text: { name: row === at ? 'Statistics' : `Statistics of ${row}` } }),
      );
    const byScore = question({ text: 'statistics', sort: { by: 'relevance', descending: true } });
    for (const [asked, different] of [
      [byScore, 0],
      [question(), 1],
    ] as const) {
      // oxlint-disable-next-line no-await-in-loop -- one after another
      const { differences } = await compareEngines(engineOf(...shorter(1)), engineOf(...shorter(3)), [asked]);
      expect(differences).toHaveLength(different);
    }
  });
});

it('names the first five of many differences, and counts all', async () => {
  const asked = Array.from({ length: 12 }, (_, n) => question({}, `caller ${n}`));
  const { collections, differences } = await compareEngines(engineOf(...whole), engineOf(), asked);
  expect(collections.get('catalog')?.plain).toEqual({ asked: 12, different: 12 });
  expect(differences.map(({ question: { caller } }) => caller).toSorted()).toEqual(
    [0, 1, 2, 3, 4].map((n) => `caller ${n}`),
  );
});

it('one engine takes the other’s place where all but one text in twenty are read alike, and nothing else differs', async () => {
  const asked = (texts: number, plain: number) => [
    ...Array.from({ length: 40 - texts }, () => question({ text: 'statistics' })),
    ...Array.from({ length: texts }, () => question({ text: 'statistics', access: ['other'] })),
    ...Array.from({ length: plain }, () => question({ access: ['other'] })),
  ];
  const other = engineOf(...whole, course(4, { access: ['other'] }));
  const compare = (texts: number, plain: number) =>
    compareEngines(engineOf(...whole), other, asked(texts, plain));
  const few = await compare(2, 0);
  expect([isAlike(few), total(few, 'text')]).toEqual([true, { asked: 40, different: 2 }]);
  expect(isAlike(await compare(3, 0))).toBe(false);
  expect(isAlike(await compare(0, 1))).toBe(false);
});
