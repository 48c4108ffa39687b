// The question how much of a search is new: it is asked for its newest results, and those are counted that were made
// after a time.
import type { ArgumentsOf } from '#contract/endpoints.ts';
import type { Client } from './create-client.ts';
import { query } from './query-options.ts';

/** So many are looked at; more new ones than that are "more than so many". */
export const MOST_NEW = 50;

export type NewestSearch =
  | { readonly name: 'catalog'; readonly args: ArgumentsOf<'catalog'> }
  | { readonly name: 'mentors'; readonly args: ArgumentsOf<'mentors'> }
  | { readonly name: 'prompts'; readonly args: ArgumentsOf<'prompts'> };

/** How many results were made after `since`, in milliseconds; at most {@link MOST_NEW}. */
export function newestQuery(client: Client, search: NewestSearch, since: number) {
  const read = async (answer: unknown) => {
    const { countNewer } = await import('#client/wire/count-newer.ts');
    return countNewer(answer, since);
  };
  const place = { offset: 0, limit: MOST_NEW };
  switch (search.name) {
    case 'catalog': {
      const order = { order_by: 'created_at', order_ascending: false, return_facet: false };
      return query<'catalog', number>(client, 'catalog', { ...search.args, ...order, ...place }, read);
    }
    case 'mentors': {
      const order = { order_by: 'created_at', order_direction: 'desc' } as const;
      return query<'mentors', number>(client, 'mentors', { ...search.args, ...order, ...place }, read);
    }
    case 'prompts': {
      const order = { sort_by: 'created_at', order_direction: 'desc' } as const;
      return query<'prompts', number>(client, 'prompts', { ...search.args, ...order, ...place }, read);
    }
  }
}
