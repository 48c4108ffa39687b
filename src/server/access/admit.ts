// The door of every endpoint: who is it, and is it not too often.
import { ProblemError } from '#server/http/problems.ts';
import { identify, type Identity, type Register } from './identify.ts';
import { ANONYMOUS, type Caller } from './labels.ts';
import type { Limit } from './rate-limit.ts';

/** What one is told who asks too often. */
export const TOO_OFTEN = 'You ask too often. Wait a moment.';

export interface Door extends Register {
  /** Without it, one may ask as often as one likes. */
  readonly limit?: Limit | undefined;
  /** Told of each that is identified. */
  readonly met?: ((request: Request, caller: Caller) => void) | undefined;
  /** Told of each that asks too often, and for how many seconds it shall wait. */
  readonly toldToWait?: ((request: Request, client: string, seconds: number) => void) | undefined;
}

/**
 * Identifies the caller and counts the request. Tries with wrong tokens count as those of a visitor.
 * @param client the address from which a visitor asks
 * @throws ProblemError 401 for a bad token, 429 for one request too many.
 */
export async function admit(door: Door, request: Request, client: string): Promise<Identity> {
  try {
    const identity = await identify(door, request);
    door.met?.(request, identity.caller);
    await count(door, request, identity.caller, client);
    return identity;
  } catch (error) {
    if (error instanceof ProblemError && error.status === 401) await count(door, request, ANONYMOUS, client);
    throw error;
  }
}

async function count(door: Door, request: Request, caller: Caller, client: string): Promise<void> {
  const wait = await door.limit?.(caller, client);
  if (wait === undefined) return;
  door.toldToWait?.(request, client, wait);
  throw new ProblemError(429, TOO_OFTEN, { retry_after: wait });
}
