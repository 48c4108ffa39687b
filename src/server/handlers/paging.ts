// Where a page stands among the others, in the wire's words.

/** `next` and `previous` are absolute addresses; `current_page` counts from 1; `total_pages` is at least 1. */
export function paging(address: URL, count: number, offset: number, limit: number) {
  const at = (start: number) => {
    const url = new URL(address);
    url.searchParams.set('offset', String(start));
    url.searchParams.set('limit', String(limit));
    return url.href;
  };
  return {
    count,
    next: offset + limit < count ? at(offset + limit) : null,
    previous: offset > 0 ? at(Math.max(0, offset - limit)) : null,
    current_page: Math.floor(offset / limit) + 1,
    total_pages: Math.max(1, Math.ceil(count / limit)),
  };
}
