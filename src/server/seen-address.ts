// The address that readers see, where a proxy ends TLS: links in answers are made of it.

/** @param proxies how many proxies are ours; without one, anybody may have written `X-Forwarded-Proto` */
export function asSeen(request: Request, proxies: number): Request {
  const scheme = request.headers.get('X-Forwarded-Proto')?.split(',').at(-1)?.trim();
  return proxies > 0 && scheme === 'https' && request.url.startsWith('http:')
    ? new Request(request.url.replace('http:', 'https:'), request)
    : request;
}
