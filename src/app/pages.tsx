// From a place to its page: what it shows, what it asks, what must be loaded for it.
import type { QueryClient } from '@tanstack/react-query';
import type { Client } from '#client/create-client.ts';
import { CatalogPage } from '#features/catalog/catalog-page.tsx';
import { prefetchCatalog } from '#features/catalog/use-catalog.ts';
import { itemQuery } from '#features/item/item-query.ts';
import { catalogArguments } from '#url/catalog-arguments.ts';
import { decode } from '#url/filters.ts';
import type { Place } from '#url/paths.ts';
import { lazyPage } from './lazy-page.tsx';
import { NotFoundPage } from './not-found-page.tsx';
import type { RuntimeConfig } from './runtime-config.ts';

const item = lazyPage(async () => (await import('#features/item/item-page.tsx')).ItemPage);

/** The page of a place; of no place, that there is none. */
export function PageOf({ place, config }: { place: Place | undefined; config: RuntimeConfig }) {
  switch (place?.page) {
    case undefined:
      return <NotFoundPage />;
    case 'home':
    case 'catalog':
      return <CatalogPage tenant={config.tenant} />;
    case 'item':
      // A page of its own for each item: nothing of the last one stays.
      return (
        <item.Page
          key={`${place.type} ${place.key}`}
          address={{ ...place, tenant: place.tenant ?? config.tenant }}
          named={place.tenant}
        />
      );
  }
}

/** Loads the code that a place's page needs before it can render. */
export async function preloadPage(place: Place | undefined): Promise<void> {
  if (place?.page === 'item') await item.preload();
}

/** Asks what a place's page will ask, so that it renders with the answer. Failures are answers too. */
export async function prefetchPage(
  address: URL,
  place: Place | undefined,
  { queries, client, config }: { queries: QueryClient; client: Client; config: RuntimeConfig },
): Promise<void> {
  if (place === undefined) return;
  if (place.page === 'item')
    return queries.prefetchQuery(itemQuery(client, { ...place, tenant: place.tenant ?? config.tenant }));
  const state = decode(address.searchParams);
  await prefetchCatalog(queries, client, catalogArguments(state, config));
}
