// One item, asked for by its id: where it stands, and what is said of one that was taken down.
import { describe, expect, it, test } from 'vitest';
import type { CatalogItem } from '#contract/catalog-schema.ts';
import { type CallerName, createWorld } from '#server/handlers/world.case.ts';
import type { NewItem } from '#server/store/import-session.ts';

function item(
  kind: NewItem['kind'],
  key: string,
  fields: Record<string, unknown> = {},
  rest: Partial<NewItem> = {},
): NewItem {
  return { tenant: 'a', kind, key, visibility: 'public', item: { name: `The ${key}`, ...fields }, ...rest };
}
const refer = (kind: string, ...keys: string[]) =>
  keys.map((key) => ({ [`${kind}_id`]: key, name: `The ${key}` }));

const { ask } = createWorld(
  [
    item('course', 'C1'),
    item('course', 'C2'),
    item('course', 'C3', {}, { visibility: 'department', departments: ['Maths'] }),
    item('course', 'C4'),
    item('program', 'P1', {
      subject: 'Ropes',
      courses: refer('course', 'C1', 'C3', 'C2', 'C4'),
      enrolled: 9,
    }),
    item('program', 'P2', { courses: [...refer('course', 'C2'), { name: 'Not yet written' }] }),
    item('program', 'P3', { courses: refer('course', 'C2') }, { visibility: 'admins' }),
    item('program', 'P4', { courses: refer('course', 'C2') }, { tenant: 'b' }),
    item('pathway', 'W1', { programs: refer('program', 'P2', 'P1') }),
    item('course', 'back'),
  ],
  {
    gone: [
      item('course', 'open', { name: 'Open to all' }),
      item('course', 'maths', { name: 'For maths' }, { visibility: 'department', departments: ['Maths'] }),
      item('course', 'anns', { name: 'Ann’s own' }, { visibility: 'private', owner: 'ann' }),
      item('course', 'inside', { name: 'Inside' }, { visibility: 'tenant' }),
      item('course', 'back', { name: 'It was this before' }),
      item('role', 'old-role', { name: 'Lamplighter' }),
      item('course', 'theirs', { name: 'Of b' }, { tenant: 'b' }),
    ],
  },
);

const find = (query: string, caller: CallerName = 'anonymous') => ask('catalog', query, caller);

async function places(query: string, caller: CallerName = 'anonymous') {
  const [found] = (await find(query, caller)).results;
  const { places: said = [] } = found as Extract<CatalogItem, { type: 'course' }>;
  return said.map(({ way, position, stops }) => `${way.name}: ${position} of ${stops.length}`);
}

describe('the place of an item', () => {
  it('is told for each program that the caller sees, among the stops that the caller sees', async () => {
    expect(await places('course_id=C2')).toEqual(['The P1: 2 of 3', 'The P2: 1 of 2']);
    expect(await places('course_id=C2', 'ann')).toEqual(['The P1: 3 of 4', 'The P2: 1 of 2']);
    expect(await places('course_id=C2', 'root')).toEqual([
      'The P1: 3 of 4',
      'The P2: 1 of 2',
      'The P3: 1 of 1',
    ]);
    expect(await places('course_id=C1')).toEqual(['The P1: 1 of 3']);
  });

  it('names the way and its stops so that they can be gone to', async () => {
    const [found] = (await find('course_id=C2')).results;
    expect(found).toMatchObject({
      places: [
        {
          type: 'program',
          way: { id: expect.any(Number) as number, name: 'The P1', program_id: 'P1', subject: 'Ropes' },
          stops: [{ course_id: 'C1' }, { course_id: 'C2' }, { course_id: 'C4' }],
        },
        { way: { program_id: 'P2' }, stops: [{ course_id: 'C2' }, { id: null, name: 'Not yet written' }] },
      ],
    });
  });

  it('of a program is its place in pathways', async () => {
    expect(await places('program_id=P1')).toEqual(['The W1: 2 of 2']);
    expect(await places('program_id=P3', 'root')).toEqual([]);
  });
});

describe('an item that was taken down', () => {
  it('is named with its day to who could see it', async () => {
    const answer = await find('course_id=open');
    expect(answer).toMatchObject({ count: 0, results: [], removed: { type: 'course', name: 'Open to all' } });
    expect(Math.abs(Date.parse(answer.removed?.removed_at ?? '') - Date.now())).toBeLessThan(600_000);
    expect((await find('role_id=old-role')).removed).toMatchObject({ type: 'role', name: 'Lamplighter' });
  });

  test.each([
    ['course_id=open', 'anonymous ann bob dora root eve'],
    ['course_id=maths', 'ann dora root'],
    ['course_id=anns', 'ann root'],
    ['course_id=inside', 'ann bob dora root'],
    ['course_id=theirs', 'anonymous ann bob dora root eve'],
    ['course_id=back', ''],
    ['course_id=never', ''],
    ['program_id=open', ''],
    ['course_id=open&tenant=a', 'anonymous ann bob dora root eve'],
    ['course_id=open&tenant=b', ''],
    ['course_id=open&program_id=P1', ''],
    ['query=open', ''],
  ])('%s is told to: %s', async (query, told) => {
    const callers: CallerName[] = ['anonymous', 'ann', 'bob', 'dora', 'root', 'eve'];
    const answers = await Promise.all(callers.map((caller) => find(query, caller)));
    expect(callers.filter((_, index) => answers[index]?.removed !== undefined).join(' ')).toBe(told);
  });

  it('is told through the eyes of the user that is looked as, and within the organisation that is asked', async () => {
    expect((await ask('personalizedCatalog', 'course_id=anns', 'root', ['bob'])).removed).toBeUndefined();
    expect((await ask('personalizedCatalog', 'course_id=anns', 'root', ['ann'])).removed).toBeDefined();
    expect((await ask('recommended', 'course_id=theirs', 'ann', ['a', 'ann'])).removed).toBeUndefined();
    expect((await ask('recommended', 'course_id=open', 'ann', ['a', 'ann'])).removed).toBeDefined();
  });
});
