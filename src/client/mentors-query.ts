// The questions about mentors: a page of them, one, and what one has read.
import type { ArgumentsOf } from '#contract/endpoints.ts';
import type { CallOptions, Client } from './create-client.ts';
import type { Mentor, MentorDocument } from './mentor.ts';
import { query } from './query-options.ts';
import type { ListPage } from './result-page.ts';

export type MentorArguments = ArgumentsOf<'mentors'>;
export type DocumentArguments = ArgumentsOf<'mentorDocuments'>;

type Options = Pick<CallOptions, 'priority'>;

/** A page of mentors. */
export const mentorsQuery = (client: Client, args: MentorArguments, options?: Options) =>
  query<'mentors', ListPage<Mentor>>(
    client,
    'mentors',
    args,
    async (answer) => {
      const [{ readList }, { readMentor }] = await Promise.all([
        import('#client/wire/read-list.ts'),
        import('#client/wire/read-mentor.ts'),
      ]);
      return readList(
        answer,
        (result) => readMentor(result, client.baseUrl),
        ({ id }) => id,
      );
    },
    options,
  );

/** The mentor of this UUID, as a page of at most one; an `id` that is no UUID is no mentor's: see {@link isMentorId}. */
export const mentorQuery = (client: Client, id: string) => mentorsQuery(client, { unique_id: id, limit: 1 });

/** A page of what a mentor has read. */
export const documentsQuery = (client: Client, args: DocumentArguments, options?: Options) =>
  query<'mentorDocuments', ListPage<MentorDocument>>(
    client,
    'mentorDocuments',
    args,
    async (answer) => {
      const [{ readList }, { readDocument }] = await Promise.all([
        import('#client/wire/read-list.ts'),
        import('#client/wire/read-document.ts'),
      ]);
      return readList(
        answer,
        (result) => readDocument(result, client.baseUrl),
        ({ id }) => id,
      );
    },
    options,
  );

/** Whether a text is a UUID. */
export function isMentorId(text: string): boolean {
  return /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i.test(text);
}
