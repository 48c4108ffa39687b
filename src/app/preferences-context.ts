// The preferences, for components.
import { createContext, use } from 'react';
import { useStore } from 'zustand';
import type { StoreApi } from 'zustand/vanilla';
import type { Preferences } from './preferences.ts';

const PreferencesContext = createContext<StoreApi<Preferences> | undefined>(undefined);

export const PreferencesProvider = PreferencesContext.Provider;

export function usePreferences(): Preferences {
  const store = use(PreferencesContext);
  if (store === undefined)
    throw new Error('Wayfinder: usePreferences() found none. Put a <PreferencesProvider> around the app.');
  return useStore(store);
}
