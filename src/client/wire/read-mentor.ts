// One mentor, with the seeds' names of its fields or the official schema's.
import type { Mentor } from '#client/mentor.ts';
import { booleanOf, isObject, listOf, nameOf, rangesOf, textOf } from './read-value.ts';
import { safeImage } from './safe-url.ts';

/** Reads a mentor; undefined when it has no name or no UUID. What cannot be read is left out. */
export function readMentor(result: unknown, baseUrl = ''): Mentor | undefined {
  if (!isObject(result)) return undefined;
  const id = textOf(result['unique_id']) ?? textOf(result['mentor_id']);
  const name = textOf(result['name']) ?? textOf(result['mentor']);
  if (id === undefined || name === undefined) return undefined;
  const { platform, highlights, evidence } = result;
  const categories = listOf(result['categories'], nameOf);
  return {
    id,
    name,
    tenant: (isObject(platform) ? textOf(platform['key']) : textOf(result['platform_key'])) ?? '',
    description: textOf(result['description']),
    greeting: textOf(result['greeting']) ?? textOf(result['initial_message']),
    image: safeImage(textOf(result['image_url']) ?? textOf(result['profile_image']), baseUrl),
    audience: nameOf(result['audience']),
    model: nameOf(result['llm']) ?? nameOf(result['llm_name']),
    categories: categories.length > 0 ? categories : listOf(result['category'], nameOf),
    types: listOf(result['types'], nameOf),
    subjects: listOf(result['subjects'], nameOf),
    tags: listOf(result['tags'], nameOf),
    suggestions: listOf(result['suggested_prompts'], nameOf),
    isFeatured: booleanOf(result['is_featured']) ?? false,
    createdBy: textOf(result['created_by']),
    createdAt: textOf(result['created_at']),
    updatedAt: textOf(result['updated_at']),
    highlights: { name: isObject(highlights) ? rangesOf(highlights['name']) : [] },
    evidence: evidenceOf(evidence),
  };
}

function evidenceOf(said: unknown): Mentor['evidence'] {
  if (!isObject(said)) return undefined;
  const name = textOf(said['document_name']);
  const { highlights } = said;
  if (name === undefined) return undefined;
  return { name, ranges: isObject(highlights) ? rangesOf(highlights['document_name']) : [] };
}
