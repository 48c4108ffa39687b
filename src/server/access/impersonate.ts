// Whose eyes a path with a username looks through.
import { ProblemError } from '#server/http/problems.ts';
import type { Store } from '#server/store/store.ts';
import { type Caller, mayActFor } from './labels.ts';
import { userCaller } from './user-caller.ts';

/**
 * The user named in the path, if the caller is that user or an admin of the tenant. An admin sees what the user sees.
 * @throws ProblemError 401 for visitors; 403 alike for users of others and users that do not exist.
 */
export function impersonate(store: Pick<Store, 'byKey'>, caller: Caller, username: string): Caller {
  if (caller.kind === 'anonymous')
    throw new ProblemError(401, 'This needs a token of the user or of an admin.');
  if (caller.username === username) return caller;
  const [user] = mayActFor(caller, caller.tenant, username)
    ? store.byKey(caller.tenant, 'user', [username])
    : [];
  if (user === undefined) throw new ProblemError(403, `You may not see what ${username} sees.`);
  return userCaller({ tenant: caller.tenant, username, role: 'own' }, user);
}
