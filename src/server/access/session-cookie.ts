// The cookie of the stand-alone site's session: which name it has, and how it is read, set and cleared.
import { cookiesOf } from '#server/page.ts';

/** Seconds that a session lasts. */
export const SESSION_SECONDS = 12 * 60 * 60;

const SECURE = '__Host-wayfinder';
/** Where the site is served by plain http from another host than this machine, no browser takes a secure cookie. */
const INSECURE = 'wayfinder';
const LOOPBACK = /^(localhost|127(\.\d+){3}|\[::1\])$/;

/** The token in the request's cookie; undefined without one. */
export function sessionTokenOf(request: Request): string | undefined {
  const cookies = cookiesOf(request.headers.get('Cookie'));
  return cookies.get(SECURE) ?? (isSecure(request) ? undefined : cookies.get(INSECURE));
}

/** `Set-Cookie` that begins a session. */
export function sessionCookie(request: Request, token: string): string {
  return cookie(request, token, SESSION_SECONDS);
}

/** `Set-Cookie` that ends it in the browser. */
export function clearedSessionCookie(request: Request): string {
  return cookie(request, '', 0);
}

function cookie(request: Request, value: string, seconds: number): string {
  const secure = isSecure(request);
  const attributes = `Path=/; Max-Age=${seconds}; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`;
  return `${secure ? SECURE : INSECURE}=${value}; ${attributes}`;
}

/**
 * Whether the browser takes this site for trustworthy. Behind a proxy that ends TLS the address says http; browsers send
 * `Sec-Fetch-Site` to trustworthy sites alone, and `Origin` has the scheme that they see.
 */
function isSecure({ url, headers }: Request): boolean {
  const { protocol, hostname } = new URL(url);
  return (
    protocol === 'https:' ||
    LOOPBACK.test(hostname) ||
    headers.has('Sec-Fetch-Site') ||
    headers.get('Origin')?.startsWith('https:') === true
  );
}
