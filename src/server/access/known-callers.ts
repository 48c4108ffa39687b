// Whose request it is, before anything is done for it: who has been identified once is known by the same credentials. It
// decides who waits for whom, and who was told to come again later; rights are asked for anew each time.
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
  /** Until when who was told to wait has been told to, in milliseconds. */
  readonly #waiting = new Map<string, number>();
  readonly #now: () => number;

  constructor(now = () => performance.now()) {
    this.#now = now;
  }

  /** The lane of a request: one for each tenant, one for each address of visitors. */
  laneOf({ authorization, cookie, client }: Credentials): string {
    if (authorization !== undefined) return this.#tenants.get(authorization) ?? STRANGERS;
    return (cookie === undefined ? undefined : this.#tenants.get(cookie)) ?? `visitor ${client}`;
  }

  /** Who asks too often has been told to wait so many seconds. */
  toldToWait({ headers }: Request, client: string, seconds: number): void {
    if (this.#waiting.size >= MOST) this.#waiting.clear();
    const [authorization, cookie] = ['Authorization', 'Cookie'].map((name) => headers.get(name) ?? undefined);
    this.#waiting.set(nameOf({ authorization, cookie, client }), this.#now() + seconds * 1000);
  }

  /** How many seconds of that are left; undefined when one may ask. */
  waitOf(credentials: Credentials): number | undefined {
    const name = nameOf(credentials);
    const left = (this.#waiting.get(name) ?? 0) - this.#now();
    if (left > 0) return Math.ceil(left / 1000);
    this.#waiting.delete(name);
    return undefined;
  }

  met({ headers }: Request, caller: Caller): void {
    const credential = headers.get('Authorization') ?? headers.get('Cookie');
    if (caller.kind !== 'user' || credential === null || this.#tenants.has(credential)) return;
    if (this.#tenants.size >= MOST) this.#tenants.clear();
    this.#tenants.set(credential, `tenant ${caller.tenant}`);
  }
}

function nameOf({ authorization, cookie, client }: Credentials): string {
  return `${client} ${authorization ?? cookie ?? ''}`;
}
