// How often one may ask: requests a minute of a caller and, more generously, those of a tenant by the second: what it may
// ask in a minute it cannot ask in ten seconds, in which nobody else would be answered.
import { BurstyRateLimiter, RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import type { Caller } from './labels.ts';

/**
 * Counts a request. `client` is the address of a visitor, who has no name.
 * @returns seconds to wait when it is one too many, else undefined
 */
export type Limit = (caller: Caller, client: string) => Promise<number | undefined>;

/** A tenant as a whole may ask so many times as often as one of its callers. */
const CALLERS_A_TENANT = 20;
/** A class that opens one page at once is no abuse: so many callers' whole minute on top. */
const CALLERS_AT_ONCE = 5;
const SECONDS = 60;

/**
 * A limit in this process's memory of `rate` requests a minute for each caller. A tenant's is spread over the seconds;
 * what a few callers may ask it has on top in a minute, whenever it likes.
 */
export function createLimit(rate: number): Limit {
  const callers = new RateLimiterMemory({ points: rate, duration: SECONDS });
  const tenants = new BurstyRateLimiter(
    new RateLimiterMemory({ points: Math.ceil((rate * CALLERS_A_TENANT) / SECONDS), duration: 1 }),
    new RateLimiterMemory({ points: rate * CALLERS_AT_ONCE, duration: SECONDS, keyPrefix: 'burst' }),
  );
  return async (caller, client) => {
    if (caller.kind === 'anonymous') return waitOf(callers.consume(`visitor ${networkOf(client)}`));
    const { tenant, username } = caller;
    return (
      (await waitOf(callers.consume(`user ${tenant} ${username}`))) ?? (await waitOf(tenants.consume(tenant)))
    );
  };
}

async function waitOf(counted: Promise<RateLimiterRes>): Promise<number | undefined> {
  try {
    await counted;
    return undefined;
  } catch (refusal) {
    if (refusal instanceof RateLimiterRes) return Math.max(1, Math.ceil(refusal.msBeforeNext / 1000));
    throw refusal;
  }
}

/** The address, of IPv6 the first half: one household has the other half to itself. */
function networkOf(client: string): string {
  const groups = client.split(':');
  return groups.length > 4 && !client.startsWith('::ffff:') ? groups.slice(0, 4).join(':') : client;
}
