// From a stored prompt to what an engine indexes of it.
import { PROMPT_FACETS, type PromptFacetName } from '#contract/prompts/prompt-parameters.ts';
import { labelsOf } from '#server/access/labels.ts';
import type { StoredItem } from '#server/store/store.ts';
import { mentorKeyOf, mentorUuid } from '#server/wire-ids.ts';
import { facetsOf, type FacetValues, finite, languageOf, names, texts, timeOf } from './document-fields.ts';
import type { EngineDocument } from './engine.ts';

const FACET_VALUES: FacetValues<PromptFacetName> = {
  category: ({ item }) => names(item['category']),
  language: ({ item }) => texts(item['language']),
  style: ({ item }) => texts(item['style']),
  tone: ({ item }) => texts(item['tone']),
  mentor: ({ tenant, item }) => {
    const key = mentorKeyOf(item);
    return key === undefined ? [] : [mentorUuid(tenant, key)];
  },
  created_by: ({ item }) => texts(item['created_by']),
  tenant: ({ tenant }) => [tenant],
};

export function promptDocument(stored: StoredItem): EngineDocument {
  const { item, key, number, row, tenant } = stored;
  const facets = facetsOf(PROMPT_FACETS, FACET_VALUES, stored);
  return {
    row,
    id: `prompt/${tenant}/${key}`,
    access: labelsOf(stored),
    ...languageOf(item),
    text: {
      name: texts(item['name'])[0] ?? '',
      alternatives: texts(item['title']),
      tags: [...(facets['category'] ?? []), ...texts(item['tags'])],
      description: [...texts(item['description']), ...texts(item['content'])].join('\n'),
    },
    facets,
    numbers: finite({
      created_at: timeOf(item['created_at']),
      updated_at: timeOf(item['updated_at']),
    }),
    keys: [`id:${number}`, `tenant:${tenant}`],
  };
}
