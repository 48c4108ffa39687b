// The things that references name, each by a question of its own.
import { useQueries } from '@tanstack/react-query';
import { ApiError } from '#client/api-error.ts';
import { useClient } from '#client/client-context.tsx';
import { itemIn, itemQuery } from '#client/item-query.ts';
import { isMentorId, mentorQuery } from '#client/mentors-query.ts';
import type { Mentor } from '#client/mentor.ts';
import type { Prompt } from '#client/prompt.ts';
import { isPromptId, promptIn, promptQuery } from '#client/prompts-query.ts';
import type { Client } from '#client/create-client.ts';
import type { Question } from '#client/query-options.ts';
import type { Item } from '#client/result-page.ts';
import { useUsername } from '#client/session-context.ts';
import type { Reference } from '#url/reference.ts';

export type Thing =
  | { readonly kind: 'item'; readonly item: Item }
  | { readonly kind: 'mentor'; readonly mentor: Mentor }
  | { readonly kind: 'prompt'; readonly prompt: Prompt };

export interface NamedThing {
  readonly reference: Reference;
  readonly state: 'loading' | 'there' | 'gone' | 'failed';
  readonly thing: Thing | undefined;
  readonly retry: () => void;
}

/** In the order of `references`. What is not there, and what is not for the reader, is `gone` alike. */
export function useThings(references: readonly Reference[]): readonly NamedThing[] {
  const client = useClient();
  const username = useUsername();
  const answers = useQueries({
    queries: references.map((reference) => ({ ...questionOf(client, reference, username) })),
  });
  return references.map((reference, place) => {
    const { data, error, refetch } = answers[place] ?? {};
    const isGone = data === null || (error instanceof ApiError && error.kind === 'not-found');
    const thing = data ?? undefined;
    return {
      reference,
      thing,
      state: thing !== undefined ? 'there' : isGone ? 'gone' : error ? 'failed' : 'loading',
      retry: () => void refetch?.(),
    };
  });
}

/** What a thing is called. */
export function nameOfThing(thing: Thing): string {
  if (thing.kind === 'item') return thing.item.name;
  return thing.kind === 'mentor' ? thing.mentor.name : thing.prompt.name;
}

type Asked = Omit<Question<Thing | null>, 'queryFn'> & Pick<Question<Thing | null>, 'queryFn'>;

function questionOf(client: Client, { kind, tenant, key }: Reference, username: string | undefined): Asked {
  if (kind === 'mentor') {
    if (!isMentorId(key)) return nothing(key);
    return fold(mentorQuery(client, key), ({ items: [mentor] }) => mentor && { kind, mentor });
  }
  if (kind === 'prompt') {
    if (!isPromptId(key)) return nothing(key);
    return fold(promptQuery(client, key), (page) => {
      const prompt = promptIn(page, key);
      return prompt && { kind, prompt };
    });
  }
  const address = { type: kind, key, tenant: tenant === '' ? undefined : tenant, username };
  return fold(itemQuery(client, address), (page) => {
    const item = itemIn(page, address);
    return item && { kind: 'item', item };
  });
}

/** The same question with another answer has a key of its own. */
function fold<Page>(question: Question<Page>, read: (page: Page) => Thing | undefined): Asked {
  return {
    ...question,
    queryKey: ['thing', ...question.queryKey],
    queryFn: async (context) => read(await question.queryFn(context)) ?? null,
  };
}

function nothing(key: string): Asked {
  return {
    queryKey: ['thing', key],
    queryFn: () => Promise.resolve(null),
    staleTime: Infinity,
    gcTime: 0,
    retry: false,
  };
}
