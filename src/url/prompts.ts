// The address of prompts, and what the API is asked for it.
import type { ArgumentsOf } from '#contract/endpoints.ts';
import { PROMPT_FACETS, PROMPT_PARAMETERS } from '#contract/prompts/prompt-parameters.ts';
import type { Collection, State, Visit } from './collection.ts';

const by = (name: string, direction: 'asc' | 'desc') => ({ sort_by: name, order_direction: direction });

export const PROMPTS = {
  name: 'prompts',
  parameters: {
    query: PROMPT_PARAMETERS.query,
    ...Object.fromEntries(PROMPT_FACETS.map(({ name }) => [name, PROMPT_PARAMETERS[name]])),
    sort_by: PROMPT_PARAMETERS.sort_by,
    order_direction: PROMPT_PARAMETERS.order_direction,
    offset: PROMPT_PARAMETERS.offset,
  },
  facets: PROMPT_FACETS,
  sorts: [
    { name: 'best', set: {} },
    { name: 'newest', set: by('created_at', 'desc') },
    { name: 'updated', set: by('updated_at', 'desc') },
    { name: 'name', set: by('name', 'asc') },
  ],
  size: 24,
} as const satisfies Collection;

/** The request for the page of prompts that an address shows. */
export function promptArguments(state: State, { tenant }: Visit): ArgumentsOf<'prompts'> {
  // The parameters of `PROMPTS` are those of the endpoint.
  const asked = state as ArgumentsOf<'prompts'>;
  return { ...asked, tenant: asked.tenant ?? tenant, limit: PROMPTS.size };
}
