// Links to the next and previous page lead to us: the platform's own say where pages start, and nothing else of them is
// kept.
const PAGING = ['offset', 'limit', 'page', 'page_size', 'length'];

/** The answer with `next` and `previous` as addresses like `address`. */
export function withOwnLinks(answer: unknown, address: URL): unknown {
  if (typeof answer !== 'object' || answer === null || Array.isArray(answer)) return answer;
  const own = { ...answer };
  for (const name of ['next', 'previous'] as const)
    if (name in own) Object.assign(own, { [name]: ownLink(Reflect.get(own, name), address) });
  return own;
}

function ownLink(link: unknown, address: URL): string | null {
  const theirs = typeof link === 'string' ? URL.parse(link, address) : null;
  if (theirs === null) return null;
  const ours = new URL(address);
  for (const name of PAGING) {
    const value = theirs.searchParams.get(name);
    if (value !== null && /^\d{1,9}$/.test(value)) ours.searchParams.set(name, value);
    else ours.searchParams.delete(name);
  }
  return ours.href;
}
