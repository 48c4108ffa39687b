// Who is calling: from the Authorization header to a caller.
import { ProblemError } from '#server/problems.ts';
import type { Store } from '#server/store/store.ts';
import { ANONYMOUS, type Caller } from './labels.ts';

const SCHEMES = new Set(['token', 'api-token', 'api-key', 'bearer']);
/** What front-ends send for a visitor. */
const NOBODY = new Set(['', 'null', 'undefined']);

/**
 * The caller that an `Authorization: Token|Api-Token|Api-Key|Bearer <token>` header names; without one, anonymous.
 * @throws ProblemError 401 for an unknown scheme and for a token that is unknown, expired or revoked.
 */
export function identify(store: Pick<Store, 'callerOf'>, authorization: string | null): Caller {
  if (authorization === null) return ANONYMOUS;
  const [scheme = '', token = '', ...rest] = authorization.trim().split(/\s+/);
  if (NOBODY.has(scheme.toLowerCase()) || (SCHEMES.has(scheme.toLowerCase()) && NOBODY.has(token)))
    return ANONYMOUS;
  if (!SCHEMES.has(scheme.toLowerCase()) || rest.length > 0)
    throw new ProblemError(401, 'The Authorization header must be "Token <token>".');
  const caller = store.callerOf(token);
  if (caller === undefined)
    throw new ProblemError(401, 'This token is unknown, expired or revoked. Sign in again.');
  return caller;
}
