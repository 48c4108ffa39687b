// From a stored mentor to what an engine indexes of it. Its instructions are not in it: nobody finds a mentor by them.
import { MENTOR_FACETS, type MentorFacetName } from '#contract/mentors/mentor-facets.ts';
import { labelsOf } from '#server/access/labels.ts';
import type { StoredItem } from '#server/store/store.ts';
import { mentorUuid } from '#server/wire-ids.ts';
import { facetsOf, type FacetValues, finite, languageOf, names, texts, timeOf } from './document-fields.ts';
import type { EngineDocument } from './engine.ts';

const FACET_VALUES: FacetValues<MentorFacetName> = {
  category: ({ item }) => [...new Set([...names(item['category']), ...names(item['categories'])])],
  audience: ({ item }) => names(item['audience']),
  subjects: ({ item }) => names(item['subjects']),
  types: ({ item }) => names(item['types']),
  llm: ({ item }) => names(item['llm'] ?? item['llm_name'] ?? item['llm_provider']),
  tags: ({ item }) => texts(item['tags']),
  featured: ({ item }) => [String(item['is_featured'] === true)],
  created_by: ({ item }) => texts(item['created_by']),
  tenant: ({ tenant }) => [tenant],
};

export function mentorDocument(stored: StoredItem): EngineDocument {
  const { item, key, number, row, tenant } = stored;
  const uuid = mentorUuid(tenant, key);
  const facets = facetsOf(MENTOR_FACETS, FACET_VALUES, stored);
  return {
    row,
    id: `mentor/${tenant}/${key}`,
    access: labelsOf(stored),
    ...languageOf(item),
    text: {
      name: texts(item['name'])[0] ?? '',
      alternatives: texts(item['alt_names']),
      tags: (['category', 'audience', 'subjects', 'types', 'tags'] as const).flatMap(
        (name) => facets[name] ?? [],
      ),
      description: ['description', 'summary', 'greeting'].flatMap((name) => texts(item[name])).join('\n'),
    },
    facets: { ...facets, unique_id: [uuid] },
    numbers: finite({
      created_at: timeOf(item['created_at']),
      updated_at: timeOf(item['updated_at']),
      recently_accessed_at: timeOf(item['recently_accessed_at']),
    }),
    keys: [`id:${number}`, `unique_id:${uuid}`, `tenant:${tenant}`],
  };
}
