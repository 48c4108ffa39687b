// What the catalog answers: items of six types, and a page of them. Source: the seeds' documented items (flat),
// the official GlobalCatalogSearchResponse, and our own additions, each marked "ours".
import * as z from 'zod/mini';
import { ITEM_TYPES } from './facets.ts';
import { recommendedFields } from './discovery/reason-schema.ts';
import { pageFields, rangesSchema } from './list-schema.ts';

const text = z.optional(z.nullable(z.string()));
const texts = z.optional(z.array(z.string()));
/** A reference to another item. `id` is null where the tenant has no such item, only its name. */
const reference = z.looseObject({ id: z.nullable(z.int()), name: z.string() });
const references = z.optional(z.array(reference));
/** Ours, in a detail view: where an item stands in a way. `position` counts from 1; `stops` are all of the way's. */
const placeSchema = z.object({
  type: z.enum(['program', 'pathway']),
  way: reference,
  position: z.int(),
  stops: z.array(reference),
});
const places = z.optional(z.array(placeSchema));

const common = {
  id: z.int(),
  name: z.string(),
  slug: text,
  description: text,
  short_description: text,
  image_url: text,
  url: text,
  tenant: z.string(),
  /** Ours: who makes or offers it. */
  provider: text,
  subject: text,
  topics: texts,
  tags: texts,
  level: text,
  /** English name of the language ("Spanish"). */
  language: text,
  /** Ours: its ISO 639 code ("es"). */
  language_code: text,
  created_at: text,
  updated_at: text,
  promotion: text,
  /** Ours: what the maker wrote where a value above was normalised, by field name. */
  original: z.optional(z.record(z.string(), z.string())),
  /** Ours: where the text matched. */
  highlights: z.optional(
    z.object({ name: z.optional(rangesSchema), short_description: z.optional(rangesSchema) }),
  ),
  /** Ours: 0 to 5, and how many people gave it. */
  rating: z.optional(z.nullable(z.number())),
  rating_count: z.optional(z.nullable(z.int())),
  /** Ours: how many people took it. */
  enrolled: z.optional(z.nullable(z.int())),
  ...recommendedFields,
};

const taught = {
  /** As its maker wrote it ("6 weeks, 3 hours a week"). */
  duration: text,
  /** Ours: hours of work in all, where they can be told. */
  duration_hours: z.optional(z.nullable(z.number())),
  /** Ours: the value of the facet `duration` it counts under. */
  duration_range: text,
  effort: text,
  certificate: text,
  /** As its maker wrote it ("Free", "$49"). */
  price: text,
  /** Ours: the number in it; 0 is free. */
  price_amount: z.optional(z.nullable(z.number())),
  /** Ours: the value of the facet `price` it counts under. */
  price_range: text,
  self_paced: z.optional(z.nullable(z.boolean())),
  instructors: texts,
  prerequisites: text,
  skills: references,
};

export const courseSchema = z.looseObject({
  ...common,
  ...taught,
  type: z.literal('course'),
  course_id: z.string(),
  /** Ours, in a detail view: what it is part of. */
  programs: references,
  pathways: references,
  places,
});
export const programSchema = z.looseObject({
  ...common,
  ...taught,
  type: z.literal('program'),
  program_id: z.string(),
  program_type: text,
  courses: references,
  /** Ours, in a detail view: what it is part of. */
  pathways: references,
  places,
});
export const pathwaySchema = z.looseObject({
  ...common,
  ...taught,
  type: z.literal('pathway'),
  pathway_id: z.string(),
  programs: references,
  courses: references,
});
export const skillSchema = z.looseObject({
  ...common,
  type: z.literal('skill'),
  skill_id: z.string(),
  alt_names: texts,
  /** Ours: how many courses teach it. */
  courses_count: z.optional(z.int()),
  /** Ours, in a detail view: which roles ask for it. */
  roles: references,
  courses: references,
  related_skills: references,
});
export const roleSchema = z.looseObject({
  ...common,
  type: z.literal('role'),
  role_id: z.string(),
  alt_names: texts,
  skills: references,
  recommended_courses: references,
});
export const resourceSchema = z.looseObject({
  ...common,
  type: z.literal('resource'),
  resource_id: z.string(),
  resource_type: text,
  skills: references,
});

export const catalogItemSchema = z.discriminatedUnion('type', [
  courseSchema,
  programSchema,
  pathwaySchema,
  skillSchema,
  roleSchema,
  resourceSchema,
]);

export const catalogResponseSchema = z.object({
  ...pageFields,
  results: z.array(catalogItemSchema),
  total_pages: z.int(),
  /** Ours: asked for by its id and not there any more, by who could see it: what it was, and when it was taken down. */
  removed: z.optional(z.object({ type: z.enum(ITEM_TYPES), name: z.string(), removed_at: z.string() })),
  /** Asked for by an admin: how the results were found. */
  debug: z.optional(z.looseObject({})),
});

export type CatalogItem = z.infer<typeof catalogItemSchema>;
export type Course = z.infer<typeof courseSchema>;
export type Reference = z.infer<typeof reference>;
export type Place = z.infer<typeof placeSchema>;
export type CatalogResponse = z.infer<typeof catalogResponseSchema>;
