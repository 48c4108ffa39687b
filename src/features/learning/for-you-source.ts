// What is recommended, as a list.
import { keyOf } from '#client/item-key.ts';
import { type Recommended, recommendedQuery } from '#client/learning-query.ts';
import type { ArgumentsOf } from '#contract/endpoints.ts';
import type { Source } from '#discovery/source.ts';
import { FOR_YOU, forYouArguments, type ForWhom } from '#url/for-you.ts';

export function forYouSource(whom: ForWhom): Source<Recommended, ArgumentsOf<'recommended'>> {
  return {
    collection: FOR_YOU,
    asks: (state) => forYouArguments(state, whom),
    page: recommendedQuery,
    identity: ({ one }) => `${one.type} ${one.tenant} ${keyOf(one)}`,
  };
}
