// Recommendations through the front door.
import { describe, expect, it, test } from 'vitest';
import { type CallerName, createWorld, user } from '#server/handlers/world.case.ts';
import type { NewItem } from '#server/store/import-session.ts';

function course(
  key: string,
  enrolled: number,
  skills: readonly string[],
  rest: Partial<NewItem> = {},
): NewItem {
  const item = {
    name: key,
    enrolled,
    skills: skills.map((name) => ({ name })),
    level: enrolled > 50 ? 'Beginner' : 'Advanced',
  };
  return { tenant: 'a', kind: 'course', key, visibility: 'public', item, ...rest };
}

const { ask, refused, status } = createWorld([
  course('C-popular', 100, ['Cooking']),
  course('C-wanted', 10, ['SQL']),
  course('C-had', 20, ['Nursing', 'SQL']),
  course('C-taken', 900, ['SQL']),
  course('C-done', 800, ['Nursing']),
  course('C-plain', 5, []),
  course('C-maths', 1, ['SQL'], { visibility: 'department', departments: ['Maths'] }),
  course('C-else', 500, ['SQL'], { tenant: 'b' }),
  { tenant: 'a', kind: 'skill', key: 'sql', visibility: 'public', item: { name: 'SQL' } },
  {
    tenant: 'a',
    kind: 'role',
    key: 'dba',
    visibility: 'public',
    item: { name: 'DBA', skills: [{ name: 'SQL' }] },
  },
  user('learner', {
    name: 'Learner',
    departments: ['Art'],
    reported_roles: [{ name: 'Nurse', skills: [{ name: 'Nursing' }] }],
    desired_roles: [{ role_id: 'dba', name: 'DBA' }],
    enrolments: [
      { course_id: 'C-taken', status: 'in_progress' },
      { course_id: 'C-done', status: 'completed' },
    ],
  }),
]);

const PATH = '/api/search/orgs/a/users';
async function recommended(query: string, username = 'learner', caller: CallerName = 'root') {
  const page = await ask('recommended', query, caller, ['a', username]);
  return { ...page, names: page.results.map(({ name }) => name) };
}

describe('recommendations', () => {
  it('are what teaches a wished skill, then the popular, and nothing taken', async () => {
    const page = await recommended('');
    expect(page.names).toEqual(['C-had', 'C-wanted', 'C-popular', 'C-plain']);
    expect(page).toMatchObject({ count: 4, total_pages: 1, next: null });
    expect(page.facets?.['skills']?.terms).toEqual({ SQL: 2, Cooking: 1, Nursing: 1 });
    expect(page.facets?.['level']?.terms).toEqual({ Beginner: 1, Advanced: 3 });
  });

  it('to who has no roles are the popular ones', async () => {
    expect((await recommended('', 'bob')).names.slice(0, 3)).toEqual(['C-taken', 'C-done', 'C-popular']);
    expect((await recommended('', 'ann')).names).toContain('C-maths');
  });

  it('come in pages that neither repeat nor leave out', async () => {
    const pages = await Promise.all([0, 1, 2, 3].map((offset) => recommended(`limit=1&offset=${offset}`)));
    expect(pages.flatMap(({ names }) => names)).toEqual((await recommended('')).names);
    expect(pages[1]?.next).toBe('http://here/api/search/orgs/a/users/learner/recommended/?limit=1&offset=2');
    expect((await recommended('limit=2&offset=1')).names).toEqual(['C-wanted', 'C-popular']);
  });

  it.each([
    ['skills=SQL', ['C-had', 'C-wanted']],
    ['skills=Cooking', ['C-popular']],
    ['level=Beginner', ['C-popular']],
    ['query=wanted', ['C-wanted']],
    ['tenant=b', []],
    ['content=skills', ['SQL']],
    ['course_id=C-taken', ['C-taken']],
  ])('are narrowed by %s', async (query, names) => {
    expect((await recommended(query)).names).toEqual(names);
  });

  it('are the personal catalog too, when it is to show only those', async () => {
    const page = await ask('personalizedCatalog', 'recommended=true&content=courses', 'root', ['learner']);
    expect(page.results.map(({ name }) => name).slice(0, 3)).toEqual(['C-had', 'C-wanted', 'C-else']);
  });

  it('refuse what cannot be meant by name', async () => {
    expect(await refused(`${PATH}/ann/recommended/?content=movies`, 'ann')).toEqual(['content']);
    expect(await refused(`${PATH}/ann/recommended/?limit=x`, 'ann')).toEqual(['limit']);
  });

  test.each([
    ['anonymous', 'a', 'learner', 401],
    ['ann', 'a', 'ann', 200],
    ['ann', 'a', 'learner', 403],
    ['ann', 'a', 'nobody', 403],
    ['dora', 'a', 'ann', 403],
    ['root', 'a', 'nobody', 404],
    ['eve', 'a', 'learner', 404],
    ['eve', 'nowhere', 'learner', 404],
  ] as const)('%s asking %s about %s gets %i', async (caller, org, username, expected) => {
    expect(await status(`/api/search/orgs/${org}/users/${username}/recommended/`, caller)).toBe(expected);
  });
});

describe('debugging the catalog', () => {
  it('tells admins words, scores and skills, and others nothing', async () => {
    const page = await ask('catalog', 'query=sql&debug=true&content=courses', 'root');
    expect(page.debug).toMatchObject({ words: ['sql'], skills: ['SQL'] });
    for (const caller of ['anonymous', 'ann', 'dora'] as const)
      expect(await ask('catalog', 'query=sql&debug=true', caller)).not.toHaveProperty('debug');
  });
});
