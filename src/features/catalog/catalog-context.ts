// What every part of the catalog page asks with: the address, and the tenant that the site is for.
import { createContext, use } from 'react';
import type { CatalogArguments } from '#client/catalog-query.ts';

const CatalogContext = createContext<CatalogArguments | undefined>(undefined);

export const CatalogArgumentsProvider = CatalogContext.Provider;

/** The request that the shown page answers. */
export function useCatalogArguments(): CatalogArguments {
  const args = use(CatalogContext);
  if (args === undefined)
    throw new Error('Wayfinder: no catalog request here. Put this inside <CatalogArgumentsProvider>.');
  return args;
}
