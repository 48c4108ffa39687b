// The address of the catalog, and what the API is asked for it.
import { CATALOG_PARAMETERS } from '#contract/catalog-parameters.ts';
import type { ArgumentsOf } from '#contract/endpoints.ts';
import { CATALOG_FACETS, CONTENT_TYPES } from '#contract/facets.ts';
import type { Collection, State, Visit } from './collection.ts';

const { content, query, order_by, order_ascending, offset } = CATALOG_PARAMETERS;
const { default: _fourTypes, ...anyContent } = content;

const by = (name: string, ascending: boolean) => ({ order_by: name, order_ascending: ascending });

/**
 * The catalog. `content` is empty for "all six types"; the API's own default (four of them) is for callers who do not
 * say.
 */
export const CATALOG = {
  name: 'catalog',
  parameters: {
    query,
    ...Object.fromEntries(CATALOG_FACETS.map(({ name }) => [name, CATALOG_PARAMETERS[name]])),
    content: anyContent,
    order_by,
    order_ascending,
    offset,
  },
  facets: CATALOG_FACETS,
  sorts: [
    { name: 'best', set: {} },
    { name: 'newest', set: by('created_at', false) },
    { name: 'popular', set: by('popularity', false) },
    { name: 'rating', set: by('rating', false) },
    { name: 'shortest', set: by('duration', true) },
    { name: 'cheapest', set: by('price', true) },
    { name: 'easiest', set: by('level', true) },
    { name: 'name', set: by('name', true) },
  ],
  size: 24,
} as const satisfies Collection;

/** The request for the page that an address shows: as the user of this name sees it, else as a visitor does. */
export function catalogArguments(
  state: State,
  { tenant, username, content: usual }: Visit = {},
): ArgumentsOf<'catalog'> & Pick<Visit, 'username'> {
  // The parameters of `CATALOG` are those of the endpoint.
  const asked = state as ArgumentsOf<'catalog'>;
  return {
    ...asked,
    ...(username === undefined ? {} : { username }),
    content: firstWithAny(asked.content, usual) ?? CONTENT_TYPES,
    tenant: asked.tenant?.length || tenant === undefined ? (asked.tenant ?? []) : [tenant],
    limit: CATALOG.size,
  };
}

function firstWithAny(...lists: readonly (readonly string[] | undefined)[]): readonly string[] | undefined {
  return lists.find((list) => list !== undefined && list.length > 0);
}
