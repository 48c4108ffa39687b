// POST /api/discovery/embed-session/: a portal's signed word on who is there, for a token that the embed keeps in memory.
import { SESSION_ENDPOINTS } from '#contract/session.ts';
import type { EmbedSession } from '#contract/session-schema.ts';
import { readParameters } from '#contract/parameters.ts';
import { admit } from '#server/access/admit.ts';
import { requireSameOrigin } from '#server/access/same-origin.ts';
import { isActive, userCaller } from '#server/access/user-caller.ts';
import { ProblemError, refuse } from '#server/http/problems.ts';
import { personOf } from './personas.ts';
import { readFields } from './read-fields.ts';
import type { SessionServices } from './session.ts';

/** How long the portal's token may last, and ours, in seconds. */
const LONGEST = 300;
const LASTS = 900;
/** Seconds that clocks may differ. */
const TOLERANCE = 10;

type Exchange = (services: SessionServices, request: Request, client: string) => Promise<Response>;

/**
 * Makes the exchange. It remembers which tokens were used until they end, and takes none that was issued before it was
 * made: a restart forgets what was used.
 *
 * It throws ProblemError 400 for a body that cannot be read, 401 alike for a token that is not that tenant's, too long,
 * used, or not for anybody, and 403 across origins.
 */
export function createExchange(now: () => number = Date.now): Exchange {
  // Rounded up: of the second it was made in, some may have been used before.
  const made = Math.ceil(now() / 1000);
  /** By tenant and id, when it ends. */
  const used = new Map<string, number>();
  return async (services, request, client) => {
    requireSameOrigin(request);
    await admit({ ...services, verifyJwt: undefined }, new Request(request.url), client);
    const { parameters } = SESSION_ENDPOINTS.embedSession;
    const { values, problems } = readParameters(parameters, await readFields(request));
    const missing = (['tenant', 'token'] as const)
      .filter((name) => values[name] === undefined)
      .map((parameter) => ({ parameter, value: '', message: 'must be given' }));
    // What was given is a secret: a problem names the parameter alone.
    if (problems.length + missing.length > 0)
      throw refuse([...problems.map((problem) => ({ ...problem, value: '' })), ...missing]);
    const { tenant = '', token = '' } = values;
    const { store, verifyJwt } = services;
    if (verifyJwt === undefined) throw refused();
    const verified = await verifyJwt(token);
    const { username, id, issuedAt, expiresAt } = verified;
    const isFit =
      verified.tenant === tenant &&
      id !== undefined &&
      issuedAt !== undefined &&
      issuedAt >= made &&
      expiresAt - issuedAt <= LONGEST &&
      issuedAt <= now() / 1000 + TOLERANCE;
    if (!isFit) throw refused();
    for (const [one, end] of used) if (end < now() / 1000 - TOLERANCE) used.delete(one);
    const use = JSON.stringify([tenant, id]);
    if (used.has(use)) throw refused();
    used.set(use, expiresAt);
    const [user] = store.byKey(tenant, 'user', [username]);
    if (user === undefined || !isActive(user)) throw refused();
    const holder = { tenant, username, role: 'own' } as const;
    const answer: EmbedSession = {
      token: store.issueToken(holder, now() + LASTS * 1000),
      expires_in: LASTS,
      caller: { kind: 'user', ...personOf(store, userCaller(holder, user)) },
    };
    return Response.json(answer, { headers: { 'Cache-Control': 'no-store' } });
  };
}

function refused(): ProblemError {
  return new ProblemError(401, 'This token is not taken. Ask the portal for a new one.');
}
