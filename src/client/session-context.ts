// The session, for components.
import { createContext, use } from 'react';
import { useStore } from 'zustand';
import type { StoreApi } from 'zustand/vanilla';
import { usernameOf } from './who.ts';
import type { Session } from './session.ts';

const SessionContext = createContext<StoreApi<Session> | undefined>(undefined);

/** `<SessionProvider value={session}>` */
export const SessionProvider = SessionContext.Provider;

export function useSession(): Session {
  const store = use(SessionContext);
  if (store === undefined)
    throw new Error('Wayfinder: useSession() found none. Put a <SessionProvider> around the app.');
  return useStore(store);
}

/** The name of who is signed in; undefined for visitors. */
export function useUsername(): string | undefined {
  return usernameOf(useSession().who);
}
