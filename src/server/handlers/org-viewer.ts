// Whose eyes a path with an organisation and a username looks through.
import { impersonate } from '#server/access/impersonate.ts';
import type { Caller } from '#server/access/labels.ts';
import { ProblemError } from '#server/http/problems.ts';
import type { Store } from '#server/store/store.ts';

export interface OrgPath {
  readonly org: string;
  readonly username: string;
}

/**
 * The user of the path, if the caller is that user or an admin of the organisation.
 * @param notThere the status for an organisation that is not the caller's, whether there is one or not, and that for an
 * admin who names a user that is not there. Where the API documents none, both are 403.
 * @throws ProblemError 401 for visitors; 403 alike for users of others and, to who is no admin, users that are not there.
 */
export function orgViewer(
  store: Pick<Store, 'byKey'>,
  caller: Caller,
  { org, username }: OrgPath,
  notThere: { readonly org?: number; readonly user?: number } = {},
): Caller {
  if (caller.kind === 'anonymous')
    throw new ProblemError(401, 'This needs a token of the user or of an admin.');
  if (caller.tenant !== org)
    throw new ProblemError(notThere.org ?? 403, `There is no organisation ${org}, or not for you.`);
  const isMissing = () => store.byKey(org, 'user', [username]).length === 0;
  if (caller.role === 'tenant-admin' && caller.username !== username && isMissing())
    throw new ProblemError(notThere.user ?? 403, `There is no user ${username} in ${org}.`);
  return impersonate(store, caller, username);
}
