// The palette's answer, through the front door.
import * as fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { createClient, type Client } from '#client/create-client.ts';
import { SUGGEST_GROUPS, type SuggestGroup } from '#contract/discovery/suggest-parameters.ts';
import { parseTokens } from '#contract/discovery/tokens.ts';
import type { ContentType } from '#contract/facets.ts';
import { createApp } from '#server/app.ts';
import { importDemo } from '#server/demo/import-demo.ts';
import { EmbeddedEngine } from '#server/engine/embedded/embedded-engine.ts';
import { indexedDocuments } from '#server/engine/indexed-documents.ts';
import { createWorld } from '#server/handlers/world.case.ts';
import type { NewItem } from '#server/store/import-session.ts';
import { openStore } from '#server/store/sqlite-store.ts';

const UUID = '550e8400-e29b-41d4-a716-446655440000';

const item = (
  kind: NewItem['kind'],
  key: string,
  fields: Record<string, unknown>,
  rest: Partial<NewItem> = {},
) => ({ tenant: 'a', kind, key, visibility: 'public', item: { name: key, ...fields }, ...rest }) as const;

const { ask, refused, get } = createWorld([
  item('course', 'PY1', {
    name: 'Python for beginners',
    subject: 'Computación',
    level: 'Beginner',
    skills: [{ name: 'Python' }],
  }),
  item('course', 'PY2', {
    name: 'Python in depth',
    provider: 'Oak School',
    level: 'Advanced',
    language: 'Spanish',
  }),
  item('program', 'PRG', { name: 'Python engineer', subject: 'Engineering' }),
  item('skill', 'python', { name: 'Python' }),
  item('course', 'SECRET', { name: 'Pyrography', tags: ['Embers'] }, { visibility: 'tenant' }),
  item('mentor', UUID, { name: 'Python coach', category: 'Coding', tags: ['coding'] }),
  item('prompt', 'p', { name: 'Explain Python', content: 'x', category: 'Coding', language: 'Spanish' }),
  item('course', 'B', { name: 'Python of b' }, { tenant: 'b' }),
]);
const suggest = (query: string, rest = '', caller: 'anonymous' | 'ann' = 'anonymous') =>
  ask('suggest', `query=${encodeURIComponent(query)}${rest}`, caller);
const keysOf = async (...args: Parameters<typeof suggest>) =>
  (await suggest(...args)).groups.map(({ collection, count, hits }) =>
    [collection, count, ...hits.map(({ key }) => key)].join(' '),
  );

describe('suggestions', () => {
  test('are the best of each collection, with what their addresses need', async () => {
    const answer = await suggest('python', '&tenant=a');
    expect(answer.query).toBe('python');
    expect(answer.groups.map(({ collection, count }) => [collection, count])).toEqual([
      ['courses', 2],
      ['programs', 1],
      ['skills', 1],
      ['mentors', 1],
      ['prompts', 1],
    ]);
    const [courses, , , mentors, prompts] = answer.groups;
    expect(courses?.hits).toContainEqual({
      key: 'PY1',
      tenant: 'a',
      name: 'Python for beginners',
      detail: 'Computación',
      highlights: [[0, 6]],
    });
    expect(courses?.hits).toContainEqual(expect.objectContaining({ key: 'PY2', detail: 'Oak School' }));
    expect(mentors?.hits).toMatchObject([{ key: UUID, detail: 'Coding', name: 'Python coach' }]);
    const [prompt] = (await ask('prompts')).results;
    expect(prompts?.hits).toMatchObject([{ key: String(prompt?.id), highlights: [[8, 14]] }]);
  });

  test('of nothing are nothing', async () => {
    const nothing = { query: '', tokens: [], values: [], groups: [], spelling: null };
    expect(await ask('suggest')).toEqual(nothing);
    expect(await suggest('   ')).toEqual(nothing);
  });

  test('begin with the beginning of a word', async () => {
    expect(await keysOf('engin', '&tenant=a')).toEqual(['programs 1 PRG']);
  });

  test('are of the tenants that are named, and at most as many as are wanted', async () => {
    expect((await keysOf('python', '&tenant=b'))[0]).toBe('courses 1 B');
    expect((await suggest('python', '&limit=1')).groups[0]).toMatchObject({ count: 3, hits: [{}] });
  });

  test('show nobody what is not theirs', async () => {
    expect(await keysOf('pyrography')).not.toContain('courses 1 SECRET');
    expect(JSON.stringify(await suggest('pyrogr'))).not.toMatch(/Pyrography|SECRET/);
    expect((await keysOf('pyrography', '', 'ann'))[0]).toBe('courses 1 SECRET');
    expect((await suggest('tag:embers ')).tokens).toEqual([{ facet: 'tags', value: 'embers', known: false }]);
    expect((await suggest('tag:embers ', '', 'ann')).tokens).toEqual([
      { facet: 'tags', value: 'Embers', known: true },
    ]);
  });
});

describe('tokens', () => {
  test.each([
    ['LEVEL:begInner ', 'level', 'Beginner'],
    ['subject:computacion ', 'subject', 'Computación'],
    ['skill:python ', 'skills', 'Python'],
    ['language:es ', 'language', 'Spanish'],
    ['tag:CODING ', 'tags', 'coding'],
    ['type:course ', 'content', 'courses'],
    ['kind:mentors ', 'content', 'mentors'],
    ['duration:"under 2 hours" ', 'duration', 'Under 2 hours'],
  ])('%s is known as the index writes it', async (typed, facet, value) => {
    expect((await suggest(typed)).tokens).toEqual([{ facet, value, known: true }]);
  });

  test('narrow what has their facets; what has not is left out', async () => {
    expect(await keysOf('python level:beginner')).toEqual(['courses 1 PY1']);
    expect(await keysOf('python language:spanish')).toEqual([
      'courses 1 PY2',
      expect.stringMatching(/^prompts 1 /),
    ]);
    expect(await keysOf('python tag:coding')).toEqual([`mentors 1 ${UUID}`]);
    expect(await keysOf('level:beginner level:advanced ')).toEqual(['courses 2 PY1 PY2']);
    expect(await keysOf('python type:mentor type:program ')).toEqual(['programs 1 PRG', `mentors 1 ${UUID}`]);
    expect(await keysOf('python type:mentor level:beginner ')).toEqual([]);
  });

  test('that mean nothing find nothing, unless they are still being typed', async () => {
    expect(await keysOf('python level:begin ')).toEqual([]);
    expect(await keysOf('python type:movie ')).toEqual([]);
    expect(await keysOf('python level:begin')).toEqual(await keysOf('python'));
    expect((await suggest('python level:begin')).tokens).toEqual([
      { facet: 'level', value: 'begin', known: false },
    ]);
  });

  test('are at most twenty', async () => {
    const address = `/api/discovery/suggest/?query=${'tag:a '.repeat(21)}`;
    expect(await refused(address)).toEqual(['query']);
    expect(await refused('/api/discovery/suggest/?limit=11')).toEqual(['limit']);
  });
});

describe('values', () => {
  test('are what an open token may become', async () => {
    expect((await suggest('level:')).values).toEqual([
      { facet: 'level', value: 'Beginner', count: 1 },
      { facet: 'level', value: 'Advanced', count: 1 },
    ]);
    expect((await suggest('python subject:"comp')).values).toEqual([
      { facet: 'subject', value: 'Computación', count: 1 },
    ]);
    expect((await suggest('python type:m')).values).toEqual([
      { facet: 'content', value: 'programs', count: 1 },
      { facet: 'content', value: 'mentors', count: 1 },
      { facet: 'content', value: 'prompts', count: 1 },
    ]);
  });

  test('are what the last word may become, the rest of the text kept', async () => {
    expect((await suggest('python beg')).values).toEqual([{ facet: 'level', value: 'Beginner', count: 1 }]);
    expect((await suggest('engine', '&tenant=a')).values).toEqual([
      { facet: 'subject', value: 'Engineering', count: 1 },
    ]);
    expect((await suggest('python beg level:beginner ')).values).toEqual([]);
  });
});

describe('a spelling', () => {
  test('is offered where no collection has all words', async () => {
    expect((await suggest('pythn', '&tenant=a')).spelling).toEqual({ query: 'python', count: 6 });
    expect((await suggest('pythn level:beginner')).spelling).toEqual({ query: 'python', count: 1 });
    expect((await suggest('python')).spelling).toBeNull();
    expect((await suggest('coach')).spelling).toBeNull();
    expect((await suggest('pyrographi')).spelling).toBeNull();
    expect((await suggest('pyrographi', '', 'ann')).spelling).toBeNull();
  });
});

test('an answer is not made again while nothing has changed', async () => {
  const first = await get('/api/discovery/suggest/?query=python');
  expect(first.headers.get('ETag')).toBeTruthy();
});

describe('the demo tenants', () => {
  let client: Client;
  beforeAll(async () => {
    const store = openStore(':memory:');
    await importDemo(store);
    const engine = EmbeddedEngine.build(indexedDocuments(store.all()), store.generation());
    const app = createApp({ engine, store, config: { name: 'Test', basePath: '', buildId: 'test' } });
    client = createClient({ baseUrl: 'http://here', fetch: app });
  }, 60_000);

  const WORDS = ['python', 'data', 'art', 'pythn', 'histo', 'intro to', ''];
  const TOKENS = [
    'level:beginner',
    'language:english',
    'skill:python',
    'price:free',
    'subject:"mathematics"',
    'type:course',
  ];

  test('every count is that of the search it stands for', async () => {
    let groups = 0;
    let values = 0;
    const aTenant = fc.constantFrom([], ['northmoor'], ['fenwick', 'northmoor']);
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...WORDS),
        fc.subarray(TOKENS),
        aTenant,
        async (word, tokens, tenant) => {
          const typed = `${tokens.join(' ')} ${word}`.trimStart();
          const answer = await client.call('suggest', { query: typed, tenant });
          const chosen = new Map<string, string[]>();
          for (const { facet, value, known } of answer.tokens) {
            expect(known).toBe(true);
            chosen.set(facet, [...(chosen.get(facet) ?? []), value]);
          }
          const { content = [], ...filters } = Object.fromEntries(chosen);
          const count = async (query: string, more: Record<string, readonly string[]>) =>
            (await client.call('catalog', { ...filters, tenant, query, limit: 1, ...more })).count;
          const counted = new Map<SuggestGroup, number>();
          for (const { collection, count: promised, hits } of answer.groups) {
            counted.set(collection, promised);
            expect(hits.length).toBe(Math.min(promised, 4));
          }
          const isCatalog = (group: SuggestGroup): group is ContentType =>
            group !== 'mentors' && group !== 'prompts';
          const isEmpty = typed.trim() === '';
          for (const group of SUGGEST_GROUPS.filter(isCatalog)) {
            const wanted = !isEmpty && (content.length === 0 || content.includes(group));
            expect(counted.get(group) ?? 0, group).toBe(
              wanted ? await count(answer.query, { content: [group] }) : 0,
            );
            groups += 1;
          }
          const rest = parseTokens(typed).text.split(' ').slice(0, -1).join(' ');
          for (const { facet, value, count: promised } of answer.values) {
            const more = facet === 'content' ? {} : content.length > 0 ? { content } : {};
            // A further value of a facet is counted alone.
            expect(await count(rest, { ...more, [facet]: [value] }), `${typed}: ${facet}=${value}`).toBe(
              promised,
            );
            values += 1;
          }
          if (answer.spelling !== null) expect(answer.spelling.count).toBeGreaterThan(0);
        },
      ),
      { numRuns: 60 },
    );
    expect(groups).toBeGreaterThan(50);
    expect(values).toBeGreaterThan(10);
  }, 120_000);
});
