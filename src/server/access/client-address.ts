// The address a request comes from, through the proxies in front of the server.

/**
 * @param connected the address at the other end of the connection
 * @param forwarded the header `X-Forwarded-For`: each proxy adds whom it was asked by at the end
 * @param proxies how many proxies are ours; what stands before theirs, anybody may have written
 */
export function clientAddress(connected: string, forwarded: string | null, proxies: number): string {
  const chain = [...(forwarded ?? '').split(',').map((one) => one.trim()), connected].filter(Boolean);
  return chain.at(-1 - proxies) ?? chain[0] ?? '';
}
