// Who is calling: from the Authorization header, or the session's cookie, to a caller.
import { ProblemError } from '#server/http/problems.ts';
import type { Store } from '#server/store/store.ts';
import { looksLikeJwt, type VerifyJwt } from './jwt.ts';
import { ANONYMOUS, type Caller } from './labels.ts';
import { sessionTokenOf } from './session-cookie.ts';
import { isActive, userCaller } from './user-caller.ts';

/** What callers are known by. */
export interface Register {
  readonly store: Pick<Store, 'callerOf' | 'byKey'>;
  /** Without it, no identity provider is trusted. */
  readonly verifyJwt?: VerifyJwt | undefined;
}

export interface Identity {
  readonly caller: Caller;
  /** The cookie's session is over: the browser should forget it. */
  readonly stale?: true;
}

const SCHEMES = new Set(['token', 'api-token', 'api-key', 'bearer']);
/** What front-ends send for a visitor. */
const NOBODY = new Set(['', 'null', 'undefined']);

/**
 * The caller that an `Authorization: Token|Api-Token|Api-Key|Bearer <token>` header names; without one, the one of the
 * session's cookie; without either, anonymous. A token is one of ours or a JSON Web Token of a trusted issuer.
 * @throws ProblemError 401 for an unknown scheme and for a token that is unknown, expired or revoked. An old cookie is
 * no mistake of who sends it.
 */
export async function identify(register: Register, request: Request): Promise<Identity> {
  const authorization = request.headers.get('Authorization');
  if (authorization === null) return bySession(register, request);
  const [scheme = '', token = '', ...rest] = authorization.trim().split(/\s+/);
  const isKnown = SCHEMES.has(scheme.toLowerCase());
  if (NOBODY.has(scheme.toLowerCase()) || (isKnown && NOBODY.has(token))) return { caller: ANONYMOUS };
  if (!isKnown || rest.length > 0)
    throw new ProblemError(401, 'The Authorization header must be "Token <token>".');
  return { caller: await byToken(register, token) };
}

function bySession({ store }: Register, request: Request): Identity {
  const token = sessionTokenOf(request);
  if (token === undefined) return { caller: ANONYMOUS };
  const caller = store.callerOf(token);
  return caller === undefined ? { caller: ANONYMOUS, stale: true } : { caller };
}

async function byToken({ store, verifyJwt }: Register, token: string): Promise<Caller> {
  const caller =
    verifyJwt !== undefined && looksLikeJwt(token)
      ? vouchedFor(store, await verifyJwt(token))
      : store.callerOf(token);
  if (caller === undefined)
    throw new ProblemError(401, 'This token is unknown, expired or revoked. Sign in again.');
  return caller;
}

/** Whom an issuer vouches for is a member of its tenant, known to us or not; inactive users are not. */
function vouchedFor(
  store: Pick<Store, 'byKey'>,
  named: { readonly tenant: string; readonly username: string },
): Caller | undefined {
  const [user] = store.byKey(named.tenant, 'user', [named.username]);
  if (user === undefined) return { kind: 'user', ...named, role: 'member', departments: [] };
  return isActive(user) ? userCaller({ ...named, role: 'own' }, user) : undefined;
}
