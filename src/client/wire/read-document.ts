// One document of a mentor.
import type { MentorDocument } from '#client/mentor.ts';
import { isObject, rangesOf, textOf, type Unknowns } from './read-value.ts';
import { safeLink } from './safe-url.ts';

/** Reads a document; undefined when it has no name or no id. What cannot be read is left out. */
export function readDocument(result: unknown, baseUrl = ''): MentorDocument | undefined {
  if (!isObject(result)) return undefined;
  const id = textOf(result['id']) ?? textOf(result['document_id']);
  const name = textOf(result['document_name']) ?? textOf(result['name']);
  if (id === undefined || name === undefined) return undefined;
  const { highlights } = result;
  const hits: Unknowns = isObject(highlights) ? highlights : {};
  return {
    id,
    name,
    type: textOf(result['document_type']),
    access: textOf(result['access']),
    training: textOf(result['training_status']),
    url: safeLink(textOf(result['url']), baseUrl),
    description: textOf(result['description']),
    createdAt: textOf(result['date_created']),
    updatedAt: textOf(result['last_modified']),
    highlights: { name: rangesOf(hits['document_name']), description: rangesOf(hits['description']) },
  };
}
