// Fenwick beside Northmoor: a tenant of its own, half of it not public, with names that both have.
import { expect, test } from 'vitest';
import { KINDS } from '#server/store/store.ts';
import { keyIn, linesOfDemo, readDemo, readSecrets } from './demo-data.case.ts';
import { DEMO_TENANTS } from './import-demo.ts';

const northmoor = readDemo('northmoor');
const fenwick = readDemo('fenwick');

test.each(KINDS.filter((kind) => kind !== 'user' && kind !== 'group'))(
  'about half of each %s of Fenwick is not public',
  (kind) => {
    const restricted = fenwick[kind].filter(({ visibility }) => visibility !== 'public');
    const share = restricted.length / fenwick[kind].length;
    expect(share).toBeGreaterThanOrEqual(0.5);
    expect(share).toBeLessThanOrEqual(0.65);
  },
);

test.each(['course', 'program', 'pathway', 'skill', 'role', 'resource'] as const)(
  'a %s of Fenwick names what there is, and in public only what is public',
  (kind) => {
    const known = new Map([
      ...fenwick.course.map((one) => [one.course_id, one] as const),
      ...fenwick.program.map((one) => [one.program_id, one] as const),
    ]);
    const skills = new Set(fenwick.skill.map(({ name }) => name));
    for (const one of fenwick[kind]) {
      for (const reference of [...one.courses, ...one.programs, ...one.recommended_courses]) {
        const target = known.get(reference.course_id ?? reference.program_id);
        expect(target?.name, one.name).toBe(reference.name);
        if (one.visibility === 'public') expect(target?.visibility, one.name).toBe('public');
      }
      for (const { name } of [...one.skills, ...one.related_skills]) expect(skills, one.name).toContain(name);
    }
  },
);

test.each(readSecrets())('“$word” stands in one restricted $kind of Fenwick and nowhere else', (secret) => {
  const { word, kind, key, visibility } = secret;
  const holders = DEMO_TENANTS.flatMap(linesOfDemo).filter((line) =>
    line.toLowerCase().includes(word.toLowerCase()),
  );
  const item = fenwick[kind].find((one) => keyIn(kind, one) === key);
  expect(holders.map((line) => JSON.parse(line))).toEqual([
    expect.objectContaining({ type: kind, name: item?.name }),
  ]);
  const isInstruction = kind === 'mentor' && visibility === 'admins';
  if (!isInstruction) expect(item).toMatchObject({ visibility });
});

test.each([
  ['course', 2],
  ['mentor', 1],
  ['prompt', 1],
  ['user', 2],
  ['skill', 2],
] as const)('Fenwick has a %s named like one of Northmoor, with other content', (kind, least) => {
  const theirs = new Map(northmoor[kind].map((one) => [one.name, one]));
  const same = fenwick[kind].filter(({ name }) => theirs.has(name));
  expect(same.length).toBeGreaterThanOrEqual(least);
  for (const one of same) expect(one).not.toEqual(theirs.get(one.name));
});

test('Fenwick and Northmoor use the same ids for different courses', () => {
  const theirs = new Set(northmoor.course.map(({ course_id }) => course_id));
  expect(fenwick.course.filter(({ course_id }) => theirs.has(course_id))).toHaveLength(2);
});
