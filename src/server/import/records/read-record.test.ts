import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { readRecord, type ReadRecord } from './read-record.ts';

const read = (record: unknown, kind?: 'course' | 'mentor') =>
  readRecord(record, { tenant: 'acme', ...(kind === undefined ? {} : { kind }) });
const taken = (result: ReadRecord) => ('item' in result ? result.item : result);
const fields = (record: unknown) => {
  const result = read(record);
  return 'item' in result ? result.item.item : result;
};
const badness = (record: unknown) => {
  const result = read(record);
  return 'bad' in result ? result.bad : undefined;
};

const COURSE = { type: 'course', course_id: 'C1', name: 'Statistics' };

test('a course with only its name and id is whole', () =>
  expect(taken(read(COURSE))).toEqual({
    tenant: 'acme',
    kind: 'course',
    key: 'C1',
    visibility: 'public',
    item: { ...COURSE, tenant: 'acme' },
  }));

test('facet values are normalised, with what the maker wrote kept', () =>
  expect(
    fields({
      ...COURSE,
      level: 'Introductory',
      language: 'Español',
      duration: '4 weeks',
      effort: '2–4 hours per week',
      price: '$49',
      self_paced: 'true',
      rating: '4.6stars',
      enrolled: '2,442',
      created_at: '5 March 2024',
    }),
  ).toMatchObject({
    level: 'Beginner',
    language: 'Spanish',
    language_code: 'es',
    duration: '4 weeks',
    duration_hours: 12,
    duration_range: '10–20 hours',
    price: '$49',
    price_amount: 49,
    price_range: 'Under 50',
    self_paced: true,
    rating: 4.6,
    enrolled: 2442,
    created_at: '2024-03-05',
    original: { level: 'Introductory', language: 'Español' },
  }));

test('an optional value that cannot be read is left out with a warning that names it', () => {
  const result = read({
    ...COURSE,
    rating: 'great',
    url: 'javascript:alert(1)',
    level: 'Zen',
    topics: { a: 1 },
  });
  expect(taken(result)).toMatchObject({ item: { original: { level: 'Zen' } } });
  expect(Object.keys(fields({ ...COURSE, rating: 'great', url: 'javascript:alert(1)' }))).toEqual([
    'type',
    'course_id',
    'name',
    'tenant',
  ]);
  expect('warnings' in result && result.warnings.map(({ field }) => field)).toEqual([
    'url',
    'topics',
    'rating',
    'level',
  ]);
});

test('values that say nothing are silently absent', () => {
  expect(read({ ...COURSE, tags: [''] })).toMatchObject({ warnings: [] });
  expect(fields({ ...COURSE, enrolled: 'NA', level: null, tags: [], price: '', provider: 'N/A' })).toEqual({
    ...COURSE,
    tenant: 'acme',
  });
});

test('the kind is told by the type, else by the id', () => {
  expect(taken(read({ type: 'Courses', id: 7, name: 'A' }))).toMatchObject({ kind: 'course', key: '7' });
  expect(taken(read({ mentor_id: 'm', name: 'A' }))).toMatchObject({ kind: 'mentor', key: 'm' });
  expect(taken(read({ prompt_id: 'p', mentor_id: 'm', name: 'A' }))).toMatchObject({
    kind: 'prompt',
    key: 'p',
  });
  expect(taken(read({ username: 'ann' }))).toMatchObject({ kind: 'user', key: 'ann', item: { name: 'ann' } });
  expect(taken(read({ id: 'x', name: 'A' }, 'mentor'))).toMatchObject({ kind: 'mentor', key: 'x' });
  expect(taken(read({ type: 'course', data: { course_id: 'w', name: 'Wrapped' } }))).toMatchObject({
    key: 'w',
    item: { name: 'Wrapped' },
  });
});

test('without an id one is made of name and address, always the same', () => {
  const made = read({ type: 'resource', name: 'Think Python!', url: 'https://a.example/' });
  expect(made).toMatchObject({
    madeKey: true,
    item: { key: expect.stringMatching(/^think-python-[0-9a-f]{8}$/) },
  });
  expect(made).toEqual(read({ type: 'resource', name: 'Think Python!', url: 'https://a.example/' }));
  const other = read({ type: 'resource', name: 'Think Python!', url: 'https://b.example/' });
  expect('item' in made && 'item' in other && made.item.key !== other.item.key).toBe(true);
});

test.each([
  [
    { course_id: 'a', name: '' },
    { field: 'name', problem: 'is missing' },
  ],
  [
    { id: 'a', name: 'A', type: 'video' },
    { field: 'type', problem: expect.stringContaining('“video”') },
  ],
  [{ name: 'A' }, { field: 'type', problem: expect.stringContaining('has no type') }],
  [
    { ...COURSE, course_id: 'x'.repeat(300) },
    { field: 'course_id', problem: expect.stringContaining('300') },
  ],
  [
    { ...COURSE, visibility: 'friends' },
    { field: 'visibility', problem: expect.stringContaining('“friends”') },
  ],
  ['text', { problem: 'is not an object with fields' }],
  [null, { problem: 'is not an object with fields' }],
  [[COURSE], { problem: 'is not an object with fields' }],
])('%j is a bad row', (record, problem) => expect(badness(record)).toEqual(problem));

test('a bad row still says which item it is about', () =>
  expect(read({ ...COURSE, name: undefined })).toMatchObject({ identity: { kind: 'course', key: 'C1' } }));

test('the tenant of a record becomes its provider, unless it names one', () => {
  expect(fields({ ...COURSE, tenant: 'university-of-california' })).toMatchObject({
    tenant: 'acme',
    provider: 'University of California',
    original: { provider: 'university-of-california' },
  });
  expect(fields({ ...COURSE, tenant: 'uiuc' })).toMatchObject({ provider: 'UIUC' });
  expect(fields({ ...COURSE, tenant: 'coursera', provider: 'Stanford' })).toMatchObject({
    provider: 'Stanford',
  });
  expect(fields({ ...COURSE, tenant: 'acme' })).not.toHaveProperty('provider');
});

describe('lists', () => {
  it('are lists, JSON in a cell, or cells parted by | or ; or commas, without repeats', () => {
    const topics = ['Arts, Design', 'Law'];
    expect(fields({ ...COURSE, topics: ['Arts, Design', ' Law ', 'Law', '', null] })).toMatchObject({
      topics,
    });
    expect(fields({ ...COURSE, topics: '["Arts, Design","Law"]' })).toMatchObject({ topics });
    expect(fields({ ...COURSE, topics: 'Arts, Design | Law' })).toMatchObject({ topics });
    expect(fields({ ...COURSE, topics: 'Arts, Law' })).toMatchObject({ topics: ['Arts', 'Law'] });
  });

  it('of other items keep names and what is said of the relation', () =>
    expect(
      fields({
        ...COURSE,
        skills: ['SQL', { name: 'Python', importance: 4.5, x: { y: 1 } }, 'SQL'],
        courses: [{ course_id: 'c', name: 'C' }],
      }),
    ).toMatchObject({
      skills: [{ name: 'SQL' }, { name: 'Python', importance: 4.5 }],
      courses: [{ name: 'C', course_id: 'c' }],
    }));

  it('of people are parted by hyphens only between whole names', () => {
    const people = (instructors: string) => fields({ ...COURSE, instructors });
    expect(people('David J. Malan-Doug Lloyd-Brian Yu')).toMatchObject({
      instructors: ['David J. Malan', 'Doug Lloyd', 'Brian Yu'],
    });
    expect(people('Jean-Luc Picard')).toMatchObject({ instructors: ['Jean-Luc Picard'] });
    expect(people('Ann Smith-Jones-Bob Lee')).toMatchObject({ instructors: ['Ann Smith-Jones', 'Bob Lee'] });
  });
});

describe('what only admins may see', () => {
  it('goes under private, whole', () => {
    const mentor = {
      mentor_id: 'm',
      name: 'M',
      system_prompt: 'S',
      moderation_system_prompt: 'M',
      safety_response: 'no',
      settings: { llm: 'x', api_key: 'k' },
      greeting: 'Hi',
      suggested_prompts: ['a?'],
      private: { note: 1 },
      max_tokens: 5,
    };
    const { system_prompt, moderation_system_prompt, safety_response, settings, ...open } = mentor;
    expect(fields(mentor)).toEqual({
      ...open,
      type: 'mentor',
      tenant: 'acme',
      private: {
        system_prompt,
        moderation_system_prompt,
        safety_response,
        settings,
        private: mentor.private,
      },
    });
  });
});

describe('visibility', () => {
  const visibility = (record: object) => {
    const result = read(record);
    if (!('item' in result)) return result;
    const { visibility: who, departments, owner } = result.item;
    return { who, departments, owner };
  };
  it('is public for what is offered, the tenant for its people and documents', () => {
    expect(visibility(COURSE)).toEqual({ who: 'public' });
    expect(visibility({ mentor_id: 'm', name: 'M' })).toEqual({ who: 'public' });
    expect(visibility({ username: 'ann', departments: ['Math'] })).toEqual({ who: 'tenant', owner: 'ann' });
    expect(visibility({ document_id: 'd', mentor_id: 'm', name: 'D' })).toEqual({ who: 'tenant' });
  });
  it('is what the record says', () => {
    expect(visibility({ ...COURSE, visibility: 'department', departments: 'Math|CS' })).toEqual({
      who: 'department',
      departments: ['Math', 'CS'],
    });
    expect(visibility({ ...COURSE, visibility: 'private', owner: 'ann' })).toEqual({
      who: 'private',
      owner: 'ann',
    });
    expect(visibility({ mentor_id: 'm', name: 'M', mentor_visibility: 'viewable_by_tenant_admins' })).toEqual(
      { who: 'admins' },
    );
  });
});

test('fields without a form are kept, within bounds and without traps', () => {
  const record: unknown = JSON.parse(
    `{"type":"course","id":"a","name":"A","zone":{"__proto__":{"x":1},"ok":"\\ud800"},"__proto__":{"y":1},"big":"${'x'.repeat(60_000)}"}`,
  );
  const result = read(record);
  expect(taken(result)).toMatchObject({ item: { zone: { ok: '\ufffd' } } });
  expect(JSON.stringify(taken(result))).not.toContain('__proto__');
  expect('warnings' in result && result.warnings).toEqual([
    { field: 'big', problem: 'is too large or too deep to keep; it is left out' },
  ]);
});

test('a field without a name is no other field', () =>
  expect(fields({ ...COURSE, '': 'x' })).toEqual({ ...COURSE, tenant: 'acme', '': 'x' }));

test('a prompt is kept to the letter', () => {
  const content = '  Dear {{name}},\r\n\t&amp; <b>you</b> $& \u200b ';
  expect(fields({ prompt_id: 'p', title: 'P', prompt: content })).toMatchObject({ name: 'P', content });
});

test('nothing that JSON can say throws, and what is taken survives storing', () => {
  const names = fc.constantFrom(
    'name',
    'type',
    'course_id',
    'level',
    'duration',
    'price',
    'skills',
    'visibility',
    'url',
  );
  fc.assert(
    fc.property(fc.dictionary(fc.oneof(names, fc.string()), fc.jsonValue()), (given) => {
      // As a file has it: JSON writes -0 as 0.
      const record: unknown = JSON.parse(JSON.stringify(given));
      const result = readRecord(record, { tenant: 'acme', kind: 'course' });
      if ('bad' in result) return;
      expect(JSON.parse(JSON.stringify(result.item.item))).toEqual(result.item.item);
    }),
  );
});
