// Where a page stands among the others, in the wire's words.
import { DEEPEST } from '#contract/declare.ts';
import type { ParameterProblem } from '#contract/parameters.ts';

/** Which parameters of the address say which page it is: where it starts, or its number. */
export type Paged = 'by offset' | 'by page';

/** `next` and `previous` are absolute addresses; `current_page` counts from 1; `total_pages` is at least 1. */
export function paging(
  address: URL,
  count: number,
  offset: number,
  limit: number,
  paged: Paged = 'by offset',
) {
  const at = (start: number) => {
    const url = new URL(address);
    const [place, size] = paged === 'by page' ? ['page', 'page_size'] : ['offset', 'limit'];
    url.searchParams.set(place, String(paged === 'by page' ? start / limit + 1 : start));
    url.searchParams.set(size, String(limit));
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

/** Refuses, under the name of the parameter that asked for it, a page deeper than any search is followed. */
export function checkDepth(offset: number, limit: number, paged: Paged = 'by offset'): ParameterProblem[] {
  if (offset + limit <= DEEPEST) return [];
  return paged === 'by page'
    ? [
        {
          parameter: 'page',
          value: String(offset / limit + 1),
          message: `ends beyond result ${DEEPEST}; narrow the search instead`,
        },
      ]
    : [
        {
          parameter: 'offset',
          value: String(offset),
          message: `and limit may reach ${DEEPEST} together; narrow the search instead`,
        },
      ];
}
