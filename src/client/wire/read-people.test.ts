import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { readGroups } from './read-group.ts';
import { readUserRoles } from './read-user-roles.ts';
import { readUser } from './read-user.ts';

test('a user is read whole', () => {
  const user = readUser(
    {
      id: 4,
      username: 'ann',
      email: 'ann@north.example',
      full_name: 'Ann Oak',
      profile_image: '/faces/ann.png',
      role: { name: 'Student' },
      departments: ['Maths', { name: 'Art' }],
      status: 'Active',
      joined_date: '2026-01-02T00:00:00Z',
      last_login: null,
      metadata: { title: 'Rigger', bio: 'Ties.', location: 'Quay' },
      user_resume: { job_title: 'Rigger', company: 'Harbour', skills: ['Knots', { name: 'Sails' }, null] },
      education: [{ degree: 'Bachelor', field_of_study: 'Ropes' }, {}, 'x'],
      user_groups: [{ id: 1, name: 'Night shift' }],
    },
    'https://api.example',
  );
  expect(user).toEqual({
    username: 'ann',
    name: 'Ann Oak',
    email: 'ann@north.example',
    image: 'https://api.example/faces/ann.png',
    role: 'Student',
    departments: ['Maths', 'Art'],
    status: 'active',
    joined: '2026-01-02T00:00:00Z',
    title: 'Rigger',
    about: 'Ties.',
    location: 'Quay',
    resume: { jobTitle: 'Rigger', company: 'Harbour', skills: ['Knots', 'Sails'] },
    education: [{ degree: 'Bachelor', field: 'Ropes' }],
    groups: ['Night shift'],
  });
});

test('a user with only a username is called by it', () => {
  expect(readUser({ username: 'p.okafor' })).toMatchObject({ name: 'p.okafor', departments: [], groups: [] });
  expect(readUser({ username: 'x', first_name: 'Ann', last_name: 'Oak' })?.name).toBe('Ann Oak');
  expect(readUser({ id: 7, is_active: false })).toMatchObject({ username: '7', status: 'inactive' });
  expect(readUser({ full_name: 'Nobody' })).toBeUndefined();
});

test('a picture that runs code is none', () => {
  expect(readUser({ username: 'x', profile_image: 'javascript:alert(1)' })?.image).toBeUndefined();
});

test('groups are read with what was counted, and the time in hours', () => {
  const { groups, total, pages, dropped } = readGroups({
    data: [
      {
        id: 1,
        name: 'Ropes',
        learners: '6',
        completion_rate: 42.86,
        time_spent: '41h 30m',
        skills_points: -1,
      },
      { id: 2, name: 'Sails', time_spent: '30m', departments: [{ id: 9, name: 'Sea' }, 'Air'] },
      { id: 3 },
    ],
    pagination: { totalItems: 31, totalPages: 2 },
  });
  expect(groups.map(({ metrics }) => metrics)).toEqual([
    { learners: 6, completion_rate: 42.86, time_spent: 41.5 },
    { time_spent: 0.5 },
  ]);
  expect(groups[1]?.departments).toEqual([
    { id: '9', name: 'Sea' },
    { id: '', name: 'Air' },
  ]);
  expect([total, pages, dropped]).toEqual([31, 2, 1]);
});

test('a list without pagination is one page', () => {
  expect(readGroups({ results: [{ id: 1, name: 'A' }] })).toMatchObject({ total: 1, pages: 1, dropped: 0 });
  expect(() => readGroups({ detail: 'no' })).toThrow('unreadable');
});

test('roles are read with their skills, levels kept between 0 and 5', () => {
  const [role] = readUserRoles({
    roles: [
      {
        id: 1,
        name: 'Data analyst',
        slug: 'analyst',
        platform_key: 'north',
        data: { role_id: 'data-analyst' },
        skills: [
          { name: 'SQL', skill_id: 3, data: { level: 9, reported: '2', skill_id: 'sql' } },
          { name: 'SQL' },
          'Python',
          { name: null },
        ],
      },
    ],
  });
  expect(role).toMatchObject({ name: 'Data analyst', key: 'data-analyst', tenant: 'north' });
  expect(role?.skills).toEqual([{ name: 'SQL', key: 'sql', level: 5, reported: 2 }, { name: 'Python' }]);
});

test('no answer at all makes these readers break', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      readUser(value);
      const answers = { data: [value], results: [value], pagination: value, roles: [value] };
      readGroups(answers);
      readUserRoles(answers);
    }),
  );
});
