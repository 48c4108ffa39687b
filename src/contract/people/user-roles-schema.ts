// The roles that a user has or wants. Source: the official ReportedRole and DesiredRole, and the seeds' skill fields.
import * as z from 'zod/mini';
import { nullableText } from '#contract/list-schema.ts';

/** The official schema calls the number `skill_id` and the tenant `platform`, the seeds `id` and `platform_key`. */
const roleSkillSchema = z.object({
  skill_id: z.int(),
  id: z.int(),
  name: nullableText,
  slug: nullableText,
  platform: nullableText,
  platform_key: z.string(),
  /** How well it is known or asked for (`level`), and for a desired role how well it is known so far (`reported`). */
  data: z.nullable(z.looseObject({})),
});

const roleSchema = z.object({
  id: z.int(),
  name: nullableText,
  slug: nullableText,
  platform_key: z.string(),
  skills: z.array(roleSkillSchema),
  data: z.nullable(z.looseObject({})),
});

export const userRolesResponseSchema = z.object({
  user_id: z.int(),
  username: z.string(),
  roles: z.array(roleSchema),
  data: z.nullable(z.looseObject({})),
});

export type RoleSkill = z.infer<typeof roleSkillSchema>;
export type UserRole = z.infer<typeof roleSchema>;
export type UserRolesResponse = z.infer<typeof userRolesResponseSchema>;
