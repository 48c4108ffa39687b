// From a stored group of users to what an engine indexes of it.
import { labelsOf } from '#server/access/labels.ts';
import type { StoredItem } from '#server/store/store.ts';
import { names, texts } from './document-fields.ts';
import type { EngineDocument } from './engine.ts';

export function groupDocument(stored: StoredItem): EngineDocument {
  const { item, key, number, row, tenant } = stored;
  return {
    row,
    id: `group/${tenant}/${key}`,
    access: labelsOf(stored),
    text: { name: texts(item['name'])[0] ?? '' },
    facets: {
      tenant: [tenant],
      name: texts(item['name']),
      department: names(item['departments']),
      member: texts(item['members']),
    },
    numbers: {},
    keys: [`id:${number}`],
  };
}
