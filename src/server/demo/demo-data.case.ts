// The written data of a demo tenant, read strictly: what its tests look at.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as z from 'zod';
import { keyOf } from '#server/import/records/identity.ts';
import { VISIBILITIES } from '#server/store/visibilities.ts';
import { KINDS, type Kind } from '#server/store/store.ts';
import type { DEMO_TENANTS } from './import-demo.ts';

export type Tenant = (typeof DEMO_TENANTS)[number];

const date = z.iso.datetime();
const level = z.int().min(1).max(5);
const text = z.string().min(1);
const texts = z.array(text);

const reference = z.union([
  text.transform((name) => ({ name, course_id: undefined, program_id: undefined, skill_id: undefined })),
  z.looseObject({
    name: text,
    course_id: text.optional(),
    program_id: text.optional(),
    skill_id: text.optional(),
  }),
]);

const common = z.looseObject({
  name: text,
  visibility: z.enum(VISIBILITIES).default('public'),
  departments: texts.optional(),
  owner: text.optional(),
});

const catalogItem = common.extend({
  course_id: text.optional(),
  program_id: text.optional(),
  pathway_id: text.optional(),
  role_id: text.optional(),
  skills: z.array(reference).default([]),
  related_skills: z.array(reference).default([]),
  courses: z.array(reference).default([]),
  programs: z.array(reference).default([]),
  recommended_courses: z.array(reference).default([]),
});

const mentor = common.extend({
  mentor_id: z.uuidv4(),
  slug: z.string().regex(/^[-a-zA-Z0-9_]+$/),
  description: text,
  greeting: text,
  category: text,
  categories: texts,
  types: texts,
  subjects: texts,
  tags: texts,
  audience: z.object({ name: text }),
  llm: z.object({ name: text }),
  language: text,
  created_by: text,
  created_at: date,
  updated_at: date,
  recently_accessed_at: date,
  is_featured: z.boolean(),
  suggested_prompts: texts,
  system_prompt: text,
  moderation_prompt: text.optional(),
});

const document = common.extend({
  document_id: text,
  mentor_id: z.uuidv4(),
  document_name: text,
  document_type: z.enum(['pdf', 'text', 'url', 'docx', 'csv', 'audio', 'image']),
  description: text,
  access: z.enum(VISIBILITIES),
  training_status: z.enum(['trained', 'training', 'pending', 'failed']),
  date_created: date,
  last_modified: date,
  url: z.url({ protocol: /^https$/, hostname: /\.example$/ }),
});

const variable = z.strictObject({
  name: text,
  label: text,
  type: z.enum(['text', 'longtext', 'number', 'select']),
  options: texts.optional(),
  default: z.union([text, z.number()]).optional(),
});

const prompt = common.extend({
  prompt_id: text,
  title: text,
  content: text,
  variables: z.array(variable).default([]),
  category: text,
  language: text,
  style: text,
  tone: text,
  mentor_id: z.uuidv4().optional(),
  tags: texts,
  created_by: text,
  created_at: date,
  updated_at: date,
});

const levelled = z.array(z.strictObject({ name: text, level }));
const heldRoles = z.array(z.strictObject({ role_id: text, name: text, skills: levelled })).default([]);

const user = common.extend({
  username: text,
  email: z.email(),
  first_name: text,
  last_name: text,
  role: z.enum(['Student', 'Instructor', 'Admin']),
  departments: texts.min(1),
  department_admin_of: texts.default([]),
  status: z.enum(['active', 'inactive']),
  persona: z.literal(true).optional(),
  joined_date: date,
  last_login: date,
  metadata: z.strictObject({ location: text, title: text, bio: text }),
  reported_roles: heldRoles,
  desired_roles: heldRoles,
  reported_skills: levelled.default([]),
  enrolments: z
    .array(
      z.strictObject({
        course_id: text,
        name: text,
        status: z.enum(['enrolled', 'in_progress', 'completed']),
        progress: z.int().min(0).max(100),
        enrolled_at: date,
        started_at: date.optional(),
        completed_at: date.optional(),
      }),
    )
    .default([]),
  credentials: z.array(z.strictObject({ name: text, course_id: text, issued_at: date })).default([]),
  skill_points: z.int().min(0),
  education: z.array(z.strictObject({ degree: text, field_of_study: text, institution: text })),
  resume: z.strictObject({
    job_title: text,
    company: text,
    industry: text,
    location: text,
    skills: texts,
  }),
});

const group = common.extend({
  group_id: text,
  description: text,
  departments: texts.min(1),
  members: texts.min(1),
  location: text,
  programs: z.array(z.strictObject({ program_id: text, name: text })).default([]),
  pathways: z.array(z.strictObject({ pathway_id: text, name: text })).default([]),
});

const folderOf = (tenant: string) => fileURLToPath(new URL(`./${tenant}/`, import.meta.url));

/** The lines of all files of a demo tenant, as they are written. */
export function linesOfDemo(tenant: Tenant): string[] {
  return readdirSync(folderOf(tenant))
    .filter((file) => file.endsWith('.jsonl'))
    .flatMap((file) => readFileSync(folderOf(tenant) + file, 'utf8').split('\n'))
    .filter((line) => line !== '');
}

/** The records of a demo tenant by kind. @throws ZodError where one lacks a field or has it in another form. */
export function readDemo(tenant: Tenant) {
  const records = linesOfDemo(tenant).map((line) => z.looseObject({ type: text }).parse(JSON.parse(line)));
  const of = <S extends z.ZodType>(kind: Kind, schema: S) =>
    z.array(schema).parse(records.filter(({ type }) => type === kind));
  return {
    course: of('course', catalogItem),
    program: of('program', catalogItem),
    pathway: of('pathway', catalogItem),
    skill: of('skill', catalogItem),
    role: of('role', catalogItem),
    resource: of('resource', catalogItem),
    mentor: of('mentor', mentor),
    document: of('document', document),
    prompt: of('prompt', prompt),
    user: of('user', user),
    group: of('group', group),
  };
}

/** Words of Fenwick's restricted items, each with the one item that holds it. */
export function readSecrets() {
  const secret = z.strictObject({
    word: text,
    kind: z.enum(KINDS),
    key: text,
    visibility: z.enum(VISIBILITIES).exclude(['public']),
    departments: texts.optional(),
    owner: text.optional(),
  });
  return z.array(secret).parse(JSON.parse(readFileSync(`${folderOf('fenwick')}secrets.json`, 'utf8')));
}

/** The id that the importer gives a record. */
export function keyIn(kind: Kind, record: Readonly<Record<string, unknown>>): string {
  const identity = keyOf(record, kind, '');
  if ('problem' in identity) throw new Error(identity.problem);
  return identity.key;
}
