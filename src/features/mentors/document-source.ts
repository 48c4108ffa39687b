// What one mentor has read, as a list.
import { documentsQuery, type DocumentArguments } from '#client/mentors-query.ts';
import type { MentorDocument } from '#client/mentor.ts';
import type { Source } from '#discovery/source.ts';
import { documentArguments, DOCUMENTS } from '#url/mentors.ts';

export function documentSource(mentor: string): Source<MentorDocument, DocumentArguments> {
  return {
    collection: DOCUMENTS,
    asks: (state) => documentArguments(state, mentor),
    page: documentsQuery,
    identity: ({ id }) => id,
  };
}
