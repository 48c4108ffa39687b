// From a stored item to what an engine indexes of it: the one place that knows which field feeds which facet.
import { CATALOG_FACETS, LEVELS, type CatalogFacetName } from '#contract/facets.ts';
import { labelsOf } from '#server/access/labels.ts';
import type { StoredItem } from '#server/store/store.ts';
import { facetsOf, type FacetValues, finite, languageOf, names, texts, timeOf } from './document-fields.ts';
import type { DocumentText, EngineDocument } from './engine.ts';

type Item = StoredItem['item'];

/** Facet → its values on an item. A facet that is missing here would not compile. */
const FACET_VALUES: FacetValues<CatalogFacetName> = {
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

/** What an engine indexes of a catalog item. */
export function catalogDocument(stored: StoredItem): EngineDocument {
  const { item, kind, key, number, row, tenant } = stored;
  return {
    row,
    id: `${kind}/${tenant}/${key}`,
    access: labelsOf(stored),
    ...languageOf(item),
    text: catalogText(item),
    facets: facetsOf(CATALOG_FACETS, FACET_VALUES, stored),
    numbers: numbersOf(item),
    keys: [`${kind}_id:${key}`, `${kind}_id:${number}`, ...partsOf(item)],
  };
}

/** What a text can find of a catalog item. `group` is the occupation group of a role, as classifications have it. */
export function catalogText(item: Item): DocumentText {
  const { subject, topics, tags, skills, related_skills, group, provider } = item;
  return {
    name: texts(item['name'])[0] ?? '',
    alternatives: texts(item['alt_names']),
    tags: [
      ...[subject, topics, tags].flatMap(texts),
      ...[skills, related_skills].flatMap(names),
      ...[group, provider].flatMap(texts),
    ],
    description: [...texts(item['short_description']), ...texts(item['description'])].join('\n'),
  };
}

/** What a program or pathway contains, so that a course can be asked what contains it. */
function partsOf(item: Item): string[] {
  return (['course', 'program'] as const).flatMap((kind) => {
    const parts: unknown = item[`${kind}s`];
    if (!Array.isArray(parts)) return [];
    return parts.flatMap((part: unknown) => {
      const id: unknown =
        typeof part === 'object' && part !== null ? Reflect.get(part, `${kind}_id`) : undefined;
      return typeof id === 'string' ? [`has:${kind}:${id}`] : [];
    });
  });
}

function numbersOf(item: Item): Record<string, number> {
  const level = LEVELS.findIndex((name) => name === item['level']);
  return finite({
    created_at: timeOf(item['created_at']),
    updated_at: timeOf(item['updated_at']),
    popularity: item['enrolled'],
    rating: item['rating'],
    duration: item['duration_hours'],
    price: item['price_amount'],
    level: level < 0 ? undefined : level,
  });
}
