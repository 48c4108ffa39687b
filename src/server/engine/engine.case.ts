// What every engine must show. An implementation's test is: engineCases('its name', (documents) => its engine).
import { describe, expect, test } from 'vitest';
import type { Engine, EngineDocument, FacetResult, SearchRequest, SearchResult } from './engine.ts';

export const COLLECTION = 'catalog';

/** A document of {@link COLLECTION} that everybody may see, with what a case says of it. */
export function sample(id: string, about: Partial<Omit<EngineDocument, 'id'>> = {}): EngineDocument {
  return { row: 1, id, access: ['public'], text: { name: id }, facets: {}, numbers: {}, keys: [], ...about };
}

/** A search of {@link COLLECTION} by somebody who sees what is public, with what a case asks. */
export function ask(about: Partial<SearchRequest> = {}): SearchRequest {
  return {
    collection: COLLECTION,
    access: ['public'],
    filters: {},
    facets: [],
    sort: { by: 'name', descending: false },
    offset: 0,
    limit: 10,
    ...about,
  };
}

type Case = (create: (documents: readonly EngineDocument[]) => Promise<Engine>) => Promise<void>;

/**
 * @param create an engine that holds these documents of {@link COLLECTION} at generation 1
 * @param skips name of a case → why this engine cannot show it
 */
export function engineCases(
  name: string,
  create: (documents: readonly EngineDocument[]) => Promise<Engine>,
  skips: Readonly<Record<string, string>> = {},
): void {
  for (const skipped of Object.keys(skips))
    if (!(skipped in CASES)) throw new Error(`Wayfinder: there is no engine case "${skipped}" to skip.`);
  describe(name, () => {
    for (const [sentence, show] of Object.entries(CASES)) {
      const reason = skips[sentence];
      if (reason !== undefined) test.skip(`${sentence} (${reason})`);
      else
        test(sentence, async () => {
          const engines: Engine[] = [];
          const tracked = async (documents: readonly EngineDocument[]) => {
            const engine = await create(documents);
            engines.push(engine);
            return engine;
          };
          try {
            await show(tracked);
          } finally {
            await Promise.all(engines.map((engine) => engine.close()));
          }
        });
    }
  });
}

const ids = ({ hits }: SearchResult) => hits.map(({ id }) => id);
const terms = (facet: FacetResult | undefined) => facet?.buckets.map(({ value, count }) => [value, count]);
const level = (value: string, subject = 'Mathematics') => ({
  facets: { level: [value], subject: [subject] },
});
const LEVEL = { name: 'level', limit: 10 };
const SUBJECT = { name: 'subject', limit: 10 };

const COURSES = [
  sample('a', level('Beginner')),
  sample('b', level('Beginner', 'History')),
  sample('c', level('Advanced')),
  sample('d', level('Intermediate', 'History')),
];

const CASES: Readonly<Record<string, Case>> = {
  'shows everything to who asks for nothing': async (create) => {
    const engine = await create(COURSES);
    const found = await engine.search(ask({ facets: [LEVEL] }));
    expect(ids(found)).toEqual(['a', 'b', 'c', 'd']);
    expect(found).toMatchObject({ generation: 1, count: 4, words: [] });
    expect(found).not.toHaveProperty('match');
    expect(found.facets['level']).toEqual({
      total: 3,
      other: 0,
      buckets: [
        { value: 'Beginner', count: 2 },
        { value: 'Advanced', count: 1 },
        { value: 'Intermediate', count: 1 },
      ],
    });
    expect(engine.status()).toMatchObject({ ready: true, generation: 1, documents: 4 });
  },

  'answers with the row that was indexed': async (create) => {
    const engine = await create([sample('a', { row: 7_000_000_000 })]);
    expect((await engine.search(ask())).hits).toEqual([{ id: 'a', row: 7_000_000_000, score: 0 }]);
  },

  'two values of one facet widen, two facets narrow': async (create) => {
    const engine = await create(COURSES);
    const either = await engine.search(ask({ filters: { level: ['Beginner', 'Advanced'] } }));
    expect(ids(either)).toEqual(['a', 'b', 'c']);
    const both = await engine.search(
      ask({ filters: { level: ['Beginner', 'Advanced'], subject: ['History'] } }),
    );
    expect(ids(both)).toEqual(['b']);
  },

  'a facet counts under all choices but its own': async (create) => {
    const engine = await create(COURSES);
    const filters = { level: ['Beginner'], subject: ['Mathematics'] };
    const { count, facets } = await engine.search(ask({ filters, facets: [LEVEL, SUBJECT] }));
    expect(count).toBe(1);
    expect(terms(facets['level'])).toEqual([
      ['Beginner', 1],
      ['Advanced', 1],
    ]);
    expect(terms(facets['subject'])).toEqual([
      ['Mathematics', 1],
      ['History', 1],
    ]);
  },

  'choosing a value gives exactly the count it showed': async (create) => {
    const engine = await create(COURSES);
    const { facets } = await engine.search(ask({ filters: { subject: ['History'] }, facets: [LEVEL] }));
    for (const { value, count } of facets['level']?.buckets ?? []) {
      // oxlint-disable-next-line no-await-in-loop -- one after another is as good
      const chosen = await engine.search(ask({ filters: { subject: ['History'], level: [value] } }));
      expect(chosen.count).toBe(count);
    }
    expect(facets['level']?.total).toBe(2);
  },

  'a chosen value stays first, at count 0 too, on top of the limit': async (create) => {
    const engine = await create(COURSES);
    const filters = { level: ['Advanced'], subject: ['History'] };
    const { facets } = await engine.search(ask({ filters, facets: [{ name: 'level', limit: 1 }] }));
    expect(facets['level']).toEqual({
      total: 2,
      other: 1,
      buckets: [
        { value: 'Advanced', count: 0 },
        { value: 'Beginner', count: 1 },
      ],
    });
  },

  'a chosen value that nothing has matches nothing and comes back as asked': async (create) => {
    const engine = await create(COURSES);
    const filters = { level: ['Wizard'], nowhere: ['Void'] };
    const facets = [
      { name: 'level', limit: 0 },
      { name: 'nowhere', limit: 5 },
    ];
    const found = await engine.search(ask({ filters, facets }));
    expect(found.count).toBe(0);
    expect(terms(found.facets['level'])).toEqual([['Wizard', 0]]);
    expect(found.facets['nowhere']).toEqual({ total: 0, other: 0, buckets: [{ value: 'Void', count: 0 }] });
  },

  'choices compare folded and come back as the documents spell them': async (create) => {
    const engine = await create([...COURSES, sample('e', level('BEGINNER'))]);
    const found = await engine.search(ask({ filters: { level: ['ｂeginner'] }, facets: [LEVEL] }));
    expect(ids(found)).toEqual(['a', 'b', 'e']);
    expect(terms(found.facets['level'])?.slice(0, 2)).toEqual([
      ['Beginner', 2],
      ['BEGINNER', 1],
    ]);
  },

  'a document counts once for a value it names twice': async (create) => {
    const engine = await create([sample('a', { facets: { tags: ['x', 'y', 'x'] } })]);
    const { facets } = await engine.search(ask({ facets: [{ name: 'tags', limit: 5 }] }));
    expect(terms(facets['tags'])).toEqual([
      ['x', 1],
      ['y', 1],
    ]);
  },

  'a facet that no document has is empty': async (create) => {
    const engine = await create(COURSES);
    const { facets } = await engine.search(ask({ facets: [{ name: 'price', limit: 5 }] }));
    expect(facets).toEqual({ price: { total: 0, other: 0, buckets: [] } });
  },

  'names and values of the language itself are ordinary': async (create) => {
    const odd = Object.fromEntries([['__proto__', ['constructor', '']]]);
    const engine = await create([sample('__proto__', { facets: odd }), sample('toString')]);
    const facets = [
      { name: '__proto__', limit: 5 },
      { name: 'constructor', limit: 5 },
    ];
    const filters = Object.fromEntries([['__proto__', ['', 'CONSTRUCTOR']]]);
    const found = await engine.search(ask({ facets, filters }));
    expect(ids(found)).toEqual(['__proto__']);
    expect(terms(new Map(Object.entries(found.facets)).get('__proto__'))).toEqual([
      ['', 1],
      ['constructor', 1],
    ]);
    expect(Object.keys(found.facets)).toEqual(['__proto__', 'constructor']);
  },

  'a bucket says under which value of another facet most of its documents are': async (create) => {
    const topic = (id: string, subject: string[]) => sample(id, { facets: { topics: ['Proof'], subject } });
    const documents = [topic('a', ['Logic']), topic('b', ['Law']), topic('c', ['Logic', 'Arts'])];
    const engine = await create([...documents, topic('d', ['Law']), topic('e', ['Law'])]);
    const topics = { name: 'topics', limit: 5, parent: 'subject' };
    const all = await engine.search(ask({ facets: [topics] }));
    expect(all.facets['topics']?.buckets).toEqual([{ value: 'Proof', count: 5, parent: 'Law' }]);
    await engine.apply([{ collection: COLLECTION, put: [], remove: ['e'] }], 2);
    const tied = await engine.search(ask({ facets: [topics] }));
    expect(tied.facets['topics']?.buckets[0]?.parent).toBe('Law');
    const logic = await engine.search(ask({ facets: [topics], filters: { subject: ['Logic'] } }));
    expect(logic.facets['topics']?.buckets).toEqual([{ value: 'Proof', count: 2, parent: 'Logic' }]);
  },

  'orders by folded name, and by id where names are equal': async (create) => {
    const named = (id: string, name: string) => sample(id, { text: { name } });
    const engine = await create([
      named('3', 'alpha'),
      named('1', 'Beta'),
      named('2', 'ALPHA'),
      named('0', 'gamma'),
    ]);
    expect(ids(await engine.search(ask()))).toEqual(['2', '3', '1', '0']);
    const descending = { by: 'name', descending: true };
    expect(ids(await engine.search(ask({ sort: descending })))).toEqual(['0', '1', '2', '3']);
  },

  'what lacks the number comes last in both directions': async (create) => {
    const rated = (id: string, rating: number) => sample(id, { numbers: { rating } });
    const engine = await create([rated('b', 2), sample('a'), rated('d', -3), rated('c', 2), sample('e')]);
    const order = async (descending: boolean) =>
      ids(await engine.search(ask({ sort: { by: 'rating', descending } })));
    expect(await order(false)).toEqual(['d', 'b', 'c', 'a', 'e']);
    expect(await order(true)).toEqual(['b', 'c', 'd', 'a', 'e']);
  },

  'pages never overlap and never leave anything out': async (create) => {
    const all = Array.from({ length: 25 }, (_, i) =>
      sample(`item-${i}`, { text: { name: `same ${i % 3}` } }),
    );
    const engine = await create(all);
    const ordered = all.toSorted((a, b) => (a.text.name + a.id < b.text.name + b.id ? -1 : 1));
    for (const by of ['name', 'rating']) {
      const seen: string[] = [];
      for (let offset = 0; offset < 30; offset += 4)
        // oxlint-disable-next-line no-await-in-loop -- pages follow one another
        seen.push(...ids(await engine.search(ask({ offset, limit: 4, sort: { by, descending: false } }))));
      expect(seen).toEqual(by === 'name' ? ordered.map(({ id }) => id) : all.map(({ id }) => id).toSorted());
    }
  },

  'beyond the end there are no hits, but the count stays': async (create) => {
    const engine = await create(COURSES);
    expect(await engine.search(ask({ offset: 9 }))).toMatchObject({ count: 4, hits: [] });
    expect(await engine.search(ask({ limit: 0 }))).toMatchObject({ count: 4, hits: [] });
  },

  'a document must have all the keys that are asked for': async (create) => {
    const keyed = (id: string, ...keys: string[]) => sample(id, { keys });
    const engine = await create([keyed('a', 'id:1', 'course_id:X'), keyed('b', 'id:1'), keyed('c')]);
    expect(ids(await engine.search(ask({ keys: ['id:1'] })))).toEqual(['a', 'b']);
    expect(ids(await engine.search(ask({ keys: ['id:1', 'course_id:X'] })))).toEqual(['a']);
    expect((await engine.search(ask({ keys: ['id:9'], facets: [LEVEL] }))).count).toBe(0);
  },

  'only documents of the ids that are asked for are there, and those that may be seen': async (create) => {
    const engine = await create([
      sample('a'),
      sample('b', { facets: { level: ['Low'] } }),
      sample('c', { access: ['tenant:other'] }),
    ]);
    const among = async (...wanted: string[]) =>
      ids(await engine.search(ask({ among: wanted, facets: [LEVEL] })));
    expect(await among('b', 'a', 'none')).toEqual(['a', 'b']);
    expect(await among('c')).toEqual([]);
    expect(await among()).toEqual([]);
    expect(ids(await engine.search(ask({ without: { ids: ['a', 'none'] } })))).toEqual(['b']);
  },

  'what an answer is confined to is obeyed by every facet, its own too': async (create) => {
    const leveled = (id: string, ...levels: string[]) =>
      sample(id, { facets: { level: levels }, keys: [`key:${id}`] });
    const engine = await create([
      leveled('a', 'Low'),
      leveled('b', 'Low', 'High'),
      leveled('c', 'High'),
      leveled('d'),
    ]);
    const search = (about: Partial<SearchRequest>) => engine.search(ask({ facets: [LEVEL], ...about }));
    const within = await search({ within: { level: ['low'] }, filters: { level: ['High'] } });
    expect(ids(within)).toEqual(['b']);
    expect(within.facets['level']?.buckets).toEqual([
      { value: 'High', count: 1 },
      { value: 'Low', count: 2 },
    ]);
    const without = await search({ without: { facets: { level: ['LOW'] }, keys: ['key:d', 'key:x'] } });
    expect(ids(without)).toEqual(['c']);
    expect(without.facets['level']?.buckets).toEqual([{ value: 'High', count: 1 }]);
    expect((await search({ within: { level: ['None'] } })).count).toBe(0);
    expect((await search({ without: { facets: { level: ['None'] } } })).count).toBe(4);
  },

  'finds by text, and says which words were found': async (create) => {
    const engine = await create([
      sample('1', { text: { name: 'Linear algebra' } }),
      sample('2', { text: { name: 'Poetry', description: 'No algebra here' } }),
      sample('3', { text: { name: 'History' } }),
    ]);
    const sort = { by: 'relevance', descending: true };
    const found = await engine.search(ask({ text: 'Algebra', sort }));
    expect(ids(found)).toEqual(['1', '2']);
    expect(found).toMatchObject({ match: 'all', count: 2 });
    expect(found.words).toContain('algebra');
    expect(found.hits[0]?.score).toBeGreaterThan(found.hits[1]?.score ?? 0);
    expect(
      ids(await engine.search(ask({ text: 'algebra', sort: { by: 'name', descending: true } }))),
    ).toEqual(['2', '1']);
  },

  'finds any of the words where no name is all of them': async (create) => {
    const engine = await create([
      sample('1', { text: { name: 'Linear algebra' } }),
      sample('2', { text: { name: 'Linear poetry' } }),
    ]);
    expect(await engine.search(ask({ text: 'linear algebra' }))).toMatchObject({ match: 'all', count: 1 });
    expect(await engine.search(ask({ text: 'linear history' }))).toMatchObject({ match: 'any', count: 2 });
  },

  'choosing a value never changes how the text is read': async (create) => {
    const engine = await create([
      sample('1', { text: { name: 'Linear algebra' }, ...level('Beginner') }),
      sample('2', { text: { name: 'Linear poetry' }, ...level('Advanced') }),
    ]);
    const request = { text: 'linear algebra', filters: { level: ['Advanced'] }, facets: [LEVEL] };
    const found = await engine.search(ask(request));
    expect(found).toMatchObject({ match: 'all', count: 0 });
    expect(terms(found.facets['level'])).toEqual([
      ['Advanced', 0],
      ['Beginner', 1],
    ]);
  },

  'a text without a word is as no text': async (create) => {
    const engine = await create(COURSES);
    const found = await engine.search(ask({ text: ' ?! ', sort: { by: 'relevance', descending: true } }));
    expect(ids(found)).toEqual(['a', 'b', 'c', 'd']);
    expect(found).not.toHaveProperty('match');
  },

  'who holds no label of a document learns nothing of it': async (create) => {
    const mine = { access: ['tenant:a', 'user:a/me'] };
    const hidden = {
      ...mine,
      text: { name: 'unicorn' },
      facets: { level: ['Secret'], subject: ['Mathematics'] },
    };
    const engine = await create([...COURSES, sample('secret', { ...hidden, keys: ['id:1'] })]);
    const nothing = { count: 0, hits: [], words: [] };
    expect(await engine.search(ask({ access: [], facets: [LEVEL] }))).toMatchObject({
      ...nothing,
      facets: { level: { total: 0, other: 0, buckets: [] } },
    });
    expect(await engine.search(ask({ keys: ['id:1'] }))).toMatchObject(nothing);
    expect(await engine.search(ask({ text: 'unicorn' }))).toMatchObject(nothing);
    expect(await engine.search(ask({ text: 'unicarn' }))).toMatchObject(nothing);
    const spelled = await engine.search(ask({ filters: { level: ['SECRET'] }, facets: [LEVEL] }));
    expect(terms(spelled.facets['level'])?.[0]).toEqual(['SECRET', 0]);
    const other = await engine.search(ask({ facets: [LEVEL, SUBJECT], access: ['public', 'tenant:b'] }));
    expect(other.count).toBe(4);
    expect(other.facets['level']?.total).toBe(3);
    const owner = await engine.search(ask({ access: ['public', 'user:a/me'], facets: [LEVEL] }));
    expect(owner.count).toBe(5);
    expect(owner.facets['level']?.total).toBe(4);
  },

  'finds values of one facet by a part of them, counted alike': async (create) => {
    const engine = await create(COURSES);
    const {
      facets: _,
      sort: __,
      offset: ___,
      limit: ____,
      ...rest
    } = ask({ filters: { subject: ['History'] } });
    const find = (contains: string, filters: SearchRequest['filters'] = rest.filters) =>
      engine.facetValues({ ...rest, filters, facet: { name: 'level', limit: 1 }, contains });
    expect(await find('ＩＮ')).toEqual({
      generation: 1,
      total: 2,
      other: 1,
      buckets: [{ value: 'Beginner', count: 1 }],
    });
    expect(await find('advanced')).toMatchObject({ total: 0, other: 0, buckets: [] });
    const chosen = await find('in', { level: ['intermediate', 'Advanced'] });
    expect(terms(chosen)).toEqual([
      ['Intermediate', 1],
      ['Beginner', 2],
    ]);
  },

  'says what a text may have meant, of words that the caller can find': async (create) => {
    const named = (id: string, name: string, access = ['public']) => sample(id, { access, text: { name } });
    const engine = await create([
      named('a', 'Knitting for everyone'),
      named('b', 'Kitting out a boat'),
      named('c', 'Kitting a kitchen'),
      named('d', 'Python'),
      named('e', 'Pithon secrets', ['tenant:a']),
    ]);
    const meant = async (text: string, access = ['public']) =>
      (await engine.correct({ collection: COLLECTION, access, text })).text;
    // One edit from either: more documents have the second.
    expect(await meant('knittin g kittting')).toBe('knittin g kitting');
    expect(await meant('Pythn, for  knittting!')).toBe('python, for  knitting!');
    expect(await meant('knitting python')).toBeUndefined();
    expect(await meant('knit')).toBeUndefined();
    expect(await meant('xyzzyqu')).toBeUndefined();
    expect(await meant('')).toBeUndefined();
    // A word of what one may not see is as unknown as any, and nobody is led to it.
    expect(await meant('pithon')).toBe('python');
    expect(await meant('secretss')).toBeUndefined();
    expect(await meant('pithon secretss', ['public', 'tenant:a'])).toBe('pithon secrets');
    expect(await engine.correct({ collection: 'prompts', access: ['public'], text: 'pythn' })).toEqual({
      generation: 1,
    });
  },

  'changes are seen at once: new, replaced and deleted': async (create) => {
    const engine = await create(COURSES);
    const put = [
      sample('e', level('Expert')),
      sample('a', { row: 2, ...level('Advanced'), text: { name: 'z' } }),
    ];
    await engine.apply([{ collection: COLLECTION, put, remove: ['b', 'never was'] }], 5);
    const found = await engine.search(ask({ facets: [LEVEL] }));
    expect(ids(found)).toEqual(['c', 'd', 'e', 'a']);
    expect(found).toMatchObject({ generation: 5, count: 4 });
    expect(found.hits[3]).toMatchObject({ row: 2 });
    expect(terms(found.facets['level'])).toEqual([
      ['Advanced', 2],
      ['Expert', 1],
      ['Intermediate', 1],
    ]);
    expect(ids(await engine.search(ask({ filters: { level: ['beginner'] } })))).toEqual([]);
    expect(ids(await engine.search(ask({ text: 'z' })))).toEqual(['a']);
    expect(engine.status()).toMatchObject({ generation: 5, documents: 4 });
  },

  'collections know nothing of each other': async (create) => {
    const engine = await create(COURSES);
    await engine.apply([{ collection: 'mentors', put: [sample('a')], remove: [] }], 2);
    expect(ids(await engine.search(ask({ collection: 'mentors' })))).toEqual(['a']);
    expect((await engine.search(ask())).count).toBe(4);
    expect(await engine.search(ask({ collection: 'prompts', facets: [LEVEL] }))).toMatchObject({
      count: 0,
      hits: [],
    });
  },

  'a request that was aborted is not answered': async (create) => {
    const engine = await create(COURSES);
    await expect(engine.search(ask(), AbortSignal.abort(new Error('overtaken')))).rejects.toThrow(
      'overtaken',
    );
  },
};
