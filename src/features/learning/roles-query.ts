// The roles that one may choose from.
import { catalogQuery } from '#client/catalog-query.ts';
import type { Client } from '#client/create-client.ts';
import { usernameOf, type Who } from '#client/who.ts';
import type { Visit } from '#url/collection.ts';
import { CATALOG, catalogArguments } from '#url/catalog.ts';
import { decode, setFacet, sortBy } from '#url/filters.ts';

/** All that fit a menu, by name; of one's own tenant, or the site's. */
export function rolesQuery(client: Client, { tenant }: Visit, who: Who) {
  const state = sortBy(CATALOG, setFacet(decode(CATALOG), 'content', ['roles']), 'name');
  const own = who.kind === 'user' ? who.tenant : tenant;
  const args = catalogArguments(state, { tenant: own, username: usernameOf(who) });
  return catalogQuery(client, { ...args, limit: 100, return_facet: false });
}
