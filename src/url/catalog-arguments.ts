// From what the address says to what the API is asked.
import type { ArgumentsOf } from '#contract/endpoints.ts';
import { CONTENT_TYPES } from '#contract/facets.ts';
import { PAGE_SIZE, type CatalogState } from './catalog-state.ts';

/** The request for the page that an address shows. `defaults.tenant` is the site's own, where the address names none. */
export function catalogArguments(
  state: CatalogState,
  defaults: { readonly tenant?: string | undefined } = {},
): ArgumentsOf<'catalog'> {
  const { content, tenant } = state;
  return {
    ...state,
    content: content.length > 0 ? content : CONTENT_TYPES,
    tenant: tenant.length > 0 || defaults.tenant === undefined ? tenant : [defaults.tenant],
    limit: PAGE_SIZE,
  };
}
