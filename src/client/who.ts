// Who is calling, as far as the app must tell.
import type { SessionResponse } from '#contract/session-schema.ts';

export type Who = SessionResponse['caller'];

export const VISITOR: Who = { kind: 'anonymous' };

/** The name under which personal endpoints are asked; undefined for visitors. */
export function usernameOf(who: Who): string | undefined {
  return who.kind === 'user' ? who.username : undefined;
}
