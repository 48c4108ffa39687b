// GET /api/search/mentors/{mentor_unique_id}/documents/: what a mentor has read, for who may see the mentor.
import { DOCUMENT_FACETS } from '#contract/mentors/mentor-facets.ts';
import type { DocumentParameters } from '#contract/mentors/mentor-parameters.ts';
import type { DocumentsResponse, MentorDocument } from '#contract/mentors/mentor-schema.ts';
import { isRecord, texts } from '#server/engine/document-fields.ts';
import type { ApiContext } from '#server/handlers/api.ts';
import { answerList, filtersFrom, sortOf } from '#server/handlers/list/answer-list.ts';
import { highlightsOf } from '#server/handlers/list/highlights.ts';
import { textOf } from '#server/handlers/list/shown-fields.ts';
import { ProblemError } from '#server/http/problems.ts';
import type { StoredItem } from '#server/store/store.ts';
import { visibleMentor } from './visible-mentor.ts';

/** @throws ProblemError 404 alike for a mentor that is not there and one that the viewer may not see. */
export async function searchMentorDocuments(
  context: ApiContext,
  query: DocumentParameters,
  { mentor_unique_id }: { readonly mentor_unique_id: string },
): Promise<DocumentsResponse> {
  const mentor = await visibleMentor(context, mentor_unique_id);
  if (mentor === undefined) throw new ProblemError(404, 'There is no such mentor, or not for you.');
  const { document_type, access, training_status, platform_key } = query;
  const by = query.order_by === 'document_name' ? 'name' : query.order_by;
  return answerList(
    context,
    {
      collection: 'documents',
      text: query.query,
      filters: filtersFrom({ document_type, access, training_status }),
      keys: [mentor.key, ...(platform_key === undefined ? [] : [`tenant:${platform_key}`])],
      facets: DOCUMENT_FACETS,
      sort: sortOf(by, query.order_direction),
      offset: query.offset,
      limit: query.limit,
    },
    (stored, words) => stored.map((one) => documentItem(one, words)),
  );
}

function documentItem(
  { number, key, item, visibility }: StoredItem,
  words: ReadonlySet<string>,
): MentorDocument {
  const { metadata, language_code } = item;
  const document = {
    id: number,
    document_name: texts(item['name'])[0] ?? key,
    document_type: textOf(item['document_type']) ?? 'text',
    access: textOf(item['access']) ?? visibility,
    training_status: textOf(item['training_status']) ?? 'pending',
    date_created: textOf(item['date_created'] ?? item['created_at']),
    last_modified: textOf(item['last_modified'] ?? item['updated_at']),
    url: textOf(item['url']),
    metadata: isRecord(metadata) ? metadata : null,
    description: textOf(item['description']),
  };
  const highlights = highlightsOf({ ...document, language_code }, ['document_name', 'description'], words);
  return { ...document, ...highlights };
}
