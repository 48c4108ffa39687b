// The questions about prompts: a page of them, and one.
import type { ArgumentsOf } from '#contract/endpoints.ts';
import type { CallOptions, Client } from './create-client.ts';
import type { Prompt } from './prompt.ts';
import { query } from './query-options.ts';
import type { ListPage } from './result-page.ts';

export type PromptArguments = ArgumentsOf<'prompts'>;

/** A page of prompts. */
export const promptsQuery = (
  client: Client,
  args: PromptArguments,
  options?: Pick<CallOptions, 'priority'>,
) => query<'prompts', ListPage<Prompt>>(client, 'prompts', args, read, options);

/**
 * The prompt of this number, as a page of at most one; {@link promptIn} takes it out. An `id` that is no number is no
 * prompt's, and need not be asked for: see {@link isPromptId}.
 */
export const promptQuery = (client: Client, id: string) => promptsQuery(client, { id: Number(id), limit: 1 });

/** The prompt of an answer: the one that was asked for. */
export function promptIn(page: ListPage<Prompt> | undefined, id: string): Prompt | undefined {
  return page?.items.find((prompt) => prompt.id === id);
}

/** The largest number that the API takes. */
const LARGEST = 2_147_483_647;

/** Whether a text is the number of a prompt, in its one form. */
export function isPromptId(text: string): boolean {
  return /^(0|[1-9]\d{0,9})$/.test(text) && Number(text) <= LARGEST;
}

async function read(answer: unknown): Promise<ListPage<Prompt>> {
  const [{ readList }, { readPrompt }] = await Promise.all([
    import('#client/wire/read-list.ts'),
    import('#client/wire/read-prompt.ts'),
  ]);
  return readList(answer, readPrompt, ({ id }) => id);
}
