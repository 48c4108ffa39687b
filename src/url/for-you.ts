// The address of what is recommended, and what the API is asked for it.
import { RECOMMENDED_PARAMETERS } from '#contract/catalog-parameters.ts';
import type { ArgumentsOf } from '#contract/endpoints.ts';
import { CATALOG_FACETS, type ContentType } from '#contract/facets.ts';
import type { Collection, State } from './collection.ts';

/** What can be taken. Roles and skills are what one wants, not what one takes. */
export const TAKEN_TYPES = [
  'courses',
  'programs',
  'pathways',
  'resources',
] as const satisfies readonly ContentType[];

const { content, query, offset } = RECOMMENDED_PARAMETERS;
const { default: _courses, ...anyContent } = content;

export const FOR_YOU = {
  name: 'for-you',
  parameters: {
    query,
    ...Object.fromEntries(
      CATALOG_FACETS.filter(({ name }) => name !== 'tenant').map(({ name }) => [
        name,
        RECOMMENDED_PARAMETERS[name],
      ]),
    ),
    content: anyContent,
    offset,
  },
  facets: CATALOG_FACETS.filter(({ name }) => name !== 'tenant'),
  sorts: [],
  size: 48,
} as const satisfies Collection;

/** Whose recommendations, and what is not wanted, as the parameter `not` has it. */
export interface ForWhom {
  readonly org: string;
  readonly username: string;
  readonly not: readonly string[];
}

export function forYouArguments(state: State, whom: ForWhom): ArgumentsOf<'recommended'> {
  // The parameters of `FOR_YOU` are those of the endpoint.
  const asked = state as unknown as ArgumentsOf<'recommended'>;
  const chosen = asked.content ?? [];
  return { ...asked, ...whom, content: chosen.length > 0 ? chosen : TAKEN_TYPES, limit: FOR_YOU.size };
}
