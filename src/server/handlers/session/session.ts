// /api/discovery/session/: who is calling, signing in as a persona of the demo data, signing out.
import { SESSION_ENDPOINTS } from '#contract/session.ts';
import type { SessionResponse } from '#contract/session-schema.ts';
import { readParameters } from '#contract/parameters.ts';
import { admit, type Door } from '#server/access/admit.ts';
import { ANONYMOUS, type Caller } from '#server/access/labels.ts';
import { requireSameOrigin } from '#server/access/same-origin.ts';
import {
  clearedSessionCookie,
  SESSION_SECONDS,
  sessionCookie,
  sessionTokenOf,
} from '#server/access/session-cookie.ts';
import { isActive, userCaller } from '#server/access/user-caller.ts';
import { ProblemError, refuse } from '#server/http/problems.ts';
import type { Store } from '#server/store/store.ts';
import { listPersonas, personOf } from './personas.ts';
import { readFields } from './read-fields.ts';

export interface SessionServices extends Door {
  readonly store: Store;
  /** Tenants of demo data, as whose personas one may sign in. None by default. */
  readonly personas?: readonly string[];
}

type Answer = (services: SessionServices, request: Request, client: string) => Promise<Response>;

/** GET: who is calling. */
export const answerSession: Answer = async (services, request, client) => {
  const { caller, stale } = await admit(services, request, client);
  return sessionResponse(services, caller, stale && clearedSessionCookie(request));
};

/**
 * POST: a new session, in a cookie. The one before ends.
 * @throws ProblemError 400 for a body that cannot be read, 403 alike for whoever is no persona, and across origins.
 */
export const answerSignIn: Answer = async (services, request, client) => {
  requireSameOrigin(request);
  await admit(services, request, client);
  const { parameters } = SESSION_ENDPOINTS.signIn;
  const { values, problems } = readParameters(parameters, await readFields(request));
  const missing = Object.keys(parameters)
    .filter((name) => values[name as keyof typeof values] === undefined)
    .map((parameter) => ({ parameter, value: '', message: 'must be given' }));
  if (problems.length + missing.length > 0) throw refuse([...problems, ...missing]);
  const { tenant = '', username = '' } = values;
  const { store, personas = [] } = services;
  const [user] = personas.includes(tenant) ? store.byKey(tenant, 'user', [username]) : [];
  if (user?.item['persona'] !== true || !isActive(user))
    throw new ProblemError(403, 'One cannot sign in as this user here.');
  endSession(store, request);
  const holder = { tenant, username, role: 'own' } as const;
  const token = store.issueToken(holder, Date.now() + SESSION_SECONDS * 1000);
  return sessionResponse(services, userCaller(holder, user), sessionCookie(request, token));
};

/** DELETE: ends the cookie's session, here and in the browser. */
export const answerSignOut: Answer = async (services, request, client) => {
  requireSameOrigin(request);
  await admit(services, request, client);
  endSession(services.store, request);
  return sessionResponse(services, ANONYMOUS, clearedSessionCookie(request));
};

function endSession(store: Store, request: Request): void {
  const token = sessionTokenOf(request);
  if (token !== undefined) store.revokeToken(token);
}

function sessionResponse(
  { store, personas }: SessionServices,
  caller: Caller,
  cookie: string | undefined,
): Response {
  const session: SessionResponse = {
    caller: caller.kind === 'user' ? { kind: 'user', ...personOf(store, caller) } : caller,
    ...(personas === undefined ? {} : { personas: listPersonas(store, personas) }),
  };
  const headers = new Headers({ 'Cache-Control': 'no-store', Vary: 'Authorization, Cookie' });
  if (cookie !== undefined) headers.append('Set-Cookie', cookie);
  return Response.json(session, { headers });
}
