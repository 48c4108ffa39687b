// Whose request it is, before anything is done for it: who has been identified once is known by the same credentials. It
// decides who waits for whom, and nothing else: rights are asked for anew each time.
import type { Caller } from './labels.ts';

/** What a request says of who sends it. */
export interface Credentials {
  readonly authorization: string | undefined;
  readonly cookie: string | undefined;
  /** The address that it comes from. */
  readonly client: string;
}

/** So many credentials are remembered; one more, and all are forgotten. */
const MOST = 10_000;
/** Whose credentials nobody has met yet: all of them together, for anybody can make some up. */
const STRANGERS = 'strangers';

export class KnownCallers {
  readonly #tenants = new Map<string, string>();

  /** The lane of a request: one for each tenant, one for each address of visitors. */
  laneOf({ authorization, cookie, client }: Credentials): string {
    if (authorization !== undefined) return this.#tenants.get(authorization) ?? STRANGERS;
    return (cookie === undefined ? undefined : this.#tenants.get(cookie)) ?? `visitor ${client}`;
  }

  met({ headers }: Request, caller: Caller): void {
    const credential = headers.get('Authorization') ?? headers.get('Cookie');
    if (caller.kind !== 'user' || credential === null || this.#tenants.has(credential)) return;
    if (this.#tenants.size >= MOST) this.#tenants.clear();
    this.#tenants.set(credential, `tenant ${caller.tenant}`);
  }
}
