// Prompts as a list.
import { facetValuesQuery, relaxQuery } from '#client/discovery-queries.ts';
import type { Prompt } from '#client/prompt.ts';
import { promptsQuery, type PromptArguments } from '#client/prompts-query.ts';
import type { Source } from '#discovery/source.ts';
import type { Visit } from '#url/collection.ts';
import { promptArguments, PROMPTS } from '#url/prompts.ts';

export function promptSource(visit: Visit): Source<Prompt, PromptArguments> {
  return {
    collection: PROMPTS,
    asks: (state) => promptArguments(state, visit),
    page: promptsQuery,
    facetValues: (client, args, facet, text) =>
      facetValuesQuery(client, 'promptFacetValues', { ...args, facet, facet_query: text }),
    relax: (client, args) => relaxQuery(client, 'relaxPrompts', args),
    identity: ({ id }) => id,
  };
}
