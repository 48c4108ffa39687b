// Signing in and out: one act at a time, and what became of it.
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ApiError } from '#client/api-error.ts';
import { useClient } from '#client/client-context.tsx';
import { useSession } from '#client/session-context.ts';
import { sessionQuery } from '#client/session-query.ts';
import { readSession } from '#client/wire/read-session.ts';
import type { Who } from '#client/who.ts';
import type { Persona } from '#contract/session-schema.ts';

export type Act =
  | { readonly status: 'idle' }
  | { readonly status: 'busy' }
  | { readonly status: 'failed'; readonly error: ApiError };

/** `signIn` answers whether it came to pass. */
export function useSessionActs() {
  const client = useClient();
  const queries = useQueryClient();
  const session = useSession();
  const [act, setAct] = useState<Act>({ status: 'idle' });

  const perform = async (ask: () => Promise<unknown>, tell: (who: Who) => void): Promise<boolean> => {
    setAct({ status: 'busy' });
    try {
      const answer = readSession(await ask());
      tell(answer.who);
      // The caches are empty now; this much is known anew.
      queries.setQueryData(sessionQuery(client).queryKey, answer);
      setAct({ status: 'idle' });
      return true;
    } catch (error) {
      setAct({ status: 'failed', error: error instanceof ApiError ? error : new ApiError('server') });
      return false;
    }
  };

  return {
    act,
    signIn: ({ tenant, username }: Pick<Persona, 'tenant' | 'username'>) =>
      perform(
        () => client.call('signIn', { tenant, username }),
        (who) => session.signIn(who),
      ),
    signOut: () =>
      perform(
        () => client.call('signOut', {}),
        () => session.signOut(),
      ),
  };
}
