// From a place to its page: what it shows, what it asks, what must be loaded for it.
import type { QueryClient } from '@tanstack/react-query';
import type { Client } from '#client/create-client.ts';
import { useSession } from '#client/session-context.ts';
import { sessionQuery } from '#client/session-query.ts';
import { usernameOf } from '#client/who.ts';
import { CatalogPage } from '#features/catalog/catalog-page.tsx';
import { preloadInstead } from '#features/catalog/instead-of-results.ts';
import { prefetchCatalog } from '#features/catalog/use-catalog.ts';
import type { ResultPage } from '#client/result-page.ts';
import { type ItemAddress, itemQuery } from '#features/item/item-query.ts';
import { later } from '#ui/content/later.tsx';
import { catalogArguments, type Visit } from '#url/catalog-arguments.ts';
import { decode } from '#url/filters.ts';
import type { Place } from '#url/paths.ts';
import type { RuntimeConfig } from './runtime-config.ts';

const notFound = later(() => import('./not-found-page.tsx'), 'NotFoundPage');
const signIn = later(() => import('#features/session/sign-in-page.tsx'), 'SignInPage');
const item = later(() => import('#features/item/item-page.tsx'), 'ItemPage');

/** The page of a place; of no place, that there is none. */
export function PageOf({ place, config }: { place: Place | undefined; config: RuntimeConfig }) {
  const { who } = useSession();
  // Pages of their own for each caller: nothing of the last one stays.
  const caller = who.kind === 'user' ? `${who.tenant} ${who.username}` : '';
  switch (place?.page) {
    case undefined:
      return <notFound.Part />;
    case 'sign-in':
      return <signIn.Part />;
    case 'home':
    case 'catalog':
      return <CatalogPage key={caller} tenant={config.tenant} />;
    case 'item':
      // A page of its own for each item: nothing of the last one stays.
      return (
        <item.Part
          key={`${place.type} ${place.key} ${caller}`}
          address={itemAddress(place, { tenant: config.tenant, username: usernameOf(who) })}
          named={place.tenant}
        />
      );
  }
}

/** Loads the code that a place's page needs before it can render with the answers that `queries` has. */
export async function preloadPage(place: Place | undefined, queries: QueryClient): Promise<void> {
  switch (place?.page) {
    case undefined:
      await notFound.preload();
      return;
    case 'sign-in':
      await signIn.preload();
      return;
    case 'item':
      await item.preload();
      return;
    case 'home':
    case 'catalog':
      // At most a page that is not there, and the last one instead: the answers of this page alone.
      for (const { state } of queries.getQueryCache().getAll())
        await preloadInstead(state.data as ResultPage | undefined);
  }
}

/** The modules that {@link preloadPage} loads for a place, whatever its answer is, by their path in the sources. */
export function modulesOf(place: Place | undefined): readonly string[] {
  switch (place?.page) {
    case undefined:
      return ['src/app/not-found-page.tsx'];
    case 'sign-in':
      return ['src/features/session/sign-in-page.tsx'];
    case 'item':
      return ['src/features/item/item-page.tsx'];
    case 'home':
    case 'catalog':
      return [];
  }
}

/** Asks what a place's page will ask, so that it renders with the answer. Failures are answers too. */
export async function prefetchPage(
  address: URL,
  place: Place | undefined,
  { queries, client, visit }: { queries: QueryClient; client: Client; visit: Visit },
): Promise<void> {
  switch (place?.page) {
    case undefined:
      return;
    case 'sign-in':
      return queries.prefetchQuery(sessionQuery(client));
    case 'item':
      return queries.prefetchQuery(itemQuery(client, itemAddress(place, visit)));
    case 'home':
    case 'catalog':
      return prefetchCatalog(queries, client, catalogArguments(decode(address.searchParams), visit));
  }
}

function itemAddress(place: Extract<Place, { page: 'item' }>, { tenant, username }: Visit): ItemAddress {
  return { ...place, tenant: place.tenant ?? tenant, username };
}
