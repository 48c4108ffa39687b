// The optional fields of an item: the names each goes by on the wire, and how it is read.
import type { CatalogItem, Place, Reference } from '#contract/catalog-schema.ts';
import type { recommendedFields } from '#contract/discovery/reason-schema.ts';
import { booleanOf, countOf, isObject, listOf, nameOf, numberOf, rangesOf, textOf } from './read-value.ts';
import { safeImage, safeLink } from './safe-url.ts';

/** The first value under one of these names that `read` can read. */
export type Find = <T>(names: readonly string[], read: (value: unknown) => T | undefined) => T | undefined;
type Read = (find: Find, baseUrl: string) => unknown;

type NamesOf<T> = T extends unknown ? keyof { [K in keyof T as string extends K ? never : K]: T[K] } : never;
/** What recommends an item is read where recommendations are: see read-recommended.ts. */
type Recommended = keyof typeof recommendedFields;
type Field = Exclude<
  NamesOf<CatalogItem>,
  'type' | 'id' | 'name' | 'tenant' | `${CatalogItem['type']}_id` | Recommended
>;

const by =
  (read: (value: unknown) => unknown) =>
  (...names: string[]): Read =>
  (find) =>
    find(names, read);
const text = by(nameOf);
const texts = by((value) => some(listOf(value, nameOf)));
const number = by(numberOf);
const count = by(countOf);
const references = by((value) => some(referencesOf(value)));

/** One entry for each field of the contract: a new one does not compile until it is read here. */
export const FIELDS = Object.entries({
  slug: text('slug'),
  description: text('description', 'overview'),
  short_description: text('short_description'),
  image_url: (find, baseUrl) =>
    find(['image_url', 'course_image_asset_path'], (value) => safeImage(textOf(value), baseUrl)),
  url: (find, baseUrl) => find(['url'], (value) => safeLink(textOf(value), baseUrl)),
  provider: text('provider'),
  subject: text('subject'),
  topics: texts('topics'),
  tags: texts('tags'),
  level: text('level'),
  language: text('language'),
  language_code: text('language_code'),
  created_at: text('created_at'),
  updated_at: text('updated_at'),
  promotion: text('promotion'),
  original: by(originalOf)('original'),
  highlights: by(highlightsOf)('highlights'),
  rating: number('rating'),
  rating_count: count('rating_count'),
  enrolled: count('enrolled'),
  duration: text('duration'),
  duration_hours: number('duration_hours'),
  duration_range: text('duration_range'),
  effort: text('effort'),
  certificate: text('certificate'),
  price: text('price'),
  price_amount: number('price_amount'),
  price_range: text('price_range'),
  self_paced: by(booleanOf)('self_paced'),
  instructors: texts('instructors'),
  prerequisites: text('prerequisites'),
  skills: references('skills'),
  program_type: text('program_type'),
  courses: references('courses'),
  programs: references('programs'),
  pathways: references('pathways'),
  roles: references('roles'),
  courses_count: count('courses_count'),
  alt_names: texts('alt_names'),
  related_skills: references('related_skills'),
  recommended_courses: references('recommended_courses'),
  resource_type: text('resource_type'),
  places: by((value) => some(placesOf(value)))('places'),
} satisfies Record<Field, Read>);

/** Names alone, or objects with a name, each once: of one name with two ids there are two. Of an object, its texts, numbers and flags are kept. */
function referencesOf(value: unknown): Reference[] {
  const found = new Map<string, Reference>();
  for (const one of Array.isArray(value) ? (value as unknown[]) : [value]) {
    const reference = referenceOf(one);
    if (reference === undefined) continue;
    const identity = JSON.stringify([reference.name, ownIdOf(reference)]);
    if (!found.has(identity)) found.set(identity, reference);
  }
  return [...found.values()];
}

/** What tells apart two things of one name. */
function ownIdOf({ id, ...rest }: Reference): unknown {
  return id ?? Object.entries(rest).find(([name]) => name.endsWith('_id'))?.[1] ?? null;
}

function referenceOf(one: unknown): Reference | undefined {
  const name = nameOf(one);
  if (name === undefined) return undefined;
  const whole = isObject(one) ? Object.entries(one).filter(([, part]) => isPlain(part)) : [];
  const id = isObject(one) ? (countOf(one['id']) ?? null) : null;
  return { ...Object.fromEntries(whole), id, name };
}

/** Places that can be drawn: of a way with a name, in which the item is one of the stops. */
function placesOf(value: unknown): Place[] {
  return (Array.isArray(value) ? (value as unknown[]) : []).flatMap((one): Place[] => {
    if (!isObject(one)) return [];
    const { type } = one;
    const position = countOf(one['position']) ?? 0;
    const way = referenceOf(one['way']);
    const listed = Array.isArray(one['stops']) ? (one['stops'] as unknown[]) : [];
    const stops = listed.map(referenceOf).filter((stop) => stop !== undefined);
    if ((type !== 'program' && type !== 'pathway') || way === undefined) return [];
    // A stop that cannot be read would put all after it in another place.
    if (stops.length < listed.length || position < 1 || position > stops.length) return [];
    return [{ type, way, position, stops }];
  });
}

function originalOf(value: unknown): Record<string, string> | undefined {
  if (!isObject(value)) return undefined;
  return Object.fromEntries(
    Object.entries(value).flatMap(([field, said]) => {
      const words = textOf(said);
      return words === undefined ? [] : [[field, words]];
    }),
  );
}

function highlightsOf(value: unknown): CatalogItem['highlights'] {
  if (!isObject(value)) return undefined;
  const name = rangesOf(value['name']);
  const description = rangesOf(value['short_description']);
  return {
    ...(name.length === 0 ? {} : { name }),
    ...(description.length === 0 ? {} : { short_description: description }),
  };
}

function isPlain(value: unknown): boolean {
  return ['string', 'number', 'boolean'].includes(typeof value);
}

function some<T>(list: T[]): T[] | undefined {
  return list.length > 0 ? list : undefined;
}
