// What was written for the demo holds together: mentors, documents, prompts and people of both tenants.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { labelsHeldBy, labelsOf, type Caller } from '#server/access/labels.ts';
import { importFiles } from '#server/import/import-files.ts';
import { openStore } from '#server/store/sqlite-store.ts';
import { KINDS, type Kind } from '#server/store/store.ts';
import { keyIn, linesOfDemo, readDemo, type Tenant } from './demo-data.case.ts';
import { DEMO_TENANTS } from './import-demo.ts';

const AMOUNTS = {
  northmoor: { mentor: 40, document: 120, prompt: 100, user: 80, group: 12 },
  fenwick: {
    course: 40,
    program: 6,
    pathway: 2,
    skill: 40,
    role: 8,
    resource: 10,
    mentor: 8,
    document: 20,
    prompt: 15,
    user: 20,
    group: 3,
  },
} as const satisfies Record<Tenant, Partial<Record<Kind, number>>>;

const PEOPLE = ['mentor', 'document', 'prompt', 'user', 'group'] as const;
const northmoor = readDemo('northmoor');
const demo = { northmoor, fenwick: readDemo('fenwick') };
const folder = fileURLToPath(new URL('.', import.meta.url));
const departmentsOf = {
  northmoor: departmentsInReadme(),
  fenwick: ['Building Trades', 'Health and Care', 'Hospitality'],
};

describe.each(DEMO_TENANTS)('in %s', (tenant) => {
  const data = demo[tenant];
  const usernames = new Set(data.user.map(({ username }) => username));
  const departments = new Set(departmentsOf[tenant]);

  test.each(Object.entries(AMOUNTS[tenant]))('every %s has its own id, and there are %i', (kind, amount) => {
    const named = KINDS.find((one) => one === kind) ?? 'course';
    expect(data[named]).toHaveLength(amount);
    expect(new Set(data[named].map((one) => keyIn(named, one))).size).toBe(amount);
  });

  test('slugs and addresses are not shared', () => {
    for (const values of [data.mentor.map(({ slug }) => slug), data.user.map(({ email }) => email)])
      expect(new Set(values).size).toBe(values.length);
  });

  test('departments are those of the tenant, and none is without people or an admin', () => {
    const named = PEOPLE.flatMap((kind) => data[kind].flatMap((one) => one.departments ?? []));
    expect(new Set(named)).toEqual(departments);
    expect(new Set(data.user.flatMap((one) => one.department_admin_of))).toEqual(departments);
    for (const one of data.user)
      expect(one.departments).toEqual(expect.arrayContaining(one.department_admin_of));
  });

  test('a restricted item says for whom it is, and makers are users', () => {
    for (const one of [...data.mentor, ...data.document, ...data.prompt, ...data.user, ...data.group]) {
      if (one.visibility === 'department') expect(one.departments, one.name).toBeDefined();
      if (one.visibility === 'private') expect(usernames, one.name).toContain(one.owner);
    }
    for (const { created_by } of [...data.mentor, ...data.prompt]) expect(usernames).toContain(created_by);
  });

  test('documents and prompts belong to a mentor, and nobody sees one whose mentor they may not see', () => {
    const mentors = new Map(data.mentor.map((one) => [one.mentor_id, one]));
    for (const one of [...data.document, ...data.prompt]) {
      if (one.mentor_id === undefined) continue;
      const mentor = mentors.get(one.mentor_id);
      expect(mentor, one.name).toBeDefined();
      for (const caller of data.user.map((user) => callerOf(tenant, user)))
        if (sees(caller, tenant, one)) expect(mentor && sees(caller, tenant, mentor), one.name).toBe(true);
    }
  });

  test('every mentor has read something, and a document says who has access to it', () => {
    const withDocuments = data.document.map(({ mentor_id }) => mentor_id);
    expect(new Set(withDocuments)).toEqual(new Set(data.mentor.map(({ mentor_id }) => mentor_id)));
    for (const document of data.document) expect(document.access).toBe(document.visibility);
  });

  test('hidden instructions begin with a marker that stands nowhere else', () => {
    const hidden = data.mentor.flatMap((one) => [one.system_prompt, one.moderation_prompt ?? []].flat());
    const everything = linesOfDemo(tenant).join('\n');
    for (const instructions of hidden) {
      const [marker] = /^CONFIDENTIAL-[0-9A-F]{10}\b/.exec(instructions) ?? [];
      expect(marker, instructions).toBeDefined();
      expect(everything.split(marker ?? '')).toHaveLength(2);
    }
    expect(hidden.length).toBeGreaterThan(data.mentor.length);
  });

  test('the variables of a prompt are those of its text, in order', () => {
    for (const { name, content, variables } of data.prompt) {
      const inText = [...content.matchAll(/\{\{(.+?)\}\}/g)].map(([, variable]) => variable);
      expect(
        variables.map((one) => one.name),
        name,
      ).toEqual([...new Set(inText)]);
      for (const { type, options, default: initial } of variables) {
        if (type === 'select') expect(options, name).toContain(initial);
        else expect(options, name).toBeUndefined();
        if (type === 'number') expect(initial, name).toBeTypeOf('number');
      }
    }
    expect(data.prompt.some(({ variables }) => variables.length === 0)).toBe(true);
  });

  test('people are enrolled in courses that they may see, with dates in order', () => {
    const courses = new Map(data.course.map((one) => [one.course_id, one]));
    for (const user of data.user)
      for (const one of user.enrolments) {
        const about = `${user.username} in ${one.course_id}`;
        const course = courses.get(one.course_id);
        expect(course?.name, about).toBe(one.name);
        expect(course && sees(callerOf(tenant, user), tenant, course), about).toBe(true);
        const dates = [user.joined_date, one.enrolled_at, one.started_at, one.completed_at].filter(
          (date) => date !== undefined,
        );
        expect(dates, about).toEqual(dates.toSorted());
        expect(one.progress === 100, about).toBe(one.status === 'completed');
        expect(one.progress === 0, about).toBe(one.status === 'enrolled');
        expect(one.started_at === undefined, about).toBe(one.status === 'enrolled');
        expect(one.completed_at !== undefined, about).toBe(one.status === 'completed');
      }
  });

  test('credentials are for completed courses', () => {
    for (const { credentials, enrolments } of data.user)
      for (const { course_id, issued_at } of credentials)
        expect(enrolments).toContainEqual(expect.objectContaining({ course_id, completed_at: issued_at }));
  });

  test('reported and desired roles and skills are those of the tenant', () => {
    const roleNames = new Map(data.role.map((role) => [role.role_id, role.name]));
    const skillNames = new Set(data.skill.map(({ name }) => name));
    for (const user of data.user) {
      const held = [...user.reported_roles, ...user.desired_roles];
      for (const role of held) expect(roleNames.get(role.role_id), user.username).toBe(role.name);
      const named = [...user.reported_skills, ...held.flatMap((role) => role.skills)].map(({ name }) => name);
      expect(
        named.filter((name) => !skillNames.has(name)),
        user.username,
      ).toEqual([]);
    }
  });

  test('groups have members, programs and pathways that there are', () => {
    const programs = new Map(data.program.map((one) => [one.program_id, one]));
    const pathways = new Map(data.pathway.map((one) => [one.pathway_id, one]));
    for (const group of data.group) {
      expect(
        group.members.filter((name) => !usernames.has(name)),
        group.name,
      ).toEqual([]);
      for (const { program_id, name } of group.programs) expect(programs.get(program_id)?.name).toBe(name);
      for (const { pathway_id, name } of group.pathways) expect(pathways.get(pathway_id)?.name).toBe(name);
    }
  });

  test('the importer takes every row without a note, and keeps instructions apart', async () => {
    const { notes, report, items } = await imported(tenant, Object.keys(AMOUNTS[tenant]));
    expect(notes).toEqual([]);
    expect(report).toMatchObject({ new: report.read, bad: 0, madeKeys: 0 });
    for (const { kind, item } of items) {
      const { private: hidden, ...shown } = item;
      expect(JSON.stringify(shown)).not.toContain('CONFIDENTIAL-');
      if (kind === 'mentor') expect(JSON.stringify(hidden)).toContain('CONFIDENTIAL-');
    }
  });
});

test('Northmoor has a persona for each kind of member, and one is on the way to Data analyst', () => {
  const personas = northmoor.user.filter(({ persona }) => persona === true);
  const kinds = personas.map((one) => [one.username, callerOf('northmoor', one).role]);
  expect(kinds).toEqual([
    ['maya.lindqvist', 'member'],
    ['daniel.osei', 'member'],
    ['rosa.benitez', 'department-admin'],
    ['helen.abara', 'tenant-admin'],
  ]);
  const careerChanger = personas.find(({ username }) => username === 'daniel.osei');
  expect(careerChanger?.desired_roles.map(({ name }) => name)).toEqual(['Data analyst']);
});

test('every mentor of Northmoor has read three documents', () => {
  for (const { name, mentor_id } of northmoor.mentor)
    expect(
      northmoor.document.filter((one) => one.mentor_id === mentor_id),
      name,
    ).toHaveLength(3);
});

type Restricted = Pick<(typeof northmoor)['mentor'][number], 'visibility' | 'departments' | 'owner'>;

/** The caller that a written user is when signed in. */
function callerOf(
  tenant: Tenant,
  user: (typeof northmoor)['user'][number],
): Extract<Caller, { kind: 'user' }> {
  const isDepartmentAdmin = user.department_admin_of.length > 0;
  const role = user.role === 'Admin' ? 'tenant-admin' : isDepartmentAdmin ? 'department-admin' : 'member';
  return { kind: 'user', tenant, username: user.username, role, departments: user.departments };
}

function sees(caller: Caller, tenant: Tenant, item: Restricted): boolean {
  const { visibility, departments, owner } = item;
  const visible = {
    tenant,
    visibility,
    ...(departments && { departments }),
    ...(owner !== undefined && { owner }),
  };
  return labelsOf(visible).some((label) => labelsHeldBy(caller).includes(label));
}

async function imported(tenant: Tenant, kinds: readonly string[]) {
  const store = openStore(':memory:');
  const notes: string[] = [];
  const files = kinds.map((kind) => `${folder}${tenant}/${kind}s.jsonl`);
  const report = await importFiles(store, files, { tenant, onNote: ({ text }) => notes.push(text) });
  const items = [...store.all()];
  store.close();
  return { notes, report, items };
}

function departmentsInReadme(): string[] {
  const [, section = ''] = readFileSync(`${folder}README.md`, 'utf8').split('### Departments');
  const [list = ''] = section.split('###');
  return [...list.matchAll(/^- (.+)$/gm)].map(([, name = '']) => name);
}
