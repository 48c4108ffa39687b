// Prompts through the front door.
import { describe, expect, it, test } from 'vitest';
import { createWorld } from '#server/handlers/world.case.ts';
import type { NewItem } from '#server/store/import-session.ts';

const UUID = '550e8400-e29b-41d4-a716-446655440000';
const INNER = '2773e75b-02cd-4e19-a3b5-22a486476891';

function prompt(key: string, item: Record<string, unknown>, rest: Partial<NewItem> = {}): NewItem {
  return {
    tenant: 'a',
    kind: 'prompt',
    key,
    visibility: 'public',
    item: { name: key, content: key, ...item },
    ...rest,
  };
}

const mentors: readonly NewItem[] = [
  { tenant: 'a', kind: 'mentor', key: UUID, visibility: 'public', item: { name: 'Professor Smith' } },
  { tenant: 'a', kind: 'mentor', key: INNER, visibility: 'tenant', item: { name: 'Inside' } },
];
const { ask, get, refused, status } = createWorld([
  ...mentors,
  prompt('essay', {
    name: 'Essay Writing Guide',
    content: 'Write about {{topic}} in {{ length }} words, on {{topic}}.',
    variables: [{ name: 'length', label: 'Words', type: 'number', default: 300 }, { name: 'style' }],
    category: 'Academic Writing',
    language: 'English',
    style: 'Formal',
    tone: 'Professional',
    tags: ['essay'],
    mentor_id: UUID,
    created_by: 'ann',
    created_at: '2023-02-10T09:15:00Z',
    updated_at: '2023-05-05T14:20:00Z',
  }),
  prompt('poem', { category: 'Creative Writing', language: 'Spanish', style: 'Casual', mentor_id: INNER }),
  prompt('inner', { category: 'Creative Writing' }, { visibility: 'tenant' }),
  prompt('maths', {}, { visibility: 'department', departments: ['Maths'] }),
  prompt('own', {}, { visibility: 'private', owner: 'bob' }),
  prompt('staff', {}, { visibility: 'admins' }),
  prompt('elsewhere', {}, { tenant: 'b', visibility: 'tenant' }),
]);
const PROMPTS = '/api/search/prompts/';
const keysOf = async (...args: Parameters<typeof ask<'prompts' | 'orgPrompts'>>) =>
  (await ask(...args)).results.map(({ content }) => content.split(' ')[0] ?? '');

describe('prompts', () => {
  it('are listed ten a page with counted facets', async () => {
    const page = await ask('prompts', 'alphabetical=true');
    expect(page).toMatchObject({ count: 2, num_pages: 1, total_pages: 1, current_page: 1 });
    expect(page.facets?.['language']?.terms).toEqual({ English: 1, Spanish: 1 });
    expect(page.facets?.['category']).toEqual({
      total: 2,
      terms: { 'Academic Writing': 1, 'Creative Writing': 1 },
      other: 0,
    });
    const [first] = page.results;
    expect(first).toMatchObject({
      name: 'Essay Writing Guide',
      title: 'Essay Writing Guide',
      prompt: first?.content,
      mentor: { unique_id: UUID, name: 'Professor Smith' },
      platform: { key: 'a' },
      prompt_visibility: 'viewable_by_anyone',
      variables: ['topic', 'length', 'style'],
      variable_fields: [
        { name: 'topic' },
        { name: 'length', label: 'Words', default: 300 },
        { name: 'style' },
      ],
      tag_names: ['essay'],
    });
  });

  it.each([
    ['query=words', ['Write']],
    ['category=creative%20writing', ['poem']],
    ['language=es', ['poem']],
    ['style=Formal&tone=Professional', ['Write']],
    ['created_by=ann', ['Write']],
    ['category=creative%20writing&category=academic%20writing', ['Write', 'poem']],
    ['language=es&language=English&style=Casual', ['poem']],
    ['tone=professional,casual', ['Write']],
    [`mentor=${UUID}`, ['Write']],
    ['tenant=b', []],
    ['sort_by=created_at&order_direction=asc', ['Write', 'poem']],
    ['alphabetical=true&sort_by=created_at', ['Write', 'poem']],
    ['limit=1&offset=1&alphabetical=true', ['poem']],
  ])('are narrowed and ordered by %s', async (query, keys) => {
    expect(await keysOf('prompts', query)).toEqual(keys);
  });

  it('give facets alone when filter_facet is there, whatever it says but no', async () => {
    for (const word of ['true', 'yes', 'please'])
      expect(await ask('prompts', `filter_facet=${word}`)).toMatchObject({ results: [], count: 2 });
    expect((await ask('prompts', 'filter_facet=false')).results).toHaveLength(2);
    expect((await ask('prompts', 'filter_facet=')).results).toHaveLength(2);
  });

  it('are one, asked by id', async () => {
    const [essay] = (await ask('prompts', 'query=essay')).results;
    expect(await ask('prompts', `id=${essay?.id}&category=other`)).toMatchObject({
      name: 'Essay Writing Guide',
      results: [{ id: essay?.id }],
      num_pages: 1,
    });
  });

  test.each(['mentor=123', 'sort_by=taste', 'order_direction=up', 'id=x', 'limit=0', 'alphabetical=2'])(
    'refuse %s by name',
    async (query) => {
      expect(await refused(`${PROMPTS}?${query}`)).toEqual([query.split('=')[0]]);
    },
  );
});

describe('who sees which prompts', () => {
  test.each([
    ['anonymous', ['Write', 'poem']],
    ['ann', ['Write', 'inner', 'maths', 'poem']],
    ['dora', ['Write', 'inner', 'maths', 'poem']],
    ['bob', ['Write', 'inner', 'own', 'poem']],
    ['root', ['Write', 'inner', 'maths', 'own', 'poem', 'staff']],
    ['eve', ['Write', 'elsewhere', 'poem']],
  ] as const)('%s sees %j', async (caller, keys) => {
    const found = await keysOf('prompts', '', caller);
    expect(found.toSorted()).toEqual(keys);
  });

  it('a mentor that the viewer may not see is not named, and finds nothing', async () => {
    const [poem] = (await ask('prompts', 'query=poem')).results;
    expect(poem?.mentor).toBeNull();
    expect(await keysOf('prompts', `mentor=${INNER}`)).toEqual([]);
    expect(await keysOf('prompts', `mentor=${INNER}`, 'ann')).toEqual(['poem']);
    expect((await ask('prompts', 'query=poem', 'ann')).results[0]?.mentor).toMatchObject({
      unique_id: INNER,
    });
  });

  it('mentors are counted with their names, less the hidden ones', async () => {
    const facet = async (query: string, caller: 'anonymous' | 'ann') =>
      (await ask('prompts', query, caller)).facets?.['mentor'];
    expect(await facet('', 'anonymous')).toEqual({
      total: 1,
      terms: { [UUID]: 1 },
      other: 0,
      labels: { [UUID]: 'Professor Smith' },
    });
    const both = { [UUID]: 1, [INNER]: 1 };
    expect((await facet('', 'ann'))?.terms).toEqual(both);
    expect((await facet(`mentor=${UUID}`, 'ann'))?.terms).toEqual(both);
    expect(await facet(`mentor=${INNER}`, 'anonymous')).toBeUndefined();
  });

  it('not there and not yours look alike', async () => {
    const [inner] = (await ask('prompts', 'query=inner', 'ann')).results;
    const answers = await Promise.all(
      [inner?.id, 99_999].map(async (id) => {
        const response = await get(`${PROMPTS}?id=${id}`);
        const { request_id: _, ...body } = (await response.json()) as Record<string, unknown>;
        return { status: response.status, body };
      }),
    );
    expect(answers[0]?.status).toBe(404);
    expect(answers[0]).toEqual(answers[1]);
  });

  it('of an organisation are what its user sees of its own', async () => {
    expect(await keysOf('orgPrompts', 'alphabetical=true', 'root', ['a', 'ann'])).toEqual(
      await keysOf('orgPrompts', 'alphabetical=true', 'ann', ['a', 'ann']),
    );
    expect(await keysOf('orgPrompts', 'tenant=b', 'ann', ['a', 'ann'])).toEqual([]);
    expect(await status('/api/search/orgs/a/users/ann/prompts/', 'bob')).toBe(403);
    expect(await status('/api/search/orgs/a/users/nobody/prompts/', 'bob')).toBe(403);
    expect(await status('/api/search/orgs/a/users/ann/prompts/')).toBe(401);
    expect(await status('/api/search/orgs/b/users/ann/prompts/', 'ann')).toBe(403);
    expect(await refused('/api/search/orgs/a/users/ann/prompts/?mentor=1', 'ann')).toEqual(['mentor']);
  });
});
