// The groups of an organisation through the front door.
import { describe, expect, it, test } from 'vitest';
import { type CallerName, createWorld, user } from '#server/handlers/world.case.ts';
import type { NewItem } from '#server/store/import-session.ts';

function item(
  kind: NewItem['kind'],
  key: string,
  about: Record<string, unknown>,
  rest: Partial<NewItem> = {},
): NewItem {
  return { tenant: 'a', kind, key, visibility: 'public', item: { name: key, ...about }, ...rest };
}
const course = (key: string, hours: number, ...skills: string[]) =>
  item('course', key, { duration_hours: hours, skills: skills.map((name) => ({ name })) });
const group = (key: string, about: Record<string, unknown>, rest: Partial<NewItem> = {}) =>
  item('group', key, about, { visibility: 'tenant', ...rest });

const { ask, refused, status } = createWorld(
  [
    course('C1', 10, 'SQL', 'Python'),
    course('C2', 5, 'sql'),
    course('C3', 4),
    item('program', 'P1', { name: 'Data program', courses: [{ course_id: 'C1', name: 'C1' }] }),
    item('pathway', 'W1', {
      name: 'The way',
      programs: [{ program_id: 'P1', name: 'Data program' }],
      courses: [{ course_id: 'C2', name: 'C2' }],
    }),
    user('one', {
      name: 'One',
      joined_date: '2026-01-15T12:00:00Z',
      metadata: { location: 'Leeds' },
      skill_points: 110,
      private: { credentials: [{ name: 'x' }, { name: 'y' }] },
      enrolments: [
        { course_id: 'C1', status: 'completed', progress: 100 },
        { course_id: 'C2', status: 'completed', progress: 100 },
        { course_id: 'C3', status: 'in_progress', progress: 50 },
      ],
    }),
    user('two', {
      name: 'Two',
      joined_date: '2024-05-01',
      skill_points: 5,
      enrolments: [{ course_id: 'C3', status: 'enrolled', progress: 0 }],
    }),
    user('three', { name: 'Three' }),
    group('Readers', { members: ['one', 'two', 'gone'], departments: ['Maths'], location: 'Online' }),
    group('Idle', { members: ['three'], departments: ['Art'] }),
    group('Makers', { members: ['two'], programs: [{ program_id: 'P9', name: 'Making program' }] }),
    group('Main club', { members: ['boss', 'clerk'] }, { tenant: 'main', visibility: 'public' }),
    group('Main board', { members: ['boss'] }, { tenant: 'main', visibility: 'tenant' }),
    user('boss', { name: 'Boss', skill_points: 1 }, { tenant: 'main' }),
    user('clerk', { name: 'Clerk', skill_points: 7 }, { tenant: 'main', visibility: 'public' }),
  ],
  { mainTenant: 'main' },
);
const GROUPS = '/api/user-groups/orgs/a/';
const list = (query: string, caller: CallerName = 'root') =>
  ask('userGroups', `include_main_platform=false&${query}`, caller, ['a']);
const namesOf = async (query: string, caller?: CallerName) =>
  (await list(query, caller)).data.map(({ name }) => name);

describe('groups', () => {
  it('tell what their learners have done', async () => {
    const [readers] = (await list('groups=Readers')).data;
    expect(readers).toMatchObject({
      name: 'Readers',
      platform: 'a',
      learners: 2,
      courses_enrolled: 4,
      courses_completed: 2,
      completion_rate: 50,
      pathways_completed: 1,
      certificates_earned: 2,
      skills_points: 115,
      skills_earned: 2,
      time_spent: '17h 0m',
      location: 'Online',
      departments: [{ name: 'Maths' }],
    });
    const [idle] = (await list('groups=Idle')).data;
    expect(idle).toMatchObject({ courses_enrolled: 0, completion_rate: 0, time_spent: '0h 0m' });
  });

  it('come in pages by number', async () => {
    expect((await list('')).pagination).toEqual({
      totalItems: 3,
      currentPage: 1,
      perPage: 10,
      totalPages: 1,
    });
    const second = await list('page=2&length=2');
    expect(second.pagination).toEqual({ totalItems: 3, currentPage: 2, perPage: 2, totalPages: 2 });
    expect(second.data.map(({ name }) => name)).toEqual(['Readers']);
    expect((await list('page=9')).data).toEqual([]);
  });

  it.each([
    ['groups=read', ['Readers']],
    ['groups=read&groups=IDLE', ['Idle', 'Readers']],
    ['groups=none', []],
    ['program=P1', ['Readers']],
    ['program=data', ['Readers']],
    ['program=making', ['Makers']],
    ['pathway=way', ['Readers']],
    ['pathway=W9', []],
    ['location=leeds', ['Readers']],
    ['location=online', ['Readers']],
    ['is_enrolled=true', ['Makers', 'Readers']],
    ['is_enrolled=false', ['Idle']],
    ['start_date=2026-01-15', ['Readers']],
    ['end_date=2024-12-31', ['Makers', 'Readers']],
    ['start_date=2025-01-01&end_date=2025-12-31', []],
    ['format=json', ['Idle', 'Makers', 'Readers']],
  ])('are narrowed by %s', async (query, names) => {
    expect(await namesOf(query)).toEqual(names);
  });

  it('count only the learners that are asked for', async () => {
    const [readers] = (await list('groups=Readers&end_date=2024-12-31')).data;
    expect(readers).toMatchObject({ learners: 1, courses_enrolled: 1, skills_points: 5 });
  });

  it('of one department are found by its number', async () => {
    const [readers] = (await list('groups=Readers')).data;
    expect(await namesOf(`department_id=${readers?.departments[0]?.id}`)).toEqual(['Readers']);
    expect(await namesOf('department_id=1')).toEqual([]);
  });

  it('takes 0 for nothing said', async () => {
    expect(await list('page=0&length=0')).toEqual(await list(''));
  });

  test.each(['page=-1', 'length=101', 'start_date=soon', 'is_enrolled=x', 'format=xml', 'department_id=Art'])(
    'refuse %s by name',
    async (query) => {
      expect(await refused(`${GROUPS}?${query}`, 'root')).toEqual([query.split('=')[0]]);
    },
  );
});

describe('who sees which groups', () => {
  test.each([
    ['anonymous', 401],
    ['ann', 403],
    ['bob', 403],
    ['dora', 200],
    ['root', 200],
    ['eve', 403],
  ] as const)('%s gets %i', async (caller, expected) => {
    expect(await status(GROUPS, caller)).toBe(expected);
    expect(await status('/api/user-groups/orgs/nowhere/', caller)).toBe(caller === 'anonymous' ? 401 : 403);
  });

  it('admins of a department see those of their departments', async () => {
    expect(await namesOf('', 'dora')).toEqual(['Readers']);
    expect(await namesOf('groups=Idle', 'dora')).toEqual([]);
  });

  it('the main tenant’s public groups are among them unless they are not wanted', async () => {
    const { data } = await ask('userGroups', '', 'root', ['a']);
    expect(data.map(({ name }) => name)).toEqual(['Idle', 'Main club', 'Makers', 'Readers']);
    // Of its members, those that everybody may see.
    expect(data[1]).toMatchObject({ platform: 'main', learners: 1, skills_points: 7 });
  });
});
