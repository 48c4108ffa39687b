// Mentors and their documents through the front door.
import { describe, expect, it, test } from 'vitest';
import { CALLERS, createWorld, type CallerName } from '#server/handlers/world.case.ts';
import type { NewItem } from '#server/store/import-session.ts';

const UUID = '550e8400-e29b-41d4-a716-446655440000';
const INNER = '2773e75b-02cd-4e19-a3b5-22a486476891';

function mentor(key: string, item: Record<string, unknown>, rest: Partial<NewItem> = {}): NewItem {
  return { tenant: 'a', kind: 'mentor', key, visibility: 'public', item: { name: key, ...item }, ...rest };
}

function file(key: string, mentor_id: string, rest: Partial<NewItem> = {}): NewItem {
  const item = {
    name: `${key}.pdf`,
    mentor_id,
    document_type: 'pdf',
    access: 'public',
    training_status: 'trained',
  };
  return { tenant: 'a', kind: 'document', key, visibility: 'public', item, ...rest };
}

const world = createWorld(
  [
    mentor(UUID, {
      name: 'Professor Smith',
      description: 'Knows computers',
      llm: { name: 'GPT-4' },
      audience: { name: 'College Students' },
      category: 'Computer Science',
      types: ['Tutor'],
      subjects: ['Computing'],
      tags: ['programming'],
      is_featured: true,
      created_by: 'ann',
      created_at: '2023-01-15T12:00:00Z',
      private: {
        system_prompt: 'CONFIDENTIAL words',
        moderation_system_prompt: 'CONFIDENTIAL rules',
        settings: { temperature: 0.7, system_prompt: 'CONFIDENTIAL words' },
        mcp_servers: [{ name: 'files', credentials: 'CONFIDENTIAL key' }],
      },
    }),
    mentor('plain', { llm: { name: 'Claude' }, tags: ['writing'], created_at: '2024-01-15T12:00:00Z' }),
    mentor(INNER, { name: 'Inside', llm: { name: 'Claude' } }, { visibility: 'tenant' }),
    mentor('maths', { name: 'Sums' }, { visibility: 'department', departments: ['Maths'] }),
    mentor('own', { name: 'Diary' }, { visibility: 'private', owner: 'bob' }),
    mentor('staff', { name: 'Staff' }, { visibility: 'admins' }),
    mentor('other', { name: 'Elsewhere' }, { tenant: 'b', visibility: 'tenant' }),
    mentor('other-public', { name: 'Elsewhere for all' }, { tenant: 'b' }),
    mentor('main-public', { name: 'Main for all' }, { tenant: 'main' }),
    mentor('main-inner', { name: 'Main inside' }, { tenant: 'main', visibility: 'tenant' }),
    file('open', UUID),
    file('closed', UUID, { visibility: 'private', owner: 'bob' }),
    file('inner', INNER),
  ],
  { mainTenant: 'main' },
);
const { ask, get, refused, status } = world;
const ORG = '/api/search/orgs/a/users';

async function namesOf(query: string, caller?: CallerName) {
  return (await ask('mentors', query, caller)).results.map(({ name }) => name);
}

describe('mentors', () => {
  it('are listed with counted facets, in the order asked', async () => {
    const page = await ask('mentors', 'tenant=a&order_by=created_at');
    expect(page.results.map(({ name }) => name)).toEqual(['plain', 'Professor Smith']);
    expect(page).toMatchObject({ count: 2, current_page: 1, total_pages: 1, num_pages: 1, next: null });
    expect(page.facets?.['llm']).toEqual({ total: 2, terms: { 'GPT-4': 1, Claude: 1 }, other: 0 });
    expect(page.facets?.['featured']?.terms).toEqual({ true: 1, false: 1 });
    expect(await namesOf('tenant=a&order_by=created_at&order_direction=asc')).toEqual([
      'Professor Smith',
      'plain',
    ]);
  });

  it('have the fields of the prose and of the official schema', async () => {
    const [smith] = (await ask('mentors', 'query=smith')).results;
    expect(smith).toMatchObject({
      unique_id: UUID,
      llm: { name: 'GPT-4' },
      audience: { name: 'College Students' },
      category: 'Computer Science',
      categories: [{ name: 'Computer Science', audience: { name: 'College Students' } }],
      types: [{ name: 'Tutor' }],
      subjects: [{ name: 'Computing' }],
      platform: { name: 'A', key: 'a' },
      visibility: 'public',
      recently_accessed_at: null,
      highlights: { name: [[10, 15]] },
    });
  });

  it.each([
    ['llm=gpt-4', ['Professor Smith']],
    ['llm=GPT-4&llm=Claude&tenant=a', ['plain', 'Professor Smith']],
    ['audience=College%20Students', ['Professor Smith']],
    ['category=Computer%20Science&subjects=Computing&types=Tutor', ['Professor Smith']],
    ['tags=writing', ['plain']],
    ['created_by=ann', ['Professor Smith']],
    ['created_by=nobody&created_by=ann', ['Professor Smith']],
    ['featured=true', ['Professor Smith']],
    ['featured=false&tenant=a', ['plain']],
    ['tenant=b', ['Elsewhere for all']],
    ['query=computers', ['Professor Smith']],
    ['query=CONFIDENTIAL', []],
  ])('are narrowed by %s', async (query, names) => {
    expect(await namesOf(query)).toEqual(names);
  });

  it('are one, asked by id or UUID: its own fields and a page of it', async () => {
    const smith = await ask('mentors', `unique_id=${UUID.toUpperCase()}&llm=Claude&offset=12`);
    expect(smith).toMatchObject({
      name: 'Professor Smith',
      count: 1,
      next: null,
      results: [{ unique_id: UUID }],
    });
    const [plain] = (await ask('mentors', 'query=plain')).results;
    expect(await ask('aiSearch', `id=${plain?.id}`)).toMatchObject({ name: 'plain' });
    expect(plain?.unique_id).toMatch(/^[\da-f]{8}-[\da-f]{4}-8[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
    expect(await ask('mentors', `unique_id=${plain?.unique_id}`)).toMatchObject({ name: 'plain' });
  });

  it('not there and not yours look alike', async () => {
    const bodies = await Promise.all(
      [INNER, '00000000-0000-4000-8000-000000000000'].map(async (id) => {
        const response = await get(`/api/search/mentors/?unique_id=${id}`);
        const { request_id: _, ...body } = (await response.json()) as Record<string, unknown>;
        return [response.status, body];
      }),
    );
    expect(bodies[0]?.[0]).toBe(404);
    expect(bodies[0]).toEqual(bodies[1]);
    expect(await status('/api/search/mentors/?id=99999')).toBe(404);
  });

  it('give their facets alone', async () => {
    const page = await ask('aiSearch', 'filter_facet=true&limit=1');
    expect(page).toMatchObject({
      results: [],
      count: 4,
      next: null,
      previous: null,
      current_page: 1,
      total_pages: 1,
    });
    expect(page.facets?.['llm']?.terms).toEqual({ 'GPT-4': 1, Claude: 1 });
  });

  it('come in pages by number too, linked by number', async () => {
    const page = await ask('aiSearch', 'page=2&page_size=2');
    expect(page).toMatchObject({ count: 4, current_page: 2, total_pages: 2, next: null });
    expect(page.previous).toBe('http://here/api/search/ai-search/?page=1&page_size=2');
    expect(page.results).toHaveLength(2);
    const first = await ask('aiSearch', 'page_size=2');
    expect(await ask('aiSearch', 'page=0&page_size=0')).toMatchObject({ current_page: 1, count: 4 });
    expect(first.next).toBe('http://here/api/search/ai-search/?page_size=2&page=2');
  });

  test.each([
    ['id=abc', ['id']],
    ['unique_id=123', ['unique_id']],
    ['order_by=taste', ['order_by']],
    ['order_direction=up&limit=101', ['order_direction', 'limit']],
    ['featured=perhaps', ['featured']],
    ['offset=10000', ['offset']],
  ])('refuse %s by name', async (query, names) => {
    expect((await refused(`/api/search/mentors/?${query}`)).toSorted()).toEqual(names.toSorted());
    expect(await refused(`${ORG}/ann/mentors/?${query}`, 'ann')).toHaveLength(names.length);
  });

  it('refuse a page too deep under the name it was asked by', async () => {
    expect(await refused('/api/search/ai-search/?page=10000&page_size=100')).toEqual(['page']);
  });
});

describe('who sees which mentors', () => {
  test.each([
    ['anonymous', 4],
    ['ann', 6],
    ['bob', 6],
    ['dora', 6],
    ['root', 8],
    ['eve', 5],
  ] as const)('%s sees %i of all', async (caller, count) => {
    const page = await ask('mentors', '', caller);
    expect(page.count).toBe(count);
    const featured = Object.values(page.facets?.['featured']?.terms ?? {});
    expect(featured.reduce((sum, one) => sum + one, 0)).toBe(count);
  });

  it('instructions and credentials are for admins of the tenant alone', async () => {
    for (const caller of CALLERS) {
      const text = await (await get(`/api/search/mentors/?unique_id=${UUID}`, caller)).text();
      expect(text.includes('CONFIDENTIAL'), caller).toBe(caller === 'root');
    }
    const [hidden] = (await ask('mentors', `unique_id=${UUID}`, 'eve')).results;
    expect(hidden).toMatchObject({
      system_prompt: null,
      moderation_system_prompt: null,
      settings: { system_prompt: null },
      mcp_servers: [],
    });
    const [shown] = (await ask('mentors', `unique_id=${UUID}`, 'root')).results;
    expect(shown).toMatchObject({ settings: { temperature: 0.7, system_prompt: 'CONFIDENTIAL words' } });
  });

  it('of an organisation are its own, and the main tenant’s public ones on request', async () => {
    const names = async (query: string, caller: CallerName, username: string) =>
      (await ask('orgMentors', query, caller, ['a', username])).results.map(({ name }) => name);
    expect(await names('', 'ann', 'ann')).toEqual(['Inside', 'plain', 'Professor Smith', 'Sums']);
    expect(await names('', 'root', 'bob')).toEqual(['Diary', 'Inside', 'plain', 'Professor Smith']);
    expect(await names('include_main_public_mentors=true&query=main', 'ann', 'ann')).toEqual([
      'Main for all',
    ]);
    expect(await names('tenant=b', 'ann', 'ann')).toEqual([]);
    expect((await ask('orgMentors', '', 'ann', ['a', 'ann'])).facets?.['tenant']?.terms).toEqual({ a: 4 });
    expect(await names('tenant=main&include_main_public_mentors=true', 'ann', 'ann')).toEqual([
      'Main for all',
    ]);
  });

  test.each([
    ['anonymous', 'ann', 401],
    ['bob', 'ann', 403],
    ['bob', 'nobody', 403],
    ['dora', 'ann', 403],
    ['root', 'nobody', 403],
    ['eve', 'ann', 403],
    ['root', 'ann', 200],
  ] as const)('%s asking as %s of an organisation gets %i', async (caller, username, expected) => {
    expect(await status(`${ORG}/${username}/mentors/`, caller)).toBe(expected);
  });
});

describe('documents of a mentor', () => {
  it('are listed for who may see the mentor, with facets', async () => {
    const page = await ask('mentorDocuments', '', 'anonymous', [UUID]);
    expect(page).toMatchObject({
      count: 1,
      total_pages: 1,
      results: [{ document_name: 'open.pdf', access: 'public' }],
    });
    expect(page.facets?.['document_type']?.terms).toEqual({ pdf: 1 });
    expect((await ask('mentorDocuments', '', 'bob', [UUID])).count).toBe(2);
    expect((await ask('mentorDocuments', 'query=open', 'bob', [UUID])).count).toBe(1);
    expect((await ask('mentorDocuments', 'document_type=text', 'bob', [UUID])).count).toBe(0);
    expect((await ask('mentorDocuments', 'document_type=text,pdf', 'bob', [UUID])).count).toBe(2);
    expect((await ask('mentorDocuments', 'platform_key=b', 'bob', [UUID])).count).toBe(0);
    const [last] = (await ask('mentorDocuments', 'order_by=document_name', 'bob', [UUID])).results;
    expect(last?.document_name).toBe('open.pdf');
  });

  it('of a mentor that is hidden, missing or no UUID are not there, their own visibility notwithstanding', async () => {
    const address = (id: string) => `/api/search/mentors/${id}/documents/`;
    expect(await status(address(INNER))).toBe(404);
    expect(await status(address(INNER), 'eve')).toBe(404);
    expect(await status(address(INNER), 'ann')).toBe(200);
    expect(await status(address('00000000-0000-4000-8000-000000000000'))).toBe(404);
    expect(await status(address('%00'))).toBe(404);
  });

  it('refuse a wrong order by name', async () => {
    expect(await refused(`/api/search/mentors/${UUID}/documents/?order_by=size`)).toEqual(['order_by']);
  });
});

describe('why a text finds a mentor', () => {
  const learned = (
    name: string,
    mentor_id: string,
    item: object = {},
    rest: Partial<NewItem> = {},
  ): NewItem => ({
    ...file(name, mentor_id, rest),
    item: { name, mentor_id, document_type: 'pdf', training_status: 'trained', ...item },
  });
  const { ask: askOf } = createWorld([
    mentor('knots', { description: 'Ties knots' }),
    mentor('sails', { description: 'Mends sails, and ties knots badly' }),
    mentor('ropes', { description: 'Sells rope for knots' }),
    mentor('knots', { name: 'knots of b', description: 'Ties knots' }, { tenant: 'b' }),
    learned('Knots for sailors.pdf', 'knots'),
    learned('A hundred knots.pdf', 'knots', { description: 'knots, knots, knots' }),
    learned('Sewing.pdf', 'sails'),
    learned('Knots that hold sails.pdf', 'sails', {}, { visibility: 'private', owner: 'bob' }),
    learned('Knots, unread.pdf', 'ropes', { training_status: 'pending' }),
    learned('Knots of the others.pdf', 'knots', {}, { tenant: 'b', visibility: 'tenant' }),
  ]);
  const evidence = async (query: string, caller?: CallerName) =>
    (await askOf('mentors', query, caller)).results.map(
      (one) => [`${one.platform.key}/${one.name}`, one.evidence?.document_name] as const,
    );

  it('names its best document, with what matched in it', async () => {
    const [best] = (await askOf('mentors', 'query=knots&tenant=a&order_by=name&order_direction=asc')).results;
    expect(best).toMatchObject({ name: 'knots', evidence: { document_type: 'pdf' } });
    const { document_name = '', highlights } = best?.evidence ?? {};
    const [[from, to] = [0, 0]] = highlights?.document_name ?? [];
    expect(document_name.slice(from, to)).toMatch(/^knots/i);
  });

  it('names none that the caller may not see, that is another mentor’s, or that is not learned yet', async () => {
    const named = (all: Awaited<ReturnType<typeof evidence>>) =>
      new Map(all.map(([who, what]) => [who, what === undefined ? 'none' : what]));
    const visitor = named(await evidence('query=knots'));
    expect(visitor.get('a/sails')).toBe('none');
    expect(visitor.get('a/ropes')).toBe('none');
    expect(visitor.get('b/knots of b')).toBe('none');
    expect(visitor.get('a/knots')).toMatch(/^(A hundred knots|Knots for sailors)\.pdf$/);
    expect(named(await evidence('query=knots', 'ann')).get('a/sails')).toBe('none');
    expect(named(await evidence('query=knots', 'bob')).get('a/sails')).toBe('Knots that hold sails.pdf');
    const ofB = named(await evidence('query=knots', 'eve'));
    expect(ofB.get('b/knots of b')).toBe('Knots of the others.pdf');
    expect(ofB.get('a/sails')).toBe('none');
  });

  it('is not said without a text, nor of one mentor by its id', async () => {
    const [first] = (await askOf('mentors', 'tenant=a')).results;
    expect(first).not.toHaveProperty('evidence');
    expect(await askOf('mentors', `id=${first?.id}&query=knots`)).not.toHaveProperty('evidence');
  });

  it('through the eyes of a user names what that user may see', async () => {
    const seen = async (caller: CallerName, username: string) =>
      (await askOf('orgMentors', 'query=sails', caller, ['a', username])).results.map(
        (one) => one.evidence?.document_name,
      );
    expect(await seen('root', 'bob')).toEqual(['Knots that hold sails.pdf']);
    expect(await seen('root', 'ann')).toEqual([undefined]);
  });
});
