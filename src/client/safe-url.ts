// Addresses from outside that may be followed or shown: all others are dropped.

const LINKS: ReadonlySet<string> = new Set(['https:', 'http:', 'mailto:']);

/** An address that a link may have: https, http, mailto, or a path of this origin. */
export function safeLink(address: string, baseUrl = ''): string | undefined {
  return safe(address, baseUrl, (url) => LINKS.has(url.protocol));
}

/** An address that an image may have: https, or the origin of the API or of this page. */
export function safeImage(address: string, baseUrl = ''): string | undefined {
  const own = URL.parse(baseUrl)?.origin;
  return safe(address, baseUrl, (url) => url.protocol === 'https:' || url.origin === own);
}

function safe(address: string, baseUrl: string, allows: (url: URL) => boolean): string | undefined {
  const absolute = URL.parse(address) ?? URL.parse(address, ...(baseUrl === '' ? [HERE] : [baseUrl]));
  if (absolute === null) return undefined;
  if (absolute.origin === HERE) return absolute.href.slice(HERE.length);
  return allows(absolute) ? absolute.href : undefined;
}

/** Stands for the page's own origin where the API has no address of its own. */
const HERE = 'https://here.invalid';
