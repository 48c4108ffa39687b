// The fields of a record that have a form, as data: how each is read. A field that is not here is kept as it comes.
import {
  address,
  certificate,
  count,
  date,
  line,
  lines,
  paragraphs,
  people,
  rating,
  references,
  verbatim,
  type ReadValue,
} from './values.ts';

/** In the order in which items keep them. */
export const FIELDS: ReadonlyMap<string, ReadValue> = new Map([
  ['slug', line],
  ['short_description', paragraphs],
  ['description', paragraphs],
  ['image_url', address],
  ['url', address],
  ['provider', line],
  ['subject', line],
  ['topics', lines],
  ['tags', lines],
  ['created_at', date],
  ['updated_at', date],
  ['promotion', line],
  ['rating', rating],
  ['rating_count', count],
  ['enrolled', count],
  ['effort', line],
  ['certificate', certificate],
  ['instructors', people],
  ['prerequisites', paragraphs],
  ['program_type', line],
  ['resource_type', line],
  ['alt_names', lines],
  ['technologies', lines],
  ['skills', references],
  ['courses', references],
  ['programs', references],
  ['related_skills', references],
  ['recommended_courses', references],
  ['category', line],
  ['categories', lines],
  ['greeting', paragraphs],
  ['summary', paragraphs],
  ['suggested_prompts', lines],
  ['content', verbatim],
  ['departments', lines],
  ['members', lines],
]);

/** Other names under which files have a field, tried in order when the field itself says nothing. */
export const ALIASES: ReadonlyMap<string, readonly string[]> = new Map([
  ['name', ['title', 'display_name', 'full_name', 'username']],
  ['image_url', ['image', 'thumbnail', 'profile_image']],
  ['url', ['link']],
  ['description', ['overview']],
  ['alt_names', ['alternative_names', 'aliases']],
  ['content', ['prompt']],
  ['self_paced', ['pacing', 'format']],
  ['visibility', ['mentor_visibility', 'prompt_visibility']],
]);

/**
 * Fields that only a tenant's admins may see: they go under `private`, which is never indexed. A field whose inner
 * fields are secret goes there whole.
 */
export const SECRET =
  /(?:^|_)(?:system|moderation|safety|proactive|processing)_(?:\w+_)?(?:prompt|response|instructions?)|^private$|credential|secret|password|api_?key|access_?token/i;

/** Fields that the item has its own way of keeping, or that belong to us. */
export const RESERVED: ReadonlySet<string> = new Set([
  '__proto__',
  'type',
  'kind',
  'id',
  'key',
  'name',
  'tenant',
  'visibility',
  'owner',
  'original',
  'highlights',
  'private',
  'level',
  'language',
  'language_code',
  'subtitle_languages',
  'duration',
  'duration_hours',
  'duration_range',
  'price',
  'price_amount',
  'price_range',
  'self_paced',
]);
