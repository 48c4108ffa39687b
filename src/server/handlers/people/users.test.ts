// The users of an organisation through the front door.
import { describe, expect, it, test } from 'vitest';
import { createWorld, user } from '#server/handlers/world.case.ts';
import type { NewItem } from '#server/store/import-session.ts';

const group = (key: string, members: readonly string[], rest: Partial<NewItem> = {}): NewItem => ({
  tenant: 'a',
  kind: 'group',
  key,
  visibility: 'tenant',
  item: { name: key, members },
  ...rest,
});

const { app, ask, get, refused, status } = createWorld([
  user('john.doe', {
    name: 'John Doe',
    first_name: 'John',
    last_name: 'Doe',
    email: 'john.doe@example.com',
    role: 'Student',
    departments: ['Maths', 'Art'],
    status: 'active',
    joined_date: '2026-01-15T12:00:00Z',
    last_login: '2026-06-20T15:30:00Z',
    metadata: { location: 'New York', title: 'Software Engineer' },
    resume: { job_title: 'Data analyst', company: 'Acme', skills: ['Python'] },
    education: [{ degree: 'Bachelor', field_of_study: 'Nursing', institution: 'Aireford' }],
    enrolments: [{ course_id: 'SECRET-COURSE' }],
    private: { credentials: [{ name: 'SECRET-CREDENTIAL' }] },
  }),
  user('old', { name: 'Old Hand', role: 'Instructor', status: 'inactive', joined_date: '2024-03-05' }),
  user('shy', { name: 'Shy Person' }, { visibility: 'private' }),
  user(
    'near',
    { name: 'Near By', departments: ['Maths'] },
    { visibility: 'department', departments: ['Maths'] },
  ),
  user('eve', { name: 'Eve of b' }, { tenant: 'b' }),
  group('Readers', ['john.doe', 'ann']),
  group('Staff', ['john.doe'], { visibility: 'admins' }),
]);
const SEARCH = '/api/search/users/orgs/a/users';
const ANN = ['a', 'ann'];

async function found(query: string, caller: 'ann' | 'bob' | 'dora' | 'root' = 'ann') {
  const page = await ask('users', `limit=100&${query}`, caller, ['a', caller]);
  return page.results.map(({ username }) => username);
}

describe('users', () => {
  it('are listed with the documented fields and facets', async () => {
    const page = await ask('users', 'query=john', 'ann', ANN);
    expect(page).toMatchObject({ count: 1, current_page: 1, total_pages: 1, next: null, previous: null });
    expect(page.results[0]).toMatchObject({
      username: 'john.doe',
      email: 'john.doe@example.com',
      full_name: 'John Doe',
      role: 'Student',
      departments: ['Maths', 'Art'],
      status: 'active',
      metadata: { location: 'New York' },
      user_resume: { company: 'Acme' },
      education: [{ degree: 'Bachelor' }],
    });
    const { facets } = await ask('users', '', 'ann', ANN);
    expect(facets?.['department']?.terms).toEqual({ Maths: 4, Art: 2 });
    expect(facets?.['status']?.terms).toEqual({ active: 5, inactive: 1 });
    expect(facets?.['role']).toEqual({ total: 2, terms: { Student: 1, Instructor: 1 }, other: 0 });
  });

  it('show nothing of what they have done', async () => {
    expect(await (await get(`${SEARCH}/root/?query=john`, 'root')).text()).not.toContain('SECRET');
  });

  it.each([
    ['q=doe', ['john.doe']],
    ['query=ann&q=doe', ['ann']],
    ['query=john.doe%40example.com', ['john.doe']],
    ['query=doe%40exam', ['john.doe']],
    ['query=nobody%40example.com', []],
    ['department=art', ['bob', 'john.doe']],
    ['department=Art&department=Maths', ['ann', 'bob', 'dora', 'john.doe', 'near']],
    ['role=student', ['john.doe']],
    ['status=inactive', ['old']],
    ['joined_date=2026', ['john.doe']],
    ['joined_date=2024-01-01,2026-01-15', ['john.doe', 'old']],
    ['joined_date=2024-04&joined_date=2025', []],
    ['last_login=2026-06-20T00:00:00Z', ['john.doe']],
    ['user_resume__job_title=analyst', ['john.doe']],
    ['user_resume__skills=pyth&user_resume__company=ACME', ['john.doe']],
    ['education__degree=bach&education__institution=other', []],
    ['education__field_of_study=nurs', ['john.doe']],
  ])('are narrowed by %s', async (query, usernames) => {
    expect((await found(query)).toSorted()).toEqual(usernames);
  });

  it('say on request which groups they are in, as far as the caller may know', async () => {
    const groups = async (caller: 'ann' | 'root') => {
      const page = await ask('users', 'q=doe&include_membership_data=true', caller, ['a', caller]);
      return page.results[0]?.user_groups?.map(({ name }) => name);
    };
    expect(await groups('ann')).toEqual(['Readers']);
    expect(await groups('root')).toEqual(['Readers', 'Staff']);
    expect((await ask('users', 'q=doe', 'ann', ANN)).results[0]).not.toHaveProperty('user_groups');
  });

  test.each([
    ['joined_date=yesterday', 'joined_date'],
    ['last_login=2024,2025,2026', 'last_login'],
    ['limit=0', 'limit'],
    ['department_mode=2', 'department_mode'],
  ])('refuse %s by name', async (query, parameter) => {
    expect(await refused(`${SEARCH}/ann/?${query}`, 'ann')).toEqual([parameter]);
  });
});

describe('who sees which users', () => {
  it('obeys the visibility of each', async () => {
    expect(await found('')).toEqual(expect.arrayContaining(['near', 'old']));
    expect(await found('')).not.toContain('shy');
    expect(await found('', 'bob')).not.toContain('near');
    expect(await found('', 'root')).toEqual(expect.arrayContaining(['near', 'shy']));
    expect(await found('', 'root')).not.toContain('eve');
  });

  test.each([
    ['anonymous', 'a', 'ann', 401],
    ['ann', 'a', 'ann', 200],
    ['bob', 'a', 'ann', 403],
    ['bob', 'a', 'nobody', 403],
    ['dora', 'a', 'ann', 403],
    ['root', 'a', 'ann', 200],
    ['root', 'a', 'root', 200],
    ['root', 'a', 'old', 403],
    ['root', 'a', 'nobody', 404],
    ['eve', 'a', 'ann', 404],
    ['eve', 'nowhere', 'ann', 404],
  ] as const)('%s asking %s as %s gets %i', async (caller, org, username, expected) => {
    expect(await status(`/api/search/users/orgs/${org}/users/${username}/`, caller)).toBe(expected);
  });

  it('department_mode keeps to the departments that the user is an admin of', async () => {
    expect((await found('department_mode=true', 'dora')).toSorted()).toEqual([
      'ann',
      'dora',
      'john.doe',
      'near',
    ]);
    expect((await found('user_department=true&department=Art', 'dora')).toSorted()).toEqual(['john.doe']);
    const { facets } = await ask('users', 'department_mode=true', 'dora', ['a', 'dora']);
    expect(facets?.['department']?.terms).toEqual({ Maths: 4, Art: 1 });
    expect(await found('department_mode=true', 'root')).toContain('bob');
    expect(await status(`${SEARCH}/ann/?department_mode=true`, 'ann')).toBe(403);
    expect(await status(`${SEARCH}/ann/?department_mode=true`, 'root')).toBe(403);
    expect(await status(`${SEARCH}/dora/?department_mode=true`, 'root')).toBe(200);
  });

  it('never finds users in the catalog', async () => {
    const response = await app(new Request('http://here/api/search/catalog/?query=john'));
    expect(await response.json()).toMatchObject({ count: 0 });
    expect((await ask('catalog', 'query=john', 'root')).count).toBe(0);
  });
});
