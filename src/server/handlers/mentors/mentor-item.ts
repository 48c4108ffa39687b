// A mentor as the wire has it: the seeds' fields and the official schema's together.
import type { Mentor } from '#contract/mentors/mentor-schema.ts';
import type { Caller } from '#server/access/labels.ts';
import { isRecord, names, records, texts } from '#server/engine/document-fields.ts';
import { highlightsOf } from '#server/handlers/list/highlights.ts';
import { allNamed, named, platformOf, shownFields, textOf } from '#server/handlers/list/shown-fields.ts';
import type { StoredItem } from '#server/store/store.ts';
import { mentorUuid } from '#server/wire-ids.ts';

/** Fields with instructions: null but for admins of the tenant. The importer keeps them under `private`. */
const INSTRUCTIONS = [
  'system_prompt',
  'moderation_prompt',
  'moderation_system_prompt',
  'moderation_response',
  'safety_prompt',
  'safety_system_prompt',
  'safety_response',
  'post_processing_prompt',
  'proactive_prompt',
  'proactive_response',
];
const NOBODY = { id: 0, name: '' };

export function mentorItem(stored: StoredItem, viewer: Caller, words: ReadonlySet<string>): Mentor {
  const { number, key, tenant, visibility } = stored;
  const {
    type: _type,
    mentor_id: _key,
    settings,
    alt_names: _names,
    ...fields
  } = shownFields(stored, viewer);
  const audiences = allNamed(fields['audience']);
  const categories = [...new Set([...names(fields['category']), ...names(fields['categories'])])];
  const name = texts(fields['name'])[0] ?? key;
  return {
    ...fields,
    ...Object.fromEntries(INSTRUCTIONS.map((field) => [field, textOf(fields[field])])),
    id: number,
    unique_id: mentorUuid(tenant, key),
    name,
    description: textOf(fields['description']),
    image_url: textOf(fields['image_url']),
    llm: named(fields['llm'] ?? fields['llm_name'] ?? fields['llm_provider']),
    audience: audiences[0] ?? null,
    category: categories[0] ?? null,
    categories: allNamed(categories).map((one) => ({ ...one, audience: audiences[0] ?? NOBODY, audiences })),
    types: allNamed(fields['types']),
    subjects: allNamed(fields['subjects']),
    tags: [...texts(fields['tags'])],
    is_featured: fields['is_featured'] === true,
    created_by: textOf(fields['created_by']),
    created_at: textOf(fields['created_at']),
    updated_at: textOf(fields['updated_at']),
    recently_accessed_at: textOf(fields['recently_accessed_at']),
    platform: platformOf(tenant),
    visibility,
    mcp_servers: [...records(fields['mcp_servers'])],
    system_prompt: textOf(fields['system_prompt']),
    settings: {
      ...(isRecord(settings) ? settings : {}),
      system_prompt:
        textOf(isRecord(settings) ? settings['system_prompt'] : undefined) ?? textOf(fields['system_prompt']),
    },
    ...highlightsOf({ ...fields, name }, ['name', 'description'], words),
  };
}
