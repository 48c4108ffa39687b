// The one place that decides whether an address from outside may be followed or loaded.

const SELF = 'https://self.invalid';
const LINKS = new Set(['https:', 'http:', 'mailto:']);

/**
 * An address that may stand in `href`: https, http, mailto, or a path of this origin (`/…`).
 * Anything else, relative addresses too, is `undefined`. The answer is normalised.
 */
export function safeUrl(address: string | null | undefined): string | undefined {
  const url = parse(address);
  if (url === undefined) return undefined;
  if (url.origin === SELF) return url.pathname + url.search + url.hash;
  return LINKS.has(url.protocol) ? url.href : undefined;
}

/** An address that may stand in `src` of a picture: https or a path of this origin. */
export function safeImageUrl(address: string | null | undefined): string | undefined {
  const safe = safeUrl(address);
  return safe?.startsWith('https:') || safe?.startsWith('/') ? safe : undefined;
}

/** The URL parser drops tabs and takes `\` for `/`, so only what it made of the address counts, not how it looks. */
function parse(address: string | null | undefined): URL | undefined {
  const text = address?.trim() ?? '';
  const absolute = URL.parse(text);
  if (absolute !== null) return absolute.host === 'self.invalid' ? undefined : absolute;
  return text.startsWith('/') ? (URL.parse(text, SELF) ?? undefined) : undefined;
}
