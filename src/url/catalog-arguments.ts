// From what the address says to what the API is asked.
import type { ArgumentsOf } from '#contract/endpoints.ts';
import { CONTENT_TYPES } from '#contract/facets.ts';
import { PAGE_SIZE, type CatalogState } from './catalog-state.ts';

/** What an address does not say. */
export interface Visit {
  /** The site's own tenant, for addresses that name none. */
  readonly tenant?: string | undefined;
  /** Who is signed in. */
  readonly username?: string | undefined;
}

/** The request for the page that an address shows. */
export function catalogArguments(
  state: CatalogState,
  { tenant: own, username }: Visit = {},
): ArgumentsOf<'catalog'> & Pick<Visit, 'username'> {
  const { content, tenant } = state;
  return {
    ...state,
    ...(username === undefined ? {} : { username }),
    content: content.length > 0 ? content : CONTENT_TYPES,
    tenant: tenant.length > 0 || own === undefined ? tenant : [own],
    limit: PAGE_SIZE,
  };
}
