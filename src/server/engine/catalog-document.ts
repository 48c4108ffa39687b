// From a stored item to what an engine indexes of it: the one place that knows which field feeds which facet.
import {
  CATALOG_FACETS,
  ITEM_TYPES,
  LEVELS,
  type CatalogFacetName,
  type ItemType,
} from '#contract/facets.ts';
import { labelsOf } from '#server/access/labels.ts';
import type { StoredItem } from '#server/store/store.ts';
import type { EngineDocument } from './engine.ts';

type Item = StoredItem['item'];

/** Facet → its values on an item. A facet that is missing here would not compile. */
const FACET_VALUES: Readonly<Record<CatalogFacetName, (stored: StoredItem) => readonly string[]>> = {
  content: ({ kind }) => [`${kind}s`],
  subject: ({ item }) => texts(item['subject']),
  topics: ({ item }) => texts(item['topics']),
  level: ({ item }) => texts(item['level']),
  duration: ({ item }) => texts(item['duration_range']),
  price: ({ item }) => texts(item['price_range']),
  skills: ({ kind, item }) => (kind === 'skill' ? texts(item['name']) : names(item['skills'])),
  language: ({ item }) => texts(item['language']),
  self_paced: ({ item }) =>
    item['self_paced'] === true ? ['Self-paced'] : item['self_paced'] === false ? ['Instructor-led'] : [],
  certificate: ({ item }) => texts(item['certificate']),
  program_type: ({ item }) => texts(item['program_type']),
  resource_type: ({ item }) => texts(item['resource_type']),
  promotion: ({ item }) => texts(item['promotion']),
  tags: ({ item }) => texts(item['tags']),
  tenant: ({ tenant }) => [tenant],
};

/** Whether items of this kind belong to the catalog. */
export function isCatalogKind(kind: string): kind is ItemType {
  return (ITEM_TYPES as readonly string[]).includes(kind);
}

/** What an engine indexes of a catalog item. */
export function catalogDocument(stored: StoredItem): EngineDocument {
  const { item, kind, key, number, row, tenant } = stored;
  const facets: Record<string, readonly string[]> = {};
  for (const { name } of CATALOG_FACETS) {
    const values = FACET_VALUES[name](stored);
    if (values.length > 0) facets[name] = values;
  }
  const language = typeof item['language_code'] === 'string' ? item['language_code'] : undefined;
  return {
    row,
    id: `${kind}/${tenant}/${key}`,
    access: labelsOf(stored),
    ...(language === undefined ? {} : { language }),
    text: {
      name: texts(item['name'])[0] ?? '',
      alternatives: texts(item['alt_names']),
      tags: [
        ...texts(item['subject']),
        ...texts(item['topics']),
        ...texts(item['tags']),
        ...names(item['skills']),
        ...texts(item['provider']),
      ],
      description: [...texts(item['short_description']), ...texts(item['description'])].join('\n'),
    },
    facets,
    numbers: numbersOf(item),
    keys: [`${kind}_id:${key}`, `${kind}_id:${number}`, ...partsOf(item)],
  };
}

/** What a program or pathway contains, so that a course can be asked what contains it. */
function partsOf(item: Item): string[] {
  return (['course', 'program'] as const).flatMap((kind) => {
    const parts: unknown = item[`${kind}s`];
    if (!Array.isArray(parts)) return [];
    return parts.flatMap((part: unknown) => {
      const id: unknown = typeof part === 'object' && part !== null ? Reflect.get(part, `${kind}_id`) : undefined;
      return typeof id === 'string' ? [`has:${kind}:${id}`] : [];
    });
  });
}

function numbersOf(item: Item): Record<string, number> {
  const level = LEVELS.findIndex((name) => name === item['level']);
  const candidates: Record<string, unknown> = {
    created_at: time(item['created_at']),
    updated_at: time(item['updated_at']),
    popularity: item['enrolled'],
    rating: item['rating'],
    duration: item['duration_hours'],
    price: item['price_amount'],
    level: level < 0 ? undefined : level,
  };
  const numbers: Record<string, number> = {};
  for (const [name, value] of Object.entries(candidates))
    if (typeof value === 'number' && Number.isFinite(value)) numbers[name] = value;
  return numbers;
}

function time(value: unknown): number | undefined {
  return typeof value === 'string' ? Date.parse(value) : undefined;
}

function texts(value: unknown): readonly string[] {
  if (typeof value === 'string') return value === '' ? [] : [value];
  if (!Array.isArray(value)) return [];
  return value.filter((one): one is string => typeof one === 'string' && one !== '');
}

function names(value: unknown): readonly string[] {
  if (!Array.isArray(value)) return [];
  return texts(
    value.map((one: unknown) => (typeof one === 'object' && one !== null && 'name' in one ? one.name : one)),
  );
}
