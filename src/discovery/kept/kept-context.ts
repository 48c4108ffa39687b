// What is kept, for components.
import { createContext, use } from 'react';
import { useStore } from 'zustand';
import type { StoreApi } from 'zustand/vanilla';
import type { Kept } from './kept.ts';

const KeptContext = createContext<StoreApi<Kept> | undefined>(undefined);

/** `<KeptProvider value={kept}>` */
export const KeptProvider = KeptContext.Provider;

/** What `select` takes of what is kept; empty while a server's page is taken over, then as it is. */
export function useKept<T>(select: (kept: Kept) => T): T {
  const store = use(KeptContext);
  if (store === undefined)
    throw new Error('Wayfinder: useKept() found none. Put a <KeptProvider> around the app.');
  return useStore(store, select);
}
