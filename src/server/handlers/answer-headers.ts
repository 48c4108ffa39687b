// The headers of an answer that depends on who asks.
import { clearedSessionCookie } from '#server/access/session-cookie.ts';

/** The caller alone may keep it, and asks each time whether it has changed. `stale`: its session's cookie is over. */
export function answerHeaders(request: Request, etag: string, stale: boolean): Record<string, string> {
  return {
    ETag: etag,
    'Cache-Control': 'private, no-cache',
    Vary: 'Authorization, Cookie',
    ...(stale ? { 'Set-Cookie': clearedSessionCookie(request) } : {}),
  };
}
