// Who is signed in. In memory only: a token is never in storage or in an address.
import { createStore, type StoreApi } from 'zustand/vanilla';

export type Who =
  | { readonly kind: 'anonymous' }
  | { readonly kind: 'user'; readonly tenant: string; readonly username: string };

export interface Session {
  readonly who: Who;
  readonly token: string | undefined;
  readonly signIn: (who: Who, token: string) => void;
  readonly signOut: () => void;
}

const VISITOR = { who: { kind: 'anonymous' }, token: undefined } as const;

/**
 * Makes a session; two of them share nothing. `emptyCaches` runs on each change of who is there, before it is told,
 * so that nobody is shown what another asked for.
 */
export function createSession({ emptyCaches }: { readonly emptyCaches: () => void }): StoreApi<Session> {
  return createStore<Session>()((set) => ({
    ...VISITOR,
    signIn: (who, token) => {
      emptyCaches();
      set({ who, token });
    },
    signOut: () => {
      emptyCaches();
      set(VISITOR);
    },
  }));
}
