// The roles of users through the front door.
import { describe, expect, it, test } from 'vitest';
import { createWorld, user } from '#server/handlers/world.case.ts';

const { ask, status } = createWorld([
  { tenant: 'a', kind: 'role', key: 'analyst', visibility: 'public', item: { name: 'Data analyst' } },
  { tenant: 'a', kind: 'skill', key: 'sql', visibility: 'public', item: { name: 'SQL', slug: 'sql-skill' } },
  user('worker', {
    name: 'Worker',
    reported_roles: [{ role_id: 'nurse', name: 'Nurse', skills: [{ name: 'Patient care', level: 5 }] }],
    desired_roles: [
      {
        role_id: 'analyst',
        name: 'Analyst',
        since: '2026',
        skills: [{ name: 'SQL', level: 5 }, { name: 'Patient care', level: 2 }, 'C++'],
      },
    ],
    reported_skills: [{ name: 'sql', level: 1 }],
  }),
]);
const roles = (org: string, username: string, which = 'reported') =>
  `/api/roles/platform/orgs/${org}/roles/users/${username}/${which}-roles/`;

describe('the roles of a user', () => {
  it('are those reported, with their skills', async () => {
    const answer = await ask('reportedRoles', '', 'root', ['a', 'worker']);
    expect(answer).toMatchObject({
      username: 'worker',
      data: null,
      roles: [
        {
          name: 'Nurse',
          slug: 'nurse',
          platform_key: 'a',
          data: null,
          skills: [{ name: 'Patient care', slug: 'patient-care', platform: 'a', data: { level: 5 } }],
        },
      ],
    });
  });

  it('are those desired, known ones under their own number, with the progress so far', async () => {
    const answer = await ask('desiredRoles', '', 'root', ['a', 'worker']);
    expect(answer.roles).toMatchObject([
      {
        name: 'Data analyst',
        data: { since: '2026' },
        skills: [
          { name: 'SQL', slug: 'sql-skill', data: { level: 5, reported: 1 } },
          { name: 'Patient care', data: { level: 2, reported: 5 } },
          { name: 'C++', slug: 'c', data: null },
        ],
      },
    ]);
    const [sql] = (await ask('catalog', 'skill_id=sql')).results;
    expect(answer.roles[0]?.skills[0]).toMatchObject({ id: sql?.id, skill_id: sql?.id });
  });

  test.each([
    ['anonymous', 'a', 'worker', 401],
    ['root', 'a', 'worker', 200],
    ['ann', 'a', 'ann', 400],
    ['root', 'a', 'root', 400],
    ['root', 'a', 'nobody', 400],
    ['ann', 'a', 'worker', 403],
    ['ann', 'a', 'nobody', 403],
    ['dora', 'a', 'worker', 403],
    ['eve', 'a', 'worker', 404],
    ['ann', 'nowhere', 'ann', 404],
  ] as const)('%s asking %s about %s gets %i', async (caller, org, username, expected) => {
    expect(await status(roles(org, username), caller)).toBe(expected);
    expect(await status(roles(org, username, 'desired'), caller)).toBe(expected);
  });
});
