// What the search for users of an organisation takes, and its facets. Source: the seeds' documented parameters and the
// official schema's search_users_orgs_users_retrieve.
import { flag, list, paged, text } from '#contract/declare.ts';
import type { Facet } from '#contract/facets.ts';
import type { ParametersOf, ParameterTable } from '#contract/parameters.ts';

export const USER_FACETS = [
  { name: 'role', about: 'Role', shown: 'panel' },
  { name: 'department', about: 'Departments', limit: 100, shown: 'panel' },
  { name: 'status', about: 'Active or not', shown: 'panel' },
] as const satisfies readonly Facet[];

export type UserFacetName = (typeof USER_FACETS)[number]['name'];

/** Filters that take a part of a value, in any case: `user_resume__job_title=analyst` finds "Data analyst". */
export const USER_TEXT_FILTERS = {
  education__degree: text('A degree, or a part of its name'),
  education__field_of_study: text('A field of study, or a part of its name'),
  education__institution: text('A school, or a part of its name'),
  user_resume__company: text('A company, or a part of its name'),
  user_resume__industry: text('An industry, or a part of its name'),
  user_resume__job_title: text('A job, or a part of its name'),
  user_resume__location: text('A place, or a part of its name'),
  user_resume__skills: text('A skill, or a part of its name'),
} as const satisfies ParameterTable;

const RANGE = 'first and last day, month or year; one alone is both';

export const USER_DATE_FILTERS = {
  joined_date: list(`When they joined: ${RANGE}`),
  last_login: list(`When they were last here: ${RANGE}`),
} as const satisfies ParameterTable;

export const USER_PARAMETERS = {
  query: text('Text to find in names, user names and e-mail addresses'),
  q: text('The same; query goes before it'),
  department: list('Departments'),
  role: list('Roles'),
  status: list('active or inactive'),
  ...USER_DATE_FILTERS,
  ...USER_TEXT_FILTERS,
  department_mode: flag('Only users of departments that the caller is an admin of', false),
  user_department: flag('The old name of department_mode', false),
  include_membership_data: flag('Say which groups they are in', false),
  ...paged(10),
} as const satisfies ParameterTable;

export type UserParameters = ParametersOf<typeof USER_PARAMETERS>;
