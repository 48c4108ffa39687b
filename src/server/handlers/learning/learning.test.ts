// Skill gap, path and mentors for a learner, through the front door.
import { describe, expect, it, test } from 'vitest';
import { type CallerName, createWorld, user } from '#server/handlers/world.case.ts';
import type { NewItem } from '#server/store/import-session.ts';

function item(
  kind: NewItem['kind'],
  key: string,
  fields: Record<string, unknown>,
  rest: Partial<NewItem> = {},
): NewItem {
  return { tenant: 'a', kind, key, visibility: 'public', item: { name: key, ...fields }, ...rest };
}
const taught = (level: string, hours: number, ...skills: string[]) => ({
  level,
  duration_hours: hours,
  skills: skills.map((name) => ({ name })),
});
const HIDDEN = { visibility: 'department', departments: ['Maths'] } as const;

const { ask, refused, status } = createWorld([
  item('role', 'bosun', {
    name: 'Bosun',
    skills: [
      { name: 'Knots', importance: 4 },
      { name: 'Sails', importance: 2 },
      { name: 'Stars', importance: 2 },
    ],
  }),
  item('role', 'purser', { name: 'Purser', skills: ['Ledgers'] }, HIDDEN),
  item('skill', 'sk-knots', { name: 'Knots' }),
  item('course', 'knots-1', taught('Beginner', 10, 'Knots')),
  item('course', 'knots-2', { ...taught('Intermediate', 20, 'Knots'), prerequisites: 'knots-1 and a rope' }),
  item('course', 'both', taught('Intermediate', 12, 'Knots', 'Sails')),
  item('course', 'sails-1', taught('Beginner', 8, 'Sails')),
  item('course', 'sails-es', { ...taught('Beginner', 1, 'Sails'), language: 'Spanish' }),
  item('course', 'done', taught('Beginner', 1, 'Knots', 'Sails')),
  item('course', 'secret', taught('All levels', 1, 'Knots', 'Sails', 'Stars'), HIDDEN),
  item('course', 'of-b', taught('All levels', 1, 'Knots'), { tenant: 'b' }),
  item('program', 'deck', { courses: [{ course_id: 'sails-1' }, { course_id: 'knots-1' }] }),
  user('sailor', {
    name: 'Sailor',
    departments: ['Art'],
    desired_roles: [{ role_id: 'bosun', name: 'Bosun' }],
    reported_skills: [{ name: 'knots', level: 1 }],
    enrolments: [{ course_id: 'done', name: 'Done', status: 'completed' }],
  }),
  item('mentor', 'm-knots', { tags: ['Knots'] }),
  item('mentor', 'm-sails', { description: 'All about sails.' }),
  item('mentor', 'm-star', { is_featured: true }),
  item('mentor', 'm-none', {}),
  item('mentor', 'm-secret', { tags: ['Knots', 'Sails'] }, HIDDEN),
]);

const gap = (query = '', username = 'sailor', caller: CallerName = 'root') =>
  ask('skillGap', query, caller, [username]);
const keys = (all: readonly object[]) => all.map((one) => String(Reflect.get(one, 'course_id')));

describe('a skill gap', () => {
  it('is the wanted role less what is reported, and adds up', async () => {
    const { role, skills, wanted } = await gap();
    // Knots 1 of 3 at weight 4 of 8; nothing of the rest.
    expect(role).toEqual({ role_id: 'bosun', name: 'Bosun', coverage: (4 / 8) * (1 / 3) });
    expect(wanted).toEqual([role]);
    expect(skills).toEqual([
      { name: 'Knots', skill_id: 'sk-knots', share: 0.5, have: 1, goal: 3, courses_count: 3 },
      { name: 'Sails', skill_id: null, share: 0.25, have: 0, goal: 3, courses_count: 3 },
      { name: 'Stars', skill_id: null, share: 0.25, have: 0, goal: 3, courses_count: 0 },
    ]);
    const sum = skills.reduce((all, { share, have, goal }) => all + (share * Math.min(have, goal)) / goal, 0);
    expect(sum).toBeCloseTo(role?.coverage ?? 0, 12);
  });

  it('says which visible courses close how much, the most first, and what stays open', async () => {
    const { closing, reachable } = await gap();
    expect(keys(closing.map((one) => one.item))).toEqual([
      'both',
      'knots-2',
      'sails-es',
      'sails-1',
      'knots-1',
    ]);
    expect(closing[0]?.closes).toEqual([
      { name: 'Knots', from: 1, to: 3, worth: expect.closeTo(1 / 3, 9) },
      { name: 'Sails', from: 0, to: 2, worth: expect.closeTo(1 / 6, 9) },
    ]);
    for (const { worth, closes } of closing)
      expect(closes.reduce((sum, one) => sum + one.worth, 0)).toBeCloseTo(worth, 12);
    expect(reachable).toBeCloseTo(0.75, 12);
  });

  it('is of any role that may be seen, and of none for who wants none', async () => {
    expect(await gap('', 'bob')).toMatchObject({ role: null, skills: [], closing: [], wanted: [] });
    expect((await gap('role=bosun', 'bob')).role).toMatchObject({ name: 'Bosun', coverage: 0 });
    expect((await gap('role=purser', 'ann')).role).toMatchObject({ name: 'Purser' });
    for (const role of ['purser', 'nothing'])
      expect(await status(`/api/discovery/skill-gap/bob/?role=${role}`, 'bob')).toBe(404);
  });

  test.each([
    ['anonymous', 401],
    ['ann', 403],
    ['root', 200],
    ['eve', 403],
  ] as const)('of another is for admins: %s gets %i', async (caller, expected) => {
    expect(await status('/api/discovery/skill-gap/sailor/', caller)).toBe(expected);
    expect(await status('/api/discovery/mentors-for/sailor/', caller)).toBe(expected);
  });
});

describe('a path', () => {
  const path = (query: string, caller: CallerName = 'anonymous') => ask('path', `tenant=a&${query}`, caller);

  it('closes all that courses close in the fewest hours, easier first', async () => {
    const plan = await path('role=bosun&hours=4');
    expect(plan).toMatchObject({ method: 'exact', hours: 13, weeks: 4, before: 0, hours_a_week: 4 });
    expect(keys(plan.steps.map((step) => step.item))).toEqual(['done', 'both']);
    expect(plan.steps.map(({ from_week, to_week }) => [from_week, to_week])).toEqual([
      [1, 1],
      [1, 4],
    ]);
    expect(plan.coverage).toBeCloseTo(0.75, 12);
    expect(plan.open).toEqual([{ name: 'Stars', steps: 3 }]);
  });

  it('adds up: each step closes what its coverage rises by', async () => {
    const plan = await path('role=bosun&drop=done');
    let coverage = plan.before;
    for (const step of plan.steps) {
      coverage += step.closes.reduce((sum, { worth }) => sum + worth, 0);
      expect(step.coverage).toBeCloseTo(coverage, 12);
    }
    expect(plan.coverage).toBeCloseTo(coverage, 12);
  });

  it('puts first what a course needs, and keeps the order of programs', async () => {
    const needed = await path('skills=Knots:4&drop=both&drop=done');
    expect(keys(needed.steps.map((step) => step.item))).toEqual(['knots-1', 'knots-2']);
    expect(needed.steps[1]?.after).toEqual(['knots-1']);
    const inProgram = await path(
      'skills=Knots:1&skills=Sails:1&drop=done&drop=both&language=English&lock=knots-1&lock=sails-1',
    );
    expect(keys(inProgram.steps.map((step) => step.item))).toEqual(['sails-1', 'knots-1']);
  });

  it('obeys what is locked, dropped, held already and asked for', async () => {
    const locked = await path('skills=Sails:1&lock=sails-1');
    expect(locked.steps.map(({ item: { name }, locked: is }) => [name, is])).toEqual([['sails-1', true]]);
    const spanish = await path('skills=Sails:1&language=Spanish');
    expect(keys(spanish.steps.map((step) => step.item))).toEqual(['sails-es']);
    expect((await path('skills=Sails:2&have=sails:2')).steps).toEqual([]);
    expect((await path('skills=Knots:4&drop=knots-1&drop=both&drop=done')).open).toEqual([
      { name: 'Knots', steps: 4 },
    ]);
    // By name, and nothing of what is not there.
    expect((await path('skills=Sails:1&drop=done&drop=nothing')).dropped).toEqual([
      { course_id: 'done', name: 'done' },
    ]);
  });

  it('names what can be taken instead', async () => {
    const plan = await path('skills=Sails:2&drop=done');
    expect(keys(plan.steps.map((step) => step.item))).toEqual(['sails-es']);
    expect(plan.steps[0]?.instead).toEqual([{ course_id: 'sails-1', name: 'sails-1', hours: 8 }]);
  });

  it('starts from what a learner reports and wants, and from nothing without either', async () => {
    expect(await path('')).toMatchObject({ role: null, steps: [], skills: [] });
    expect(await ask('path', '', 'ann')).toMatchObject({ role: null, steps: [] });
  });

  it('uses nothing that the caller may not see', async () => {
    const seen = async (caller: CallerName) =>
      keys((await path('role=bosun', caller)).steps.map((step) => step.item));
    expect(await seen('ann')).toContain('secret');
    for (const caller of ['anonymous', 'bob', 'eve'] as const)
      expect(await seen(caller)).not.toContain('secret');
    expect(await status('/api/discovery/path/?role=purser&tenant=a', 'bob')).toBe(404);
    expect(await status('/api/discovery/path/?role=bosun&tenant=b')).toBe(404);
  });

  it('refuses levels that are none by name', async () => {
    expect(await refused('/api/discovery/path/?skills=SQL:9&have=SQL:x&hours=0')).toEqual(['hours']);
    expect(await refused('/api/discovery/path/?skills=SQL:9&have=SQL:x')).toEqual(['skills', 'have']);
  });
});

describe('mentors for a learner', () => {
  const mentors = async (query = '', username = 'sailor', caller: CallerName = 'root') =>
    (await ask('mentorsFor', query, caller, [username])).results;

  it('are those who help with what is open, and say with what; then the featured', async () => {
    const found = await mentors();
    expect(found.map(({ name }) => name)).toEqual(['m-knots', 'm-sails', 'm-star']);
    for (const { score = 0, reasons = [] } of found)
      expect(reasons.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(score, 12);
    expect(found[0]?.reasons?.[0]).toMatchObject({
      kind: 'skills',
      message: 'reason.skills',
      evidence: [{ kind: 'skill', key: 'Knots', figures: { from: 1, goal: 3 } }],
    });
    expect((await mentors('', 'ann')).map(({ name }) => name)).toEqual(['m-star']);
  });

  it('leave out who and what is not wanted', async () => {
    const [first] = await mentors();
    const without = await mentors(`not=mentor:${first?.unique_id}`);
    expect(without.map(({ name }) => name)).toEqual(['m-sails', 'm-star']);
    expect((await mentors('not=because:skills')).map(({ name }) => name)).toEqual(['m-star']);
    expect(await refused('/api/discovery/mentors-for/ann/?not=x', 'ann')).toEqual(['not']);
  });
});
