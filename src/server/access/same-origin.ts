// Whether a request that changes something comes from our own pages.
import { ProblemError } from '#server/http/problems.ts';

/**
 * Refuses what another site's page has a browser send. The scheme is not compared: behind a proxy that ends TLS ours is
 * http. What no browser sends has neither header, and no cookie that it was not given.
 * @throws ProblemError 403
 */
export function requireSameOrigin({ url, headers }: Request): void {
  const site = headers.get('Sec-Fetch-Site');
  const origin = headers.get('Origin');
  const foreign =
    (site !== null && site !== 'same-origin' && site !== 'none') ||
    (origin !== null && URL.parse(origin)?.host !== new URL(url).host);
  if (foreign) throw new ProblemError(403, 'Another site’s page may not do this.');
}
