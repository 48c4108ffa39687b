// What the page of a mentor will ask, for the server, which renders it with its answers.
import type { QueryClient } from '@tanstack/react-query';
import type { Client } from '#client/create-client.ts';
import { isMentorId, mentorQuery } from '#client/mentors-query.ts';
import type { ListPage } from '#client/result-page.ts';
import { prefetchResults } from '#discovery/results/use-results.ts';
import { decode } from '#url/filters.ts';
import { DOCUMENTS } from '#url/mentors.ts';
import { documentSource } from './document-source.ts';
import { learnedQuery, statusesIn } from './learned-query.ts';
import { promptsOfMentor } from './prompts-of-mentor.ts';

/** `search` is the page's own: what of its documents is shown. */
export async function prefetchMentor(
  queries: QueryClient,
  client: Client,
  id: string,
  search: URLSearchParams,
): Promise<void> {
  if (!isMentorId(id)) return;
  const source = documentSource(id);
  const whole = source.page(client, source.asks(decode(DOCUMENTS)));
  await Promise.all([
    queries.prefetchQuery(mentorQuery(client, id)),
    queries.prefetchQuery(promptsOfMentor(client, id)),
    prefetchResults(queries, client, source, source.asks(decode(DOCUMENTS, search))),
    queries.prefetchQuery(whole),
  ]);
  const page = queries.getQueryData<ListPage<unknown>>(whole.queryKey);
  const { learned } = statusesIn(page);
  if (page !== undefined && learned > 0 && learned < page.count)
    await queries.prefetchQuery(learnedQuery(client, id));
}
