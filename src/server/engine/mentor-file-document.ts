// From a stored document of a mentor to what an engine indexes of it.
import { DOCUMENT_FACETS, type DocumentFacetName } from '#contract/mentors/mentor-facets.ts';
import { labelsOf } from '#server/access/labels.ts';
import type { StoredItem } from '#server/store/store.ts';
import { mentorKeyOf, mentorUuid } from '#server/wire-ids.ts';
import { facetsOf, type FacetValues, finite, languageOf, texts, timeOf } from './document-fields.ts';
import type { EngineDocument } from './engine.ts';

const FACET_VALUES: FacetValues<DocumentFacetName> = {
  document_type: ({ item }) => texts(item['document_type']),
  access: ({ item }) => texts(item['access']),
  training_status: ({ item }) => texts(item['training_status']),
};

export function mentorFileDocument(stored: StoredItem): EngineDocument {
  const { item, key, number, row, tenant } = stored;
  const mentor = mentorKeyOf(item);
  const owner = mentor === undefined ? undefined : `${tenant}/${mentorUuid(tenant, mentor)}`;
  return {
    row,
    id: `document/${tenant}/${key}`,
    access: labelsOf(stored),
    ...languageOf(item),
    text: {
      name: texts(item['name'])[0] ?? '',
      tags: texts(item['tags']),
      description: [...texts(item['description']), ...texts(item['content'])].join('\n'),
    },
    facets: {
      ...facetsOf(DOCUMENT_FACETS, FACET_VALUES, stored),
      ...(owner === undefined ? {} : { mentor: [owner] }),
    },
    numbers: finite({
      date_created: timeOf(item['date_created'] ?? item['created_at']),
      last_modified: timeOf(item['last_modified'] ?? item['updated_at']),
    }),
    keys: [`id:${number}`, `tenant:${tenant}`, ...(owner === undefined ? [] : [`mentor:${owner}`])],
  };
}
