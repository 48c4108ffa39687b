import { existsSync, readdirSync, readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FORMATS, LEVELS } from '#contract/facets.ts';
import { readFacetAnswer } from './read-facets.ts';
import { keyOf } from '#client/item-key.ts';
import { readPage } from './read-page.ts';

const course = (fields: object = {}) => ({
  type: 'course',
  id: 1,
  course_id: 'CS101',
  name: 'SQL',
  tenant: 'acme',
  ...fields,
});
const page = (fields: object = {}) => ({ results: [course()], count: 1, facets: {}, ...fields });
const itemOf = (fields: object, baseUrl?: string) =>
  readPage({ results: [course(fields)] }, baseUrl).items[0];
const bucketsOf = (name: string, facet: unknown) =>
  readPage(page({ facets: { [name]: facet } }))
    .facets.get(name)
    ?.buckets.map(({ value, count }) => [value, count]);

describe('an item', () => {
  test('in the documented form stays as it is', () => {
    const whole = course({
      slug: 'sql',
      description: 'All of it',
      image_url: 'https://cdn.test/a.png',
      topics: ['Databases'],
      level: 'Beginner',
      self_paced: true,
      duration_hours: 6.5,
      rating: 4.5,
      enrolled: 590,
      skills: [
        { id: 3, name: 'Joins' },
        { id: null, name: 'Keys' },
      ],
      original: { level: 'beg.' },
      highlights: { name: [[0, 3]] },
    });
    expect(readPage(page({ results: [whole] })).items).toEqual([whole]);
  });

  test('wrapped as the platform does is folded flat', () => {
    const wrapped = {
      type: 'courses',
      data: {
        course_id: 'course-v1:X+1',
        name: 'Statistics',
        slug: 'stats',
        skills: ['Sampling', { name: 'Charts', id: '7' }],
        platform_key: 'northmoor',
        data: {
          level: 'Beginner',
          topics: ['Statistics'],
          tags: ['new'],
          subject: 'Data',
          promotion: 'featured',
        },
        edx_data: {
          title: 'another title',
          short_description: 'Short',
          overview: 'Long',
          language: 'en',
          duration: '6 weeks',
          effort: '3 h',
          self_paced: 'true',
          course_image_asset_path: '/asset-v1:X+1.jpg',
        },
      },
    };
    expect(readPage({ results: [wrapped] }, 'https://api.test/dm').items).toEqual([
      {
        type: 'course',
        id: 0,
        course_id: 'course-v1:X+1',
        name: 'Statistics',
        slug: 'stats',
        tenant: 'northmoor',
        skills: [
          { id: null, name: 'Sampling' },
          { id: 7, name: 'Charts' },
        ],
        level: 'Beginner',
        topics: ['Statistics'],
        tags: ['new'],
        subject: 'Data',
        promotion: 'featured',
        short_description: 'Short',
        description: 'Long',
        language: 'en',
        duration: '6 weeks',
        effort: '3 h',
        self_paced: true,
        image_url: 'https://api.test/asset-v1:X+1.jpg',
      },
    ]);
  });

  test('of each type has its own key, and tells its type by it', () => {
    const results = ['course', 'program', 'pathway', 'skill', 'role', 'resource'].map((type) => ({
      [`${type}_id`]: `${type}-1`,
      title: 'A name',
    }));
    const { items } = readPage({ results });
    expect(items.map((item) => `${item.type} ${keyOf(item)}`)).toEqual([
      'course course-1',
      'program program-1',
      'pathway pathway-1',
      'skill skill-1',
      'role role-1',
      'resource resource-1',
    ]);
  });

  test('has numbers that came as texts, and no text that is no text', () => {
    const item = itemOf({
      id: '17',
      rating: '4.5',
      enrolled: '590',
      duration_hours: 'long',
      level: {},
      price: 49,
    });
    expect(item).toMatchObject({ id: 17, rating: 4.5, enrolled: 590, price: '49' });
    expect(item).not.toHaveProperty('duration_hours');
    expect(item).not.toHaveProperty('level');
    expect(
      itemOf({
        subject: { name: 'Data' },
        provider: [{ title: 'Open' }],
        topics: 'SQL',
        tags: [null, 3, ''],
      }),
    ).toMatchObject({ subject: 'Data', provider: 'Open', topics: ['SQL'], tags: ['3'] });
  });

  test('has only ranges that mark something once', () => {
    const ranges = [[0, 2], [1, 3], [5, 4], ['6', 7], [9], null];
    expect(itemOf({ highlights: { name: ranges, short_description: 'x' } })?.highlights).toEqual({
      name: [
        [0, 2],
        [6, 7],
      ],
    });
  });

  test.each([
    ['https://cdn.test/a.png', '', 'https://cdn.test/a.png'],
    ['/media/a b.png', '', '/media/a%20b.png'],
    ['media/a.png', 'https://api.test/dm/', 'https://api.test/dm/media/a.png'],
    ['//cdn.test/a.png', '', 'https://cdn.test/a.png'],
    ['http://127.0.0.1:1/a.png', 'http://127.0.0.1:1', 'http://127.0.0.1:1/a.png'],
    ['http://cdn.test/a.png', 'https://api.test', undefined],
    ['javascript:alert(1)', '', undefined],
    ['data:image/svg+xml,<svg/>', 'https://api.test', undefined],
    ['https://', '', undefined],
  ])('with the image %s, asked of “%s”, shows %s', (address, baseUrl, shown) => {
    expect(itemOf({ image_url: address }, baseUrl)?.image_url).toBe(shown);
  });

  test.each([
    'javascript:alert(1)',
    ' JavaScript:alert(1)',
    'vbscript:x',
    'data:text/html,x',
    'file:///etc/passwd',
  ])('never links to %s', (url) => {
    expect(itemOf({ url })).not.toHaveProperty('url');
  });
});

describe('a page', () => {
  test('keeps good items when some are bad, drops repeats and counts what it dropped', () => {
    const results = [
      course(),
      null,
      'x',
      7,
      [],
      {},
      course({ name: '' }),
      course({ type: 'alien' }),
      course(),
      course({ tenant: 'b' }),
    ];
    expect(readPage(page({ results }))).toMatchObject({
      items: [{ tenant: 'acme' }, { tenant: 'b' }],
      dropped: 7,
    });
  });

  test.each([
    [
      { total_pages: 4, current_page: 2, count: 90 },
      { pages: 4, page: 2, count: 90 },
    ],
    [
      { num_pages: '3', count: '70' },
      { pages: 3, page: 1, count: 70 },
    ],
    [
      { total_pages: 0, current_page: 0, count: 0 },
      { pages: 1, page: 1, count: 0 },
    ],
    [{ count: null }, { pages: 1, page: 1, count: 1 }],
    [
      { count: -4, total_pages: 'many' },
      { pages: 1, page: 1, count: 1 },
    ],
    [
      { results: null, facets: null },
      { items: [], count: 1 },
    ],
    [{ match: 'any' }, { match: 'any' }],
  ])('%j reads as %j', (fields, expected) => {
    expect(readPage(page(fields))).toMatchObject(expected);
  });

  test.each([
    [null],
    [[]],
    ['text'],
    [{}],
    [{ detail: 'no' }],
    [{ results: 'x' }],
    [{ results: {} }],
    [7],
    [undefined],
  ])('%j is no page', (answer) => {
    expect(() => readPage(answer)).toThrow(expect.objectContaining({ name: 'ApiError', kind: 'unreadable' }));
  });
});

describe('facets', () => {
  test.each([
    ['{ total, terms, other }', { total: 9, terms: { b: 1, a: 1, z: 3, 10: 2 }, other: 4 }],
    [
      '[{ key, doc_count }]',
      [
        { key: 'z', doc_count: 3 },
        { key: 10, doc_count: 2 },
        { key: 'b', doc_count: 1 },
        { key: 'a', doc_count: '1' },
      ],
    ],
    ['{ term: count }', { b: 1, a: 1, z: 3, 10: 2 }],
    [
      '{ terms: [{ key, doc_count }] }',
      {
        terms: [
          { key: 'z', doc_count: 3 },
          { key: '10', doc_count: 2 },
          { key: 'a', doc_count: 1 },
          { key: 'b', doc_count: 1 },
        ],
      },
    ],
  ])('%s come by count, then by code unit', (_, facet) => {
    expect(bucketsOf('topics', facet)).toEqual([
      ['z', 3],
      ['10', 2],
      ['a', 1],
      ['b', 1],
    ]);
  });

  test('with a closed vocabulary come in its order, unknown values last', () => {
    const terms = { Alien: 99, Advanced: 9, Beginner: 1, 'All levels': 3, Intermediate: 2 };
    expect(bucketsOf('level', { terms })?.map(([value]) => value)).toEqual([...LEVELS, 'Alien']);
    expect(bucketsOf('self_paced', { [FORMATS[1]]: 5, [FORMATS[0]]: 1 })).toEqual([
      ['Self-paced', 1],
      ['Instructor-led', 5],
    ]);
  });

  test('say how many values there are, what is left over, and what belongs where', () => {
    const facet = {
      total: 30,
      terms: { SQL: 3, Algebra: 2 },
      other: 12,
      parents: { SQL: 'Computing', Algebra: 7 },
    };
    expect(readPage(page({ facets: { topics: facet } })).facets.get('topics')).toEqual({
      total: 30,
      other: 12,
      buckets: [
        { value: 'SQL', count: 3, parent: 'Computing' },
        { value: 'Algebra', count: 2, parent: '7' },
      ],
    });
  });

  test('keep a chosen value at count 0 and hostile names as names', () => {
    const facets = JSON.parse('{"__proto__": {"__proto__": 2, "constructor": 0}}') as unknown;
    expect(readPage(page({ facets })).facets.get('__proto__')?.buckets).toEqual([
      { value: '__proto__', count: 2 },
      { value: 'constructor', count: 0 },
    ]);
  });

  test('that cannot be read are not there', () => {
    const facets = {
      a: null,
      b: 7,
      c: 'x',
      d: [],
      e: { terms: null, total: 3 },
      f: { x: 'many', y: -1 },
      g: [[], 1, {}],
    };
    expect(readPage(page({ facets })).facets.size).toBe(0);
  });

  test('of one name are an answer of their own', () => {
    expect(readFacetAnswer({ facet: 'skills', total: 1, terms: { SQL: 3 }, other: 0 }, 'skills')).toEqual({
      total: 1,
      buckets: [{ value: 'SQL', count: 3 }],
      other: 0,
    });
    expect(() => readFacetAnswer([])).toThrow(expect.objectContaining({ kind: 'unreadable' }));
  });
});

/** No value that is shown may be one of the words that only a bug shows. */
function expectReadable(answer: unknown) {
  let read;
  try {
    read = readPage(answer, 'https://api.test');
  } catch (error) {
    expect(error).toMatchObject({ name: 'ApiError', kind: 'unreadable' });
    return;
  }
  expect(JSON.stringify([read.items, [...read.facets]])).not.toMatch(/\[object |"undefined"/);
  expect(read.pages).toBeGreaterThanOrEqual(1);
}

test('any JSON at all in any place gives a page or an ApiError', () => {
  const json = fc.jsonValue({ maxDepth: 3, noUnicodeString: false });
  const item = fc.dictionary(
    fc.constantFrom(
      'type',
      'name',
      'id',
      'course_id',
      'skills',
      'topics',
      'image_url',
      'data',
      'edx_data',
      'highlights',
    ),
    fc.oneof(json, fc.constantFrom('course', 'Name', { name: 'x', data: { level: [] } })),
  );
  const answer = fc.record(
    {
      results: fc.oneof(fc.array(item), json),
      count: json,
      total_pages: json,
      facets: fc.oneof(fc.dictionary(fc.string(), json), json),
    },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(fc.oneof(answer, json), (value) => {
      expectReadable(value);
    }),
    { numRuns: 2_000 },
  );
});

const suite = new URL('../../../../shared/payloads/json-test-suite/', import.meta.url);
test.skipIf(!existsSync(suite))(
  'every file of the JSON test suite, where it is at hand, gives a page or an ApiError',
  () => {
    const files = ['test_parsing', 'test_transform'].flatMap((folder) =>
      readdirSync(new URL(folder, suite)).map((file) => new URL(`${folder}/${file}`, suite)),
    );
    expect(files.length).toBeGreaterThan(100);
    for (const file of files) {
      let value: unknown;
      try {
        value = JSON.parse(readFileSync(file, 'utf8'));
      } catch {
        continue;
      }
      for (const answer of [
        value,
        { results: value },
        { results: [value] },
        page({ facets: value }),
        page({ results: [course({ skills: value, name: value })] }),
      ])
        expectReadable(answer);
    }
  },
);

test('an item that was taken down is told, with its day where that can be read', () => {
  const removedIn = (removed: unknown) => readPage({ results: [], count: 0, removed }).removed;
  const at = '2026-11-20T10:00:00.000Z';
  expect(removedIn({ type: 'course', name: 'Knots', removed_at: at })).toEqual({ name: 'Knots', at });
  expect(removedIn({ name: 'Knots', removed_at: 'lately' })).toEqual({ name: 'Knots' });
  for (const odd of [undefined, null, 'Knots', [], {}, { removed_at: at }])
    expect(removedIn(odd)).toBeUndefined();
});

test('places are read where they can be drawn', () => {
  const stops = [{ id: 1, name: 'A', course_id: 'a' }, { id: null, name: 'A' }, 'B'];
  const place = { type: 'program', way: { id: 9, name: 'P', program_id: 'p' }, position: 2, stops };
  const odd = [
    { ...place, position: 0 },
    { ...place, position: 4 },
    { ...place, type: 'course' },
    { ...place, way: {} },
    { ...place, stops: [...stops, 7, {}] },
    { ...place, stops: 'A' },
    null,
  ];
  const placed = { type: 'course', course_id: 'a', name: 'A', tenant: 't', places: [...odd, place] };
  expect(readPage({ results: [placed], count: 1 }).items).toMatchObject([
    { places: [{ position: 2, way: { name: 'P' }, stops: [{ name: 'A' }, { name: 'A' }, { name: 'B' }] }] },
  ]);
});
