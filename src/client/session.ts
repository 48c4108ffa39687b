// Who is signed in, as far as this page knows. In memory only: a token is never in storage or in an address.
import { createStore, type StoreApi } from 'zustand/vanilla';
import { VISITOR, type Who } from './who.ts';

export interface Session {
  readonly who: Who;
  /** For requests that no cookie goes with: an embed's. */
  readonly token: string | undefined;
  /** Whether the last session ended by itself. */
  readonly ended: boolean;
  readonly signIn: (who: Who, token?: string) => void;
  /** `ended`: not by the reader's will. */
  readonly signOut: (ended?: boolean) => void;
}

interface SessionOptions {
  /** Who the server's page was for. */
  readonly first?: Who | undefined;
  /** Runs on each change of who is there, before it is told, so that nobody is shown what another asked for. */
  readonly emptyCaches: () => void;
}

/** Makes a session; two of them share nothing. */
export function createSession({ first = VISITOR, emptyCaches }: SessionOptions): StoreApi<Session> {
  return createStore<Session>()((set) => ({
    who: first,
    token: undefined,
    ended: false,
    signIn: (who, token) => {
      emptyCaches();
      set({ who, token, ended: false });
    },
    signOut: (ended = false) => {
      emptyCaches();
      set({ who: VISITOR, token: undefined, ended });
    },
  }));
}
