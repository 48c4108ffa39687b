// The fields that the documentation's examples show, and what each is.

/** A leaf's word, a table for an object, or a list of one of them. */
type Form = keyof typeof IS | Fields | readonly [Form];
interface Fields {
  readonly [field: string]: Form;
}

const IS = {
  integer: Number.isInteger,
  number: (value: unknown) => typeof value === 'number',
  boolean: (value: unknown) => typeof value === 'boolean',
  text: (value: unknown) => typeof value === 'string',
  time: (value: unknown) => typeof value === 'string' && /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(value),
  address: (value: unknown) => typeof value === 'string' && URL.canParse(value),
};

const REFERENCE: Fields = { id: 'integer', name: 'text' };
const NAMED: Fields = { ...REFERENCE, description: 'text' };
const COMMON: Fields = { id: 'integer', type: 'text', name: 'text', description: 'text' };
const PLATFORM: Fields = { id: 'integer', name: 'text', key: 'text' };
const SKILL: Fields = { id: 'integer', name: 'text', platform_key: 'text', slug: 'text', data: {} };
const ROLES: Fields = {
  user_id: 'integer',
  username: 'text',
  roles: [{ id: 'integer', name: 'text', slug: 'text', platform_key: 'text', skills: [SKILL] }],
};
const LEARNT: Fields = {
  ...COMMON,
  short_description: 'text',
  level: 'text',
  subject: 'text',
  topics: ['text'],
};

/** The documented items, by the `type` of the catalog's and by what the other endpoints list. */
export const EXAMPLES = {
  course: {
    ...LEARNT,
    course_id: 'text',
    image_url: 'address',
    tags: ['text'],
    language: 'text',
    tenant: 'text',
    self_paced: 'boolean',
    duration: 'text',
    certificate: 'text',
    price: 'text',
    skills: [REFERENCE],
    url: 'address',
  },
  program: { ...LEARNT, program_id: 'text', program_type: 'text', courses: [REFERENCE], url: 'address' },
  pathway: { ...COMMON, pathway_id: 'text', programs: [REFERENCE], url: 'address' },
  skill: { ...COMMON, courses: [REFERENCE], related_skills: [REFERENCE] },
  role: { ...COMMON, skills: [REFERENCE], recommended_courses: [REFERENCE] },
  resource: { ...COMMON, resource_type: 'text', url: 'address', topics: ['text'] },
  mentor: {
    id: 'integer',
    unique_id: 'text',
    name: 'text',
    description: 'text',
    image_url: 'address',
    llm: NAMED,
    audience: NAMED,
    category: 'text',
    tags: ['text'],
    created_at: 'time',
    recently_accessed_at: 'time',
    platform: PLATFORM,
    visibility: 'text',
    settings: { temperature: 'number', max_tokens: 'integer', system_prompt: 'text' },
  },
  prompt: {
    id: 'integer',
    name: 'text',
    content: 'text',
    category: 'text',
    language: 'text',
    style: 'text',
    tone: 'text',
    mentor: { id: 'integer', unique_id: 'text', name: 'text' },
    platform: PLATFORM,
    created_at: 'time',
    updated_at: 'time',
    visibility: 'text',
    variables: ['text'],
  },
  user: {
    id: 'integer',
    username: 'text',
    email: 'text',
    first_name: 'text',
    last_name: 'text',
    full_name: 'text',
    profile_image: 'address',
    role: 'text',
    departments: ['text'],
    status: 'text',
    joined_date: 'time',
    last_login: 'time',
    metadata: { location: 'text', title: 'text', bio: 'text' },
  },
  reportedRoles: ROLES,
  desiredRoles: ROLES,
} as const satisfies Record<string, Fields>;

export type ExampleName = keyof typeof EXAMPLES;

/** Every leaf of a documented item, as a path: `llm.name`, `tags[]`. */
export function leavesOf(form: Form, path = ''): string[] {
  if (typeof form === 'string') return [path];
  if (isList(form)) return leavesOf(form[0], `${path}[]`);
  return Object.entries(form).flatMap(([field, inner]) =>
    leavesOf(inner, path === '' ? field : `${path}.${field}`),
  );
}

/**
 * Compares a value with what is documented. Absent and null are neither seen nor misfits: an item need not have all.
 * @returns leaves that are there, and leaves that are not what they should be
 */
export function compare(form: Form, value: unknown, path = ''): { seen: string[]; misfits: string[] } {
  if (value === undefined || value === null) return { seen: [], misfits: [] };
  if (typeof form === 'string')
    return IS[form](value) ? { seen: [path], misfits: [] } : { seen: [], misfits: [path] };
  if (isList(form) !== Array.isArray(value) || typeof value !== 'object')
    return { seen: [], misfits: [path] };
  const parts = Array.isArray(value)
    ? value.map((one: unknown) => compare(isList(form) ? form[0] : form, one, `${path}[]`))
    : Object.entries(form).map(([field, inner]) =>
        compare(inner, Reflect.get(value, field), path === '' ? field : `${path}.${field}`),
      );
  return {
    seen: parts.flatMap(({ seen }) => seen),
    misfits: parts.flatMap(({ misfits }) => misfits),
  };
}

function isList(form: Form): form is readonly [Form] {
  return Array.isArray(form);
}
