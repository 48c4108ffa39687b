// What the list of an organisation's groups takes. Source: the official schema's user_groups_orgs_retrieve.
import { DEEPEST, date, flag, id, list, text } from '#contract/declare.ts';
import type { ParametersOf, ParameterTable } from '#contract/parameters.ts';

export const USER_GROUP_PARAMETERS = {
  groups: list('Names of groups, or parts of them'),
  program: text('Groups and learners of a program, by its id or a part of its name'),
  pathway: text('Groups and learners of a pathway, by its id or a part of its name'),
  location: text('Groups and learners of a place, or a part of its name'),
  is_enrolled: { kind: 'boolean', about: 'Only learners with an enrolment, or only those without' },
  start_date: date('Only learners who joined on this day or later'),
  end_date: date('Only learners who joined on this day or earlier'),
  department_id: id('Groups of one department, by its integer id'),
  include_main_platform: flag('Also the public groups of the main tenant', true),
  format: { kind: 'choice', about: 'Form of the answer', values: ['json'], default: 'json' },
  page: { kind: 'integer', about: 'Page, from 1, like 0', default: 1, min: 0, max: DEEPEST },
  length: { kind: 'integer', about: 'Groups a page, 0 for 10', default: 10, min: 0, max: 100 },
} as const satisfies ParameterTable;

export type UserGroupParameters = ParametersOf<typeof USER_GROUP_PARAMETERS>;
