// Addresses from outside that may be followed or shown: all others are dropped.

const LINKS: ReadonlySet<string> = new Set(['https:', 'http:', 'mailto:']);

/** Stands for the page's own origin where the API has no address of its own. */
const HERE = 'https://here.invalid';

/** An address that a link may have: https, http, mailto, or a path of the API's origin. */
export function safeLink(address: string | undefined, baseUrl = ''): string | undefined {
  return safe(address, baseUrl, ({ protocol }) => LINKS.has(protocol));
}

/** An address that an image may have: https, or the API's origin. */
export function safeImage(address: string | undefined, baseUrl = ''): string | undefined {
  const own = URL.parse(baseUrl)?.origin;
  return safe(
    address,
    baseUrl,
    ({ protocol, origin }) => protocol === 'https:' || (protocol === 'http:' && origin === own),
  );
}

function safe(
  address: string | undefined,
  baseUrl: string,
  allows: (url: URL) => boolean,
): string | undefined {
  if (address === undefined) return undefined;
  const url = URL.parse(address, baseUrl === '' ? HERE : baseUrl);
  if (url === null || !allows(url)) return undefined;
  return url.origin === HERE ? url.href.slice(HERE.length) : url.href;
}
