// The question which prompts are for a mentor: the first few of them.
import type { Client } from '#client/create-client.ts';
import { promptsQuery } from '#client/prompts-query.ts';

const MOST = 6;

/** `id` is the mentor's UUID. */
export const promptsOfMentor = (client: Client, id: string) =>
  promptsQuery(client, { mentor: id, limit: MOST });
