// What stands near an item and who can help with it, through the front door.
import { describe, expect, it, test } from 'vitest';
import { type CallerName, createWorld } from '#server/handlers/world.case.ts';
import type { NewItem } from '#server/store/import-session.ts';

function item(
  kind: NewItem['kind'],
  key: string,
  fields: Record<string, unknown>,
  rest: Partial<NewItem> = {},
): NewItem {
  return { tenant: 'a', kind, key, visibility: 'public', item: { name: key, ...fields }, ...rest };
}
const skills = (...names: string[]) => names.map((name) => ({ name }));
const ROPES = { subject: 'Seamanship', topics: ['Ropework'] };
const HIDDEN = { visibility: 'department', departments: ['Maths'] } as const;

const { ask, refused, status } = createWorld([
  item('course', 'knots', {
    name: 'Lines and ends',
    ...ROPES,
    skills: skills('Knots', 'Splicing', 'Whipping'),
  }),
  item('course', 'all-three', { ...ROPES, skills: skills('Knots', 'Splicing', 'Whipping') }),
  item('course', 'two', { ...ROPES, skills: skills('knots', 'SPLICING') }),
  item('course', 'one', { ...ROPES, skills: skills('Knots', 'Cooking', 'Baking') }),
  item('course', 'same-topic', { ...ROPES, enrolled: 9_000 }),
  item('course', 'fran', { language: 'French', subject: 'Wine' }),
  item('course', 'also-french', { language: 'French', subject: 'Wine' }),
  item('course', 'german', { language: 'German', subject: 'Wine', enrolled: 9_999 }),
  item('course', 'french-law', { language: 'French', subject: 'Law' }),
  item('course', 'same-subject', { subject: 'Seamanship', topics: ['Stars'], enrolled: 8_000 }),
  item('course', 'elsewhere', { subject: 'Law', topics: ['Torts'], skills: skills('Pleading') }),
  item('course', 'of-maths', { ...ROPES, skills: skills('Knots', 'Splicing', 'Whipping') }, HIDDEN),
  item('course', 'of-b', { ...ROPES, skills: skills('Knots', 'Splicing', 'Whipping') }, { tenant: 'b' }),
  item('program', 'deckhand', { ...ROPES, courses: [{ course_id: 'knots', name: 'Lines and ends' }] }),
  item('program', 'bosun', { ...ROPES, skills: skills('Knots'), courses: [] }),
  item('program', 'other-way', { subject: 'Law', courses: [] }),
  item('skill', 'sk-knots', {
    name: 'Knots',
    related_skills: [{ skill_id: 'sk-splicing', name: 'Splicing' }],
  }),
  item('skill', 'sk-splicing', { name: 'Splicing', subject: 'Seamanship' }),
  item('skill', 'sk-whipping', { name: 'Whipping', related_skills: skills('Knots', 'Splicing') }),
  item('role', 'rigger', { skills: skills('Knots', 'Splicing') }),
  item('role', 'sailmaker', { skills: skills('Splicing', 'Sewing') }),
  item('role', 'lawyer', { skills: skills('Pleading') }),
  item('resource', 'only-a-name', { name: 'The lonely lighthouse of Quern' }),
  item('resource', 'lighthouse', { name: 'Lighthouse of Quern' }),
  item('resource', 'quay', { name: 'Quay' }),

  item('mentor', 'm-subject-and-skill', { subjects: [{ name: 'Seamanship' }], tags: ['splicing'] }),
  item('mentor', 'm-skills', { name: 'Tar', tags: ['Knots', 'Whipping'] }),
  item('mentor', 'm-subject', { category: 'Seamanship' }),
  item('mentor', 'm-text', { description: 'Ask me about splicing, and about whipping ends.' }),
  item('mentor', 'm-fifth', { description: 'I know some ropework.' }),
  item('mentor', 'm-start', { description: 'Whippings, restarting and unknotsome words.' }),
  item('mentor', 'm-law', { subjects: ['Law'], tags: ['torts'] }),
  item('mentor', 'm-maths', { subjects: ['Seamanship'], tags: ['Knots', 'Splicing'] }, HIDDEN),
  item('mentor', 'm-of-b', { subjects: ['Seamanship'], tags: ['Knots'] }, { tenant: 'b' }),
]);

async function near(type: string, key: string, caller: CallerName = 'anonymous') {
  const { similar, mentors } = await ask('related', `type=${type}&key=${key}&tenant=a`, caller);
  return { similar: similar.map(({ name }) => name), mentors: mentors.map(({ name }) => name) };
}

describe('similar items', () => {
  it('are those that share most, of the item’s own type first, and neither itself nor its parts', async () => {
    expect((await near('course', 'knots')).similar).toEqual([
      'all-three',
      'two',
      'one',
      'same-topic',
      'same-subject',
      // The program that it is part of, and the skills that it teaches, its page shows already.
      'bosun',
    ]);
  });

  it('of a program are programs, then other things, but none of its courses', async () => {
    const { similar } = await near('program', 'deckhand');
    expect(similar[0]).toBe('bosun');
    expect(similar).not.toContain('Lines and ends');
    expect(similar).not.toContain('other-way');
    expect(similar).toHaveLength(6);
  });

  it('of a role are roles that ask for the same, not the skills that it asks for', async () => {
    const { similar } = await near('role', 'rigger');
    expect(similar[0]).toBe('sailmaker');
    expect(similar).not.toContain('lawyer');
    expect(similar).not.toContain('Splicing');
  });

  it('of a skill are skills that lean on it, but for those that it names itself', async () => {
    const { similar } = await near('skill', 'sk-knots');
    expect(similar[0]).toBe('Whipping');
    expect(similar).not.toContain('Splicing');
  });

  it('in the same language are nearer, but the language alone makes nothing near', async () => {
    expect((await near('course', 'fran')).similar).toEqual(['also-french', 'german']);
  });

  it('of what has only a name are found by its words', async () => {
    expect(await near('resource', 'only-a-name')).toEqual({ similar: ['Lighthouse of Quern'], mentors: [] });
    expect((await near('resource', 'quay')).similar).toEqual([]);
  });

  it('are those that the caller may see', async () => {
    expect((await near('course', 'knots', 'ann')).similar.slice(0, 2)).toEqual(['all-three', 'of-maths']);
    expect((await near('course', 'knots', 'bob')).similar).not.toContain('of-maths');
    expect((await near('course', 'knots', 'eve')).similar).not.toContain('of-b');
  });

  it('are the same each time they are asked for', async () => {
    const once = await near('course', 'knots', 'root');
    for (let time = 0; time < 3; time += 1) expect(await near('course', 'knots', 'root')).toEqual(once);
  });
});

describe('mentors who can help', () => {
  it('are at most four, who names more of what the item is about first', async () => {
    expect((await near('course', 'knots')).mentors).toEqual([
      'm-subject-and-skill',
      'Tar',
      'm-subject',
      'm-text',
    ]);
  });

  it('are those that the caller may see, of the item’s tenant', async () => {
    expect((await near('course', 'knots', 'dora')).mentors[0]).toBe('m-maths');
    expect((await near('course', 'knots', 'eve')).mentors).not.toContain('m-of-b');
    expect((await near('course', 'elsewhere')).mentors).toEqual(['m-law']);
  });

  it('of a skill are found by its name', async () => {
    expect((await near('skill', 'sk-whipping')).mentors.slice(0, 2)).toEqual(['Tar', 'm-text']);
  });

  it('need a whole word, not a part of one', async () => {
    expect((await near('skill', 'sk-whipping')).mentors).not.toContain('m-start');
  });
});

describe('what is asked about', () => {
  test.each([
    ['type=course&key=of-maths', 'anonymous', 404],
    ['type=course&key=of-maths', 'bob', 404],
    ['type=course&key=of-maths', 'ann', 200],
    ['type=course&key=of-maths', 'eve', 404],
    ['type=course&key=never', 'root', 404],
    ['type=program&key=knots', 'root', 404],
    ['type=course&key=knots&tenant=b', 'root', 404],
    ['type=COURSE&key=knots', 'root', 200],
  ] as const)('%s by %s is %i', async (query, caller, expected) => {
    expect(await status(`/api/discovery/related/?${query}`, caller)).toBe(expected);
  });

  it('is refused by name when it is not said or cannot be', async () => {
    expect(await refused('/api/discovery/related/')).toEqual(['type', 'key']);
    expect(await refused('/api/discovery/related/?type=course')).toEqual(['key']);
    expect(await refused('/api/discovery/related/?key=knots')).toEqual(['type']);
    expect(await refused('/api/discovery/related/?type=movie&key=knots')).toEqual(['type']);
    expect(await refused(`/api/discovery/related/?type=course&key=${'x'.repeat(600)}`)).toEqual(['key']);
  });
});
