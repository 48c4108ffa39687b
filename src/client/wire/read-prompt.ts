// One prompt, with the seeds' names of its fields or the official schema's.
import type { Prompt } from '#client/prompt.ts';
import { plainText } from '#client/prompt-parts.ts';
import { readFields } from './read-prompt-field.ts';
import { countOf, isObject, listOf, nameOf, rangesOf, textOf, type Unknowns } from './read-value.ts';

/** Reads a prompt; undefined when it has no name or no number of its own. What cannot be read is left out. */
export function readPrompt(result: unknown): Prompt | undefined {
  if (!isObject(result)) return undefined;
  const id = countOf(result['id']);
  const name = textOf(result['name']) ?? textOf(result['title']);
  if (id === undefined || name === undefined) return undefined;
  const written = textOf(result['content']) ?? textOf(result['prompt']) ?? '';
  const content = plainText(written);
  const { highlights } = result;
  const hits: Unknowns = isObject(highlights) ? highlights : {};
  return {
    id: String(id),
    name,
    content,
    // What is said more precisely counts, so it is read last.
    fields: readFields(content, result['variables'], result['variable_fields']),
    tenant: tenantOf(result),
    tags: listOf(result['tag_names'] ?? result['tags'], tagOf),
    // Ranges are of the text as it was sent.
    highlights: {
      name: rangesOf(hits['name']),
      content: content === written ? rangesOf(hits['content']) : [],
    },
    ...said('description', textOf(result['description'])),
    ...said('category', nameOf(result['category'])),
    ...said('language', nameOf(result['language'])),
    ...said('style', nameOf(result['style'])),
    ...said('tone', nameOf(result['tone'])),
    ...said('mentor', mentorOf(result['mentor'])),
    ...said('createdBy', textOf(result['created_by'])),
    ...said('updatedAt', textOf(result['updated_at']) ?? textOf(result['created_at'])),
  };
}

function tenantOf({ platform, platform_key, tenant }: Unknowns): string {
  return (isObject(platform) ? textOf(platform['key']) : textOf(platform_key ?? tenant)) ?? '';
}

/** Tags by name; numbers are the official schema's ids, which say nothing. */
function tagOf(tag: unknown): string | undefined {
  return typeof tag === 'number' ? undefined : nameOf(tag);
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** A mentor with its name, or its UUID or its name alone: a UUID alone cannot be shown. */
function mentorOf(mentor: unknown): Prompt['mentor'] {
  const name = nameOf(mentor);
  if (name === undefined || UUID.test(name)) return undefined;
  return { id: isObject(mentor) ? textOf(mentor['unique_id'] ?? mentor['uuid']) : undefined, name };
}

function said<K extends keyof Prompt>(name: K, value: Prompt[K]): { [P in K]?: Prompt[K] } {
  return value === undefined ? {} : ({ [name]: value } as { [P in K]?: Prompt[K] });
}
